import { on } from '@mint/platform/kafka/handler.ts';
import { splitSettled } from '@mint/schema/events/social.ts';
import type { WebhooksContext } from '../context.ts';
import { splitSettledMessage } from '../domain/own-messages.ts';
import { writeDeliveries } from '../domain/write-deliveries.ts';

/** Every share of a split is paid. */
export const onSplitSettled = on<typeof splitSettled, WebhooksContext>(splitSettled, async ({ event, tx, context }) => {
  const { splitId: objectId, occurredAt } = event.payload;
  const occurrence = { eventId: event.id, occurredAt, objectId, sequence: null };
  await writeDeliveries(tx, context, occurrence, [splitSettledMessage(event.payload)]);
});
