import { on } from '@mint/platform/kafka/handler.ts';
import { transactionCompleted } from '@mint/schema/events/transactions.ts';
import type { SocialContext } from '../context.ts';
import { hearTransaction } from '../domain/hear-transaction.ts';

/** The transfer that pays a request or a share has moved its money. */
export const onTransactionCompleted = on<typeof transactionCompleted, SocialContext>(
  transactionCompleted,
  async ({ event, tx, context }) => {
    await hearTransaction(tx, context, event.payload, 'COMPLETED');
  },
);
