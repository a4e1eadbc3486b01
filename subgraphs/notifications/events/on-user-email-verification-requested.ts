import { on } from '@mint/platform/kafka/handler.ts';
import { userEmailVerificationRequested } from '@mint/schema/events/auth.ts';
import type { NotificationsContext } from '../context.ts';
import { verificationMessage } from '../domain/account-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Mails the link that confirms an address. */
export const onUserEmailVerificationRequested = on<typeof userEmailVerificationRequested, NotificationsContext>(
  userEmailVerificationRequested,
  async ({ event, tx, context }) => {
    await tellPeople(tx, context, event.id, [verificationMessage(event.payload.userId, event.payload.requestId)]);
  },
);
