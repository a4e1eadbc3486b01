import { on } from '@mint/platform/kafka/handler.ts';
import { transactionReversed } from '@mint/schema/events/transactions.ts';
import type { WebhooksContext } from '../context.ts';
import { reversedMessages } from '../domain/transaction-messages.ts';
import { writeDeliveries } from '../domain/write-deliveries.ts';

/** Money that had moved was taken back. */
export const onTransactionReversed = on<typeof transactionReversed, WebhooksContext>(
  transactionReversed,
  async ({ event, tx, context }) => {
    const { transactionId: objectId, sequence, occurredAt } = event.payload;
    const occurrence = { eventId: event.id, occurredAt, objectId, sequence };
    await writeDeliveries(tx, context, occurrence, reversedMessages(event.payload));
  },
);
