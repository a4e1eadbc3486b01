import { on } from '@mint/platform/kafka/handler.ts';
import { transactionFailed } from '@mint/schema/events/transactions.ts';
import type { FraudContext } from '../context.ts';
import { withdrawCase } from '../domain/withdraw-case.ts';

/** The transfer came to nothing: nobody needs to decide on it any more. */
export const onTransactionFailed = on<typeof transactionFailed, FraudContext>(
  transactionFailed,
  async ({ event, tx }) => {
    await withdrawCase(tx, event.payload.transactionId);
  },
  { together: ({ payload }) => payload.senderId ?? '' },
);
