import { HoldOutcome } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { TransactionsContext } from '../context.ts';
import { takenFromSender } from './ask-ledger.ts';
import { concludeReview } from './conclude-review.ts';
import { LedgerDisagreesError } from './ledger-disagrees.ts';
import type { FailureCode } from './machine.ts';
import { moveTransaction } from './move-transaction.ts';
import { openCase } from './open-case.ts';
import { outcomeOf, type StepOutcome, type StepTerms } from './step.ts';
import type { Transaction } from './transaction.ts';

const HOLD_TIMEOUT_MS = 2_000;

const refusals: Partial<Record<HoldOutcome, FailureCode>> = {
  [HoldOutcome.INSUFFICIENT_FUNDS]: 'INSUFFICIENT_FUNDS',
  [HoldOutcome.WALLET_FROZEN]: 'WALLET_FROZEN',
  [HoldOutcome.CURRENCY_MISMATCH]: 'CURRENCY_MISMATCH',
  [HoldOutcome.WALLET_NOT_FOUND]: 'CURRENCY_MISMATCH',
};

/**
 * The step HOLD: has the ledger hold the sender's money and a case opened, then writes that the transfer waits for its review. The hold has
 * no end of its own, so that no approval comes too late for it: it is captured or voided, by whatever comes of the review. A refusal is taken
 * for the outcome only when no earlier hold can still be on its way. Throws when ledger or fraud rules don't answer, and LedgerDisagreesError.
 */
export async function holdForReview(
  context: TransactionsContext,
  transaction: Transaction,
  { remainingMs, refusalIsFinal, refusalIsFinalInMs }: StepTerms,
): Promise<StepOutcome> {
  if (transaction.senderId === null) throw new Error(`${transaction.id} has no sender to hold money of`);
  const { outcome } = await context.wallet.hold(
    {
      transactionId: transaction.id,
      debit: { ref: { case: 'userId', value: transaction.senderId } },
      amountMinor: takenFromSender(transaction),
      currency: transaction.currency,
    },
    { timeoutMs: Math.min(HOLD_TIMEOUT_MS, remainingMs) },
  );
  if (outcome !== HoldOutcome.HELD && outcome !== HoldOutcome.REPLAYED) {
    const failureCode = refusals[outcome];
    if (failureCode === undefined) throw new LedgerDisagreesError(transaction, HoldOutcome, outcome);
    if (!refusalIsFinal) return { transaction, retryInMs: refusalIsFinalInMs };
    return outcomeOf(await moveTransaction(context, transaction, { to: 'FAILED', step: 'DONE', failureCode }));
  }
  const { until, verdict } = await openCase(context, transaction, remainingMs);
  const held = await moveTransaction(context, transaction, { to: 'IN_REVIEW', step: 'REVIEW', reviewUntil: until });
  if (held === null) return 'MOVED_BY_ANOTHER';
  if (verdict === null) return { transaction: held, retryInMs: context.config.REVIEW_POLL_MS };
  await concludeReview(context.database.sql, held.id, verdict);
  return 'MOVED_BY_ANOTHER';
}
