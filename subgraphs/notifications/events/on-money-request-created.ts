import { on } from '@mint/platform/kafka/handler.ts';
import { moneyRequestCreated } from '@mint/schema/events/social.ts';
import type { NotificationsContext } from '../context.ts';
import { requestReceivedMessage } from '../domain/request-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells a person that somebody asks them for money. */
export const onMoneyRequestCreated = on<typeof moneyRequestCreated, NotificationsContext>(
  moneyRequestCreated,
  async ({ event, tx, context }) => {
    const names = await context.people.names([event.payload.requesterId]);
    await tellPeople(tx, context, event.id, [requestReceivedMessage(event.payload, names)]);
  },
);
