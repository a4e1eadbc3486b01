import { on } from '@mint/platform/kafka/handler.ts';
import { moneyRequestExpired } from '@mint/schema/events/social.ts';
import type { NotificationsContext } from '../context.ts';
import { requestExpiredMessage } from '../domain/request-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells a person that nobody paid their request in time. */
export const onMoneyRequestExpired = on<typeof moneyRequestExpired, NotificationsContext>(
  moneyRequestExpired,
  async ({ event, tx, context }) => {
    const names = await context.people.names([event.payload.payerId]);
    await tellPeople(tx, context, event.id, [requestExpiredMessage(event.payload, names)]);
  },
);
