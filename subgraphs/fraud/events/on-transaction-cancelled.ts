import { on } from '@mint/platform/kafka/handler.ts';
import { transactionCancelled } from '@mint/schema/events/transactions.ts';
import type { FraudContext } from '../context.ts';
import { withdrawCase } from '../domain/withdraw-case.ts';

/** The transfer came to nothing: nobody needs to decide on it any more. */
export const onTransactionCancelled = on<typeof transactionCancelled, FraudContext>(
  transactionCancelled,
  async ({ event, tx }) => {
    await withdrawCase(tx, event.payload.transactionId);
  },
  { together: ({ payload }) => payload.senderId ?? '' },
);
