import { on } from '@mint/platform/kafka/handler.ts';
import { transactionReversed } from '@mint/schema/events/transactions.ts';
import type { AnalyticsContext } from '../context.ts';
import { takenBackOf } from '../domain/spending-of.ts';
import { takeBack } from '../domain/take-back.ts';

/** Money has come back to a person: it no longer counts among what they spent. */
export const onTransactionReversed = on<typeof transactionReversed, AnalyticsContext>(
  transactionReversed,
  async ({ event, tx, context }) => {
    const taken = takenBackOf(event.payload);
    if (taken !== null) await takeBack(tx, context, taken);
  },
  { together: ({ payload }) => payload.senderId ?? '' },
);
