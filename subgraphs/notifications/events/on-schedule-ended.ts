import { on } from '@mint/platform/kafka/handler.ts';
import { scheduleEnded } from '@mint/schema/events/transactions.ts';
import type { NotificationsContext } from '../context.ts';
import { endedMessage } from '../domain/schedule-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells the owner of a schedule that it has come to its end. */
export const onScheduleEnded = on<typeof scheduleEnded, NotificationsContext>(scheduleEnded, async ({ event, tx, context }) => {
  const { recipientId } = event.payload;
  const names = await context.people.names([recipientId]);
  await tellPeople(tx, context, event.id, [endedMessage(event.payload, names.get(recipientId) ?? null)]);
});
