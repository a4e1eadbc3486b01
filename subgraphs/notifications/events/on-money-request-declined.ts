import { on } from '@mint/platform/kafka/handler.ts';
import { moneyRequestDeclined } from '@mint/schema/events/social.ts';
import type { NotificationsContext } from '../context.ts';
import { requestDeclinedMessage } from '../domain/request-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells a person that their request was declined. */
export const onMoneyRequestDeclined = on<typeof moneyRequestDeclined, NotificationsContext>(
  moneyRequestDeclined,
  async ({ event, tx, context }) => {
    const names = await context.people.names([event.payload.payerId]);
    await tellPeople(tx, context, event.id, [requestDeclinedMessage(event.payload, names)]);
  },
);
