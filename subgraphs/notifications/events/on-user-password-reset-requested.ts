import { on } from '@mint/platform/kafka/handler.ts';
import { userPasswordResetRequested } from '@mint/schema/events/auth.ts';
import type { NotificationsContext } from '../context.ts';
import { passwordResetMessage } from '../domain/account-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Mails the link that sets a new password. */
export const onUserPasswordResetRequested = on<typeof userPasswordResetRequested, NotificationsContext>(
  userPasswordResetRequested,
  async ({ event, tx, context }) => {
    await tellPeople(tx, context, event.id, [passwordResetMessage(event.payload.userId, event.payload.requestId)]);
  },
);
