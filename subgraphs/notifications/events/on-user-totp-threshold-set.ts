import { on } from '@mint/platform/kafka/handler.ts';
import { userTotpThresholdSet } from '@mint/schema/events/auth.ts';
import type { NotificationsContext } from '../context.ts';
import { thresholdSetMessage } from '../domain/account-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Warns the owner of an account that transfers ask for a code above another amount. */
export const onUserTotpThresholdSet = on<typeof userTotpThresholdSet, NotificationsContext>(
  userTotpThresholdSet,
  async ({ event, tx, context }) => {
    await tellPeople(tx, context, event.id, [thresholdSetMessage(event.payload.userId, event.payload.threshold)]);
  },
);
