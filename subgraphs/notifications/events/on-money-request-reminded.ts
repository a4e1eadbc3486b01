import { on } from '@mint/platform/kafka/handler.ts';
import { moneyRequestReminded } from '@mint/schema/events/social.ts';
import type { NotificationsContext } from '../context.ts';
import { requestReminderMessage } from '../domain/request-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Reminds a person of money that they were asked for. */
export const onMoneyRequestReminded = on<typeof moneyRequestReminded, NotificationsContext>(
  moneyRequestReminded,
  async ({ event, tx, context }) => {
    const names = await context.people.names([event.payload.requesterId]);
    await tellPeople(tx, context, event.id, [requestReminderMessage(event.payload, names)]);
  },
);
