import { on } from '@mint/platform/kafka/handler.ts';
import { userFrozen } from '@mint/schema/events/auth.ts';
import type { AdminContext } from '../context.ts';
import { voidApprovals } from '../domain/void-approvals.ts';

/** Has nobody agree to what somebody asked for who was stopped, also when they are let go later. */
export const onUserFrozen = on<typeof userFrozen, AdminContext>(userFrozen, async ({ event, tx }) => {
  await voidApprovals(tx, { requestedBy: event.payload.userId, until: event.time }, 'REQUESTER_NOT_ADMIN');
});
