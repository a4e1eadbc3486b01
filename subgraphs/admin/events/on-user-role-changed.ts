import { on } from '@mint/platform/kafka/handler.ts';
import { userRoleChanged } from '@mint/schema/events/auth.ts';
import type { AdminContext } from '../context.ts';
import { voidApprovals } from '../domain/void-approvals.ts';

/** Has nobody agree to what somebody asked for who runs the platform no more, also when they do again later. */
export const onUserRoleChanged = on<typeof userRoleChanged, AdminContext>(userRoleChanged, async ({ event, tx }) => {
  if (event.payload.role === 'ADMIN') return;
  await voidApprovals(tx, { requestedBy: event.payload.userId, until: event.time }, 'REQUESTER_NOT_ADMIN');
});
