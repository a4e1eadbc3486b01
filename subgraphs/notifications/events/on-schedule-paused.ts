import { on } from '@mint/platform/kafka/handler.ts';
import { schedulePaused } from '@mint/schema/events/transactions.ts';
import type { NotificationsContext } from '../context.ts';
import { pausedMessages } from '../domain/schedule-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells the owner of a schedule that it paused itself. */
export const onSchedulePaused = on<typeof schedulePaused, NotificationsContext>(
  schedulePaused,
  async ({ event, tx, context }) => {
    const { recipientId } = event.payload;
    const names = await context.people.names([recipientId]);
    await tellPeople(tx, context, event.id, pausedMessages(event.payload, names.get(recipientId) ?? null));
  },
);
