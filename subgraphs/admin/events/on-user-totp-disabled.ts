import { on } from '@mint/platform/kafka/handler.ts';
import { userTotpDisabled } from '@mint/schema/events/auth.ts';
import type { AdminContext } from '../context.ts';
import { voidApprovals } from '../domain/void-approvals.ts';

/** Has nobody agree to a reset of what its owner has ended themselves: they had not lost it. */
export const onUserTotpDisabled = on<typeof userTotpDisabled, AdminContext>(userTotpDisabled, async ({ event, tx }) => {
  await voidApprovals(tx, { secondFactorOf: event.payload.userId, until: event.time }, 'TOTP_NOT_ENABLED');
});
