import { on } from '@mint/platform/kafka/handler.ts';
import { userTotpDisabled } from '@mint/schema/events/auth.ts';
import type { NotificationsContext } from '../context.ts';
import { secondFactorDisabledMessage } from '../domain/account-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Warns the owner of an account that log-ins ask for no code any more. */
export const onUserTotpDisabled = on<typeof userTotpDisabled, NotificationsContext>(
  userTotpDisabled,
  async ({ event, tx, context }) => {
    await tellPeople(tx, context, event.id, [secondFactorDisabledMessage(event.payload.userId, event.time)]);
  },
);
