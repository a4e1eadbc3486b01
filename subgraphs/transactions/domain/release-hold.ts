import { VoidOutcome } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { TransactionsContext } from '../context.ts';
import { findReviews, type Review } from './find-reviews.ts';
import { LedgerDisagreesError } from './ledger-disagrees.ts';
import { type Move, moveTransaction } from './move-transaction.ts';
import { outcomeOf, type StepOutcome, type StepTerms } from './step.ts';
import type { Transaction } from './transaction.ts';

const VOID_TIMEOUT_MS = 2_000;

/** What becomes of a transfer whose hold was released. */
function endOf({ verdict, refusal }: Review): Move {
  switch (verdict) {
    case 'WITHDRAWN':
      return { to: 'CANCELLED', step: 'DONE' };
    case 'EXPIRED':
      return { to: 'FAILED', step: 'DONE', failureCode: 'REVIEW_EXPIRED' };
    case 'BLOCKED':
      return { to: 'FAILED', step: 'DONE', failureCode: 'BLOCKED_BY_FRAUD_RULES' };
    case 'APPROVED':
      return { to: 'FAILED', step: 'DONE', failureCode: refusal ?? 'NOT_PROCESSED' };
    case null:
      throw new Error('A hold is released without a verdict');
  }
}

/**
 * The step RELEASE: has the ledger give the held money back, then writes why. A hold that turns out to have been captured, by an attempt whose
 * answer was lost, makes the transfer COMPLETED. Throws when the ledger doesn't answer, and LedgerDisagreesError.
 */
export async function releaseHold(
  context: TransactionsContext,
  transaction: Transaction,
  { remainingMs }: StepTerms,
): Promise<StepOutcome> {
  const review = (await findReviews(context, [transaction.id])).get(transaction.id);
  if (review === undefined) throw new Error(`${transaction.id} has no review`);
  const { outcome } = await context.wallet.void(
    { transactionId: transaction.id },
    { timeoutMs: Math.min(VOID_TIMEOUT_MS, remainingMs) },
  );
  if (outcome === VoidOutcome.VOIDED || outcome === VoidOutcome.REPLAYED) {
    return outcomeOf(await moveTransaction(context, transaction, endOf(review)));
  }
  if (outcome === VoidOutcome.ALREADY_CAPTURED && transaction.status === 'PROCESSING') {
    return outcomeOf(await moveTransaction(context, transaction, { to: 'COMPLETED', step: 'DONE' }));
  }
  throw new LedgerDisagreesError(transaction, VoidOutcome, outcome);
}
