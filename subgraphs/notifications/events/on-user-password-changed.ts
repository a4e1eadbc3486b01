import { on } from '@mint/platform/kafka/handler.ts';
import { userPasswordChanged } from '@mint/schema/events/auth.ts';
import type { NotificationsContext } from '../context.ts';
import { passwordChangedMessage } from '../domain/account-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Warns the owner of an account that its password was changed by somebody who was logged in. */
export const onUserPasswordChanged = on<typeof userPasswordChanged, NotificationsContext>(
  userPasswordChanged,
  async ({ event, tx, context }) => {
    await tellPeople(tx, context, event.id, [passwordChangedMessage(event.payload.userId, event.time)]);
  },
);
