import { on } from '@mint/platform/kafka/handler.ts';
import { splitCreated } from '@mint/schema/events/social.ts';
import type { NotificationsContext } from '../context.ts';
import { shareAskedMessages } from '../domain/split-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells everybody their share of a bill. */
export const onSplitCreated = on<typeof splitCreated, NotificationsContext>(splitCreated, async ({ event, tx, context }) => {
  const names = await context.people.names([event.payload.creatorId]);
  await tellPeople(tx, context, event.id, shareAskedMessages(event.payload, event.payload.shares, names));
});
