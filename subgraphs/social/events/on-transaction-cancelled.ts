import { on } from '@mint/platform/kafka/handler.ts';
import { transactionCancelled } from '@mint/schema/events/transactions.ts';
import type { SocialContext } from '../context.ts';
import { hearTransaction } from '../domain/hear-transaction.ts';

/** The transfer that was to pay a request or a share was taken back while it was checked. */
export const onTransactionCancelled = on<typeof transactionCancelled, SocialContext>(
  transactionCancelled,
  async ({ event, tx, context }) => {
    await hearTransaction(tx, context, event.payload, 'CANCELLED');
  },
);
