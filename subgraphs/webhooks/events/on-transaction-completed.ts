import { on } from '@mint/platform/kafka/handler.ts';
import { transactionCompleted } from '@mint/schema/events/transactions.ts';
import type { WebhooksContext } from '../context.ts';
import { completedMessages } from '../domain/transaction-messages.ts';
import { writeDeliveries } from '../domain/write-deliveries.ts';

/** The money of a transfer or a top-up has moved. */
export const onTransactionCompleted = on<typeof transactionCompleted, WebhooksContext>(
  transactionCompleted,
  async ({ event, tx, context }) => {
    const { transactionId: objectId, sequence, occurredAt } = event.payload;
    const occurrence = { eventId: event.id, occurredAt, objectId, sequence };
    await writeDeliveries(tx, context, occurrence, completedMessages(event.payload));
  },
);
