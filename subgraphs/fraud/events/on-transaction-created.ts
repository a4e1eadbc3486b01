import { on } from '@mint/platform/kafka/handler.ts';
import { transactionCreated } from '@mint/schema/events/transactions.ts';
import type { FraudContext } from '../context.ts';
import { storeRecentTransfer } from '../domain/store-transfers.ts';

/** A transfer was begun: it counts among its sender's recent ones, unless it is one of a batch of payouts. */
export const onTransactionCreated = on<typeof transactionCreated, FraudContext>(
  transactionCreated,
  async ({ event, tx }) => {
    const { kind, transactionId, senderId, occurredAt, payoutBatchId } = event.payload;
    if (kind !== 'TRANSFER' || senderId === null || payoutBatchId != null) return;
    await storeRecentTransfer(tx, { transactionId, senderId, occurredAt });
  },
  { together: ({ payload }) => payload.senderId ?? '' },
);
