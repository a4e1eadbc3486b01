import { on } from '@mint/platform/kafka/handler.ts';
import { transactionFailed } from '@mint/schema/events/transactions.ts';
import type { SocialContext } from '../context.ts';
import { hearTransaction } from '../domain/hear-transaction.ts';

/** The transfer that was to pay a request or a share was refused. */
export const onTransactionFailed = on<typeof transactionFailed, SocialContext>(
  transactionFailed,
  async ({ event, tx, context }) => {
    await hearTransaction(tx, context, event.payload, { failureCode: event.payload.failureCode });
  },
);
