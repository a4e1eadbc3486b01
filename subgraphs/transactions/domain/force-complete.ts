import type { Id } from '@mint/platform/ids/ids.ts';
import type { TransactionsContext } from '../context.ts';
import { awaitTransaction, unknownOutcome } from './answer-for-key.ts';
import { concludeReview } from './conclude-review.ts';
import { findAllTransactions, reloadTransaction } from './find-transactions.ts';
import { isFinal } from './machine.ts';
import { moveTransaction } from './move-transaction.ts';
import type { Transaction } from './transaction.ts';

/** What came of it. REFUSED: it came to another end, which `transaction` tells. */
export type CompletionOutcome =
  | { readonly outcome: 'COMPLETED' | 'REPLAYED' | 'NOT_COMPLETABLE' | 'REFUSED'; readonly transaction: Transaction }
  | { readonly outcome: 'NOT_FOUND'; readonly transaction: null };

/** More turns than a transaction has steps to be pushed over. */
const MAX_TURNS = 10;

/** Pushes a transaction over the step at which it waits for somebody, as if they had agreed; answers with it once it has an end or waits again. */
async function push(context: TransactionsContext, transaction: Transaction, deadline: number): Promise<Transaction> {
  if (transaction.step === 'REVIEW') await concludeReview(context.database.sql, transaction.id, 'APPROVED');
  // Whoever completes a top-up vouches for its payment; the source is not asked for it again.
  else if (transaction.status === 'PENDING')
    await moveTransaction(context, transaction, { to: 'PROCESSING', step: 'POST', payment: { state: 'SUCCEEDED' } });
  return awaitTransaction(context, await reloadTransaction(context, transaction.id), deadline);
}

/**
 * Brings a transaction that stands still to COMPLETED: whatever it waits for is taken as agreed to, and its money is moved now. Competes with its
 * sender, its reviewer and recovery as they do with each other: there is one outcome. Throws SERVICE_UNAVAILABLE when it isn't known by `deadline`
 * (of `performance.now()`).
 */
export async function forceComplete(context: TransactionsContext, id: Id<'txn'>, deadline: number): Promise<CompletionOutcome> {
  const [found] = await findAllTransactions(context, [id]);
  if (found === undefined) return { outcome: 'NOT_FOUND', transaction: null };
  if (found.status === 'COMPLETED') return { outcome: 'REPLAYED', transaction: found };
  if (isFinal(found.status)) return { outcome: 'NOT_COMPLETABLE', transaction: found };
  let transaction = found;
  for (let turn = 0; turn < MAX_TURNS && !isFinal(transaction.status); turn += 1) {
    transaction = await push(context, transaction, deadline);
  }
  if (!isFinal(transaction.status)) throw unknownOutcome();
  return { outcome: transaction.status === 'COMPLETED' ? 'COMPLETED' : 'REFUSED', transaction };
}
