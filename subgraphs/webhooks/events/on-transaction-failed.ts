import { on } from '@mint/platform/kafka/handler.ts';
import { transactionFailed } from '@mint/schema/events/transactions.ts';
import type { WebhooksContext } from '../context.ts';
import { failedMessages } from '../domain/transaction-messages.ts';
import { writeDeliveries } from '../domain/write-deliveries.ts';

/** A transfer or a top-up was refused. */
export const onTransactionFailed = on<typeof transactionFailed, WebhooksContext>(
  transactionFailed,
  async ({ event, tx, context }) => {
    const { transactionId: objectId, sequence, occurredAt } = event.payload;
    const occurrence = { eventId: event.id, occurredAt, objectId, sequence };
    await writeDeliveries(tx, context, occurrence, failedMessages(event.payload));
  },
);
