import { on } from '@mint/platform/kafka/handler.ts';
import { transactionCompleted } from '@mint/schema/events/transactions.ts';
import type { FraudContext } from '../context.ts';
import { addCompletedTransfer } from '../domain/store-transfers.ts';
import { withdrawCase } from '../domain/withdraw-case.ts';

/** Money has moved: the transfer counts among its sender's from now on, and nobody needs to decide on it any more. */
export const onTransactionCompleted = on<typeof transactionCompleted, FraudContext>(
  transactionCompleted,
  async ({ event, tx }) => {
    const { kind, transactionId, senderId, recipientId, baseAmountMinor, baseCurrency } = event.payload;
    if (kind !== 'TRANSFER' || senderId === null) return;
    const base = baseAmountMinor && baseCurrency ? { amountMinor: baseAmountMinor, currency: baseCurrency } : null;
    await addCompletedTransfer(tx, { senderId, recipientId, base });
    await withdrawCase(tx, transactionId);
  },
  { together: ({ payload }) => payload.senderId ?? '' },
);
