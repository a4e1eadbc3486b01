import { on } from '@mint/platform/kafka/handler.ts';
import { moneyRequestCancelled } from '@mint/schema/events/social.ts';
import type { NotificationsContext } from '../context.ts';
import { requestCancelledMessage } from '../domain/request-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells a person that they are no longer asked for money. */
export const onMoneyRequestCancelled = on<typeof moneyRequestCancelled, NotificationsContext>(
  moneyRequestCancelled,
  async ({ event, tx, context }) => {
    const names = await context.people.names([event.payload.requesterId]);
    await tellPeople(tx, context, event.id, [requestCancelledMessage(event.payload, names)]);
  },
);
