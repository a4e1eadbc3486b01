import { on } from '@mint/platform/kafka/handler.ts';
import { userTotpEnabled } from '@mint/schema/events/auth.ts';
import type { NotificationsContext } from '../context.ts';
import { secondFactorEnabledMessage } from '../domain/account-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells the owner of an account that log-ins ask for a code. */
export const onUserTotpEnabled = on<typeof userTotpEnabled, NotificationsContext>(
  userTotpEnabled,
  async ({ event, tx, context }) => {
    await tellPeople(tx, context, event.id, [secondFactorEnabledMessage(event.payload.userId, event.time)]);
  },
);
