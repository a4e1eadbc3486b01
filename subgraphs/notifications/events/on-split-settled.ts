import { on } from '@mint/platform/kafka/handler.ts';
import { splitSettled } from '@mint/schema/events/social.ts';
import type { NotificationsContext } from '../context.ts';
import { splitSettledMessage } from '../domain/split-messages.ts';
import { tellPeople } from '../domain/tell-people.ts';

/** Tells the creator of a split that every share is paid. */
export const onSplitSettled = on<typeof splitSettled, NotificationsContext>(splitSettled, async ({ event, tx, context }) => {
  await tellPeople(tx, context, event.id, [splitSettledMessage(event.payload)]);
});
