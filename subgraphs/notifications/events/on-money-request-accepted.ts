import { on } from '@mint/platform/kafka/handler.ts';
import { moneyRequestAccepted } from '@mint/schema/events/social.ts';
import type { NotificationsContext } from '../context.ts';
import { requestAcceptedMessage } from '../domain/request-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells a person that their request was paid. */
export const onMoneyRequestAccepted = on<typeof moneyRequestAccepted, NotificationsContext>(
  moneyRequestAccepted,
  async ({ event, tx, context }) => {
    const names = await context.people.names([event.payload.payerId]);
    await tellPeople(tx, context, event.id, [requestAcceptedMessage(event.payload, event.payload.transactionId, names)]);
  },
);
