import type { TransactionsContext } from '../context.ts';
import { concludeReview } from './conclude-review.ts';
import { openCase } from './open-case.ts';
import type { StepOutcome, StepTerms } from './step.ts';
import type { Transaction } from './transaction.ts';

/**
 * The step REVIEW: asks how the case stands. A verdict comes by itself, by call and by event; this is for the day when both were lost.
 * Throws when the fraud rules don't answer.
 */
export async function awaitReview(
  context: TransactionsContext,
  transaction: Transaction,
  { remainingMs }: StepTerms,
): Promise<StepOutcome> {
  const { verdict } = await openCase(context, transaction, remainingMs);
  if (verdict === null) return { transaction, retryInMs: context.config.REVIEW_POLL_MS };
  await concludeReview(context.database.sql, transaction.id, verdict);
  return 'MOVED_BY_ANOTHER';
}
