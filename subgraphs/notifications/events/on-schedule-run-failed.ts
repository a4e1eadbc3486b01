import { on } from '@mint/platform/kafka/handler.ts';
import { scheduleRunFailed } from '@mint/schema/events/transactions.ts';
import type { NotificationsContext } from '../context.ts';
import { runFailedMessage } from '../domain/schedule-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells the owner of a schedule that a run came to nothing, and why. */
export const onScheduleRunFailed = on<typeof scheduleRunFailed, NotificationsContext>(
  scheduleRunFailed,
  async ({ event, tx, context }) => {
    const { recipientId } = event.payload;
    const names = await context.people.names([recipientId]);
    await tellPeople(tx, context, event.id, [runFailedMessage(event.payload, names.get(recipientId) ?? null)]);
  },
);
