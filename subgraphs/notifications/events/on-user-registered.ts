import { on } from '@mint/platform/kafka/handler.ts';
import { userRegistered } from '@mint/schema/events/auth.ts';
import type { NotificationsContext } from '../context.ts';
import { welcomeMessage } from '../domain/account-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Greets a new account, in its inbox and by e-mail. */
export const onUserRegistered = on<typeof userRegistered, NotificationsContext>(
  userRegistered,
  async ({ event, tx, context }) => {
    const { userId, displayName, handle } = event.payload;
    await tellPeople(tx, context, event.id, [welcomeMessage(userId, { displayName, handle })]);
  },
);
