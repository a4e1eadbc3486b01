import type { Id } from '@mint/platform/ids/ids.ts';
import type { TransactionsContext } from '../context.ts';
import { awaitTransaction } from './answer-for-key.ts';
import { concludeReview } from './conclude-review.ts';
import { findReviews } from './find-reviews.ts';
import { reloadTransaction } from './find-transactions.ts';
import type { ReviewVerdict } from './machine.ts';
import type { Transaction } from './transaction.ts';

/**
 * Takes a verdict on a held transfer, and takes the transfer to its outcome by `deadline` (of `performance.now()`). Answers with the transaction
 * as it stands, whichever verdict was first; null when no such transfer was ever held. Throws SERVICE_UNAVAILABLE when its outcome isn't known in
 * time: the verdict is asked for again by the machine itself, or is written already and recovery goes on.
 */
export async function resolveReview(
  context: TransactionsContext,
  { id, verdict }: { readonly id: Id<'txn'>; readonly verdict: ReviewVerdict },
  deadline: number,
): Promise<Transaction | null> {
  if (!(await findReviews(context, [id])).has(id)) return null;
  // A quick reviewer may be here before the transfer has written that it waits.
  const waiting = await awaitTransaction(context, await reloadTransaction(context, id), deadline);
  if (waiting.step !== 'REVIEW') return waiting;
  await concludeReview(context.database.sql, id, verdict);
  return awaitTransaction(context, await reloadTransaction(context, id), deadline);
}
