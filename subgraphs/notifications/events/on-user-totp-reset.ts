import { on } from '@mint/platform/kafka/handler.ts';
import { userTotpReset } from '@mint/schema/events/auth.ts';
import type { NotificationsContext } from '../context.ts';
import { secondFactorResetMessage } from '../domain/account-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Warns the owner of an account that operators have ended its second factor. */
export const onUserTotpReset = on<typeof userTotpReset, NotificationsContext>(userTotpReset, async ({ event, tx, context }) => {
  await tellPeople(tx, context, event.id, [secondFactorResetMessage(event.payload.userId, event.time)]);
});
