import { on } from '@mint/platform/kafka/handler.ts';
import { transactionHeldForReview } from '@mint/schema/events/transactions.ts';
import type { WebhooksContext } from '../context.ts';
import { heldMessages } from '../domain/transaction-messages.ts';
import { writeDeliveries } from '../domain/write-deliveries.ts';

/** A transfer is held while a person looks at it. */
export const onTransactionHeldForReview = on<typeof transactionHeldForReview, WebhooksContext>(
  transactionHeldForReview,
  async ({ event, tx, context }) => {
    const { transactionId: objectId, sequence, occurredAt } = event.payload;
    const occurrence = { eventId: event.id, occurredAt, objectId, sequence };
    await writeDeliveries(tx, context, occurrence, heldMessages(event.payload));
  },
);
