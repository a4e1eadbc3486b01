import type { TransactionsContext } from '../context.ts';
import { askToPost } from './ask-ledger.ts';
import { moveTransaction } from './move-transaction.ts';
import { senderWalletOf } from './sender-wallet.ts';
import { outcomeOf, type StepOutcome, type StepTerms } from './step.ts';
import type { Transaction } from './transaction.ts';

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
  const { refusal, debit } = await askToPost(context, transaction, remainingMs);
  const senderWalletId = senderWalletOf(transaction, { debit });
  if (refusal === null) {
    return outcomeOf(await moveTransaction(context, transaction, { to: 'COMPLETED', step: 'DONE', senderWalletId }));
  }
  if (!refusalIsFinal) return { transaction, retryInMs: refusalIsFinalInMs };
  return outcomeOf(
    await moveTransaction(context, transaction, {
      to: 'FAILED',
      step: 'DONE',
      failureCode: refusal,
      senderWalletId,
      // What the payment source took for a top-up that can't be posted goes back.
      ...(transaction.kind === 'TOP_UP' && { payment: { state: 'RETURNING' } }),
    }),
  );
}
