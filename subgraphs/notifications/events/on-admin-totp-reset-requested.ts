import { on } from '@mint/platform/kafka/handler.ts';
import { adminTotpResetRequested } from '@mint/schema/events/admin.ts';
import type { NotificationsContext } from '../context.ts';
import { secondFactorResetRequestedMessage } from '../domain/account-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Warns the owner of an account that somebody wants its second factor ended, while they can still say no. */
export const onAdminTotpResetRequested = on<typeof adminTotpResetRequested, NotificationsContext>(
  adminTotpResetRequested,
  async ({ event, tx, context }) => {
    const { userId, occurredAt: requestedAt, notBefore } = event.payload;
    await tellPeople(tx, context, event.id, [secondFactorResetRequestedMessage(userId, { requestedAt, notBefore })]);
  },
);
