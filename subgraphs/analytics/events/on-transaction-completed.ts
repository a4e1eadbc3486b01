import { on } from '@mint/platform/kafka/handler.ts';
import { transactionCompleted } from '@mint/schema/events/transactions.ts';
import type { AnalyticsContext } from '../context.ts';
import { applySpending } from '../domain/apply-spending.ts';
import { spendingOf } from '../domain/spending-of.ts';

/** Money has left a person: it counts among what they spent from now on. */
export const onTransactionCompleted = on<typeof transactionCompleted, AnalyticsContext>(
  transactionCompleted,
  async ({ event, tx, context }) => {
    const spending = spendingOf(event.payload);
    if (spending !== null) await applySpending(tx, context, spending);
  },
  { together: ({ payload }) => payload.senderId ?? '' },
);
