import { on } from '@mint/platform/kafka/handler.ts';
import { transactionCancelled } from '@mint/schema/events/transactions.ts';
import type { WebhooksContext } from '../context.ts';
import { cancelledMessages } from '../domain/transaction-messages.ts';
import { writeDeliveries } from '../domain/write-deliveries.ts';

/** A transfer or a top-up was taken back before anything moved. */
export const onTransactionCancelled = on<typeof transactionCancelled, WebhooksContext>(
  transactionCancelled,
  async ({ event, tx, context }) => {
    const { transactionId: objectId, sequence, occurredAt } = event.payload;
    const occurrence = { eventId: event.id, occurredAt, objectId, sequence };
    await writeDeliveries(tx, context, occurrence, cancelledMessages(event.payload));
  },
);
