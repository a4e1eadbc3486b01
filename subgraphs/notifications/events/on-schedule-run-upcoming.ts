import { on } from '@mint/platform/kafka/handler.ts';
import { scheduleRunUpcoming } from '@mint/schema/events/transactions.ts';
import type { NotificationsContext } from '../context.ts';
import { upcomingMessage } from '../domain/schedule-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells the owner of a schedule what will be sent, and when. */
export const onScheduleRunUpcoming = on<typeof scheduleRunUpcoming, NotificationsContext>(
  scheduleRunUpcoming,
  async ({ event, tx, context }) => {
    const { recipientId } = event.payload;
    const names = await context.people.names([recipientId]);
    await tellPeople(tx, context, event.id, [upcomingMessage(event.payload, names.get(recipientId) ?? null)]);
  },
);
