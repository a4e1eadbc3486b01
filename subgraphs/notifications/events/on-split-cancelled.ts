import { on } from '@mint/platform/kafka/handler.ts';
import { splitCancelled } from '@mint/schema/events/social.ts';
import type { NotificationsContext } from '../context.ts';
import { splitCancelledMessages } from '../domain/split-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells everybody who owed a share of a bill that they no longer do. */
export const onSplitCancelled = on<typeof splitCancelled, NotificationsContext>(
  splitCancelled,
  async ({ event, tx, context }) => {
    const names = await context.people.names([event.payload.creatorId]);
    await tellPeople(tx, context, event.id, splitCancelledMessages(event.payload, event.payload.shares, names));
  },
);
