import { on } from '@mint/platform/kafka/handler.ts';
import { payoutBatchCompleted } from '@mint/schema/events/transactions.ts';
import type { WebhooksContext } from '../context.ts';
import { payoutBatchMessage } from '../domain/own-messages.ts';
import { writeDeliveries } from '../domain/write-deliveries.ts';

/** Every payout of a batch has its end, or the batch was refused. */
export const onPayoutBatchCompleted = on<typeof payoutBatchCompleted, WebhooksContext>(
  payoutBatchCompleted,
  async ({ event, tx, context }) => {
    const { payoutBatchId: objectId, occurredAt } = event.payload;
    const occurrence = { eventId: event.id, occurredAt, objectId, sequence: null };
    await writeDeliveries(tx, context, occurrence, [payoutBatchMessage(event.payload)]);
  },
);
