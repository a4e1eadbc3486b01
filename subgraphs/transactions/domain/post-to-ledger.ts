import { PostingKind, PostOutcome, SystemAccount } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { TransactionsContext } from '../context.ts';
import { LedgerDisagreesError } from './ledger-disagrees.ts';
import type { FailureCode } from './machine.ts';
import { moveTransaction } from './move-transaction.ts';
import { senderWalletOf } from './sender-wallet.ts';
import { outcomeOf, type StepOutcome, type StepTerms } from './step.ts';
import type { Transaction } from './transaction.ts';

const POST_TIMEOUT_MS = 2_000;

const refusals: Partial<Record<PostOutcome, FailureCode>> = {
  [PostOutcome.INSUFFICIENT_FUNDS]: 'INSUFFICIENT_FUNDS',
  [PostOutcome.WALLET_FROZEN]: 'WALLET_FROZEN',
  [PostOutcome.CURRENCY_MISMATCH]: 'CURRENCY_MISMATCH',
  [PostOutcome.WALLET_NOT_FOUND]: 'CURRENCY_MISMATCH',
  [PostOutcome.BALANCE_LIMIT]: 'NOT_PROCESSED',
};

/**
 * The step POST: has the ledger move the money, then writes what came of it. The ledger posts a transaction once, however often it is asked.
 * A refusal is taken for the outcome only when no earlier posting can still be on its way there. Throws when the ledger doesn't answer
 * (nobody knows whether money moved) and LedgerDisagreesError.
 */
export async function postToLedger(
  context: TransactionsContext,
  transaction: Transaction,
  { remainingMs, refusalIsFinal, refusalIsFinalInMs }: StepTerms,
): Promise<StepOutcome> {
  const answer = await context.wallet.post(
    {
      transactionId: transaction.id,
      kind: transaction.kind === 'TOP_UP' ? PostingKind.TOP_UP : PostingKind.TRANSFER,
      debit: {
        ref:
          transaction.senderId === null
            ? { case: 'system', value: SystemAccount.FUNDING }
            : { case: 'userId', value: transaction.senderId },
      },
      credit: { ref: { case: 'userId', value: transaction.recipientId } },
      amountMinor: transaction.amountMinor,
      currency: transaction.currency,
    },
    { timeoutMs: Math.min(POST_TIMEOUT_MS, remainingMs) },
  );
  if (answer.outcome === PostOutcome.POSTED || answer.outcome === PostOutcome.REPLAYED) {
    return outcomeOf(
      await moveTransaction(context, transaction, {
        to: 'COMPLETED',
        step: 'DONE',
        senderWalletId: senderWalletOf(transaction, answer),
      }),
    );
  }
  const failureCode = refusals[answer.outcome];
  if (failureCode === undefined) throw new LedgerDisagreesError(transaction, PostOutcome, answer.outcome);
  if (!refusalIsFinal) return { transaction, retryInMs: refusalIsFinalInMs };
  return outcomeOf(
    await moveTransaction(context, transaction, {
      to: 'FAILED',
      step: 'DONE',
      failureCode,
      senderWalletId: senderWalletOf(transaction, answer),
      // What the payment source took for a top-up that can't be posted goes back.
      ...(transaction.kind === 'TOP_UP' && { payment: { state: 'RETURNING' } }),
    }),
  );
}
