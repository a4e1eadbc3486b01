import { toUuid } from '@mint/platform/ids/ids.ts';
import type { TransactionsContext } from '../context.ts';
import { askToCapture } from './ask-ledger.ts';
import type { FailureCode } from './machine.ts';
import { moveTransaction } from './move-transaction.ts';
import { senderWalletOf } from './sender-wallet.ts';
import { outcomeOf, type StepOutcome, type StepTerms } from './step.ts';
import { type Transaction, type TransactionRow, toTransaction } from './transaction.ts';

/**
 * The step CAPTURE: has the ledger pass the held money on to the recipient, then writes that it has. When the ledger refuses, the hold has to be
 * released before the transfer has failed: only a void can say that no earlier capture is still on its way. Throws when the ledger doesn't
 * answer, and LedgerDisagreesError.
 */
export async function captureHold(
  context: TransactionsContext,
  transaction: Transaction,
  { remainingMs }: StepTerms,
): Promise<StepOutcome> {
  if (transaction.status === 'IN_REVIEW') {
    return outcomeOf(await moveTransaction(context, transaction, { to: 'PROCESSING', step: 'CAPTURE' }));
  }
  const { refusal, debit } = await askToCapture(context, transaction, remainingMs);
  if (refusal === null) {
    return outcomeOf(
      await moveTransaction(context, transaction, {
        to: 'COMPLETED',
        step: 'DONE',
        senderWalletId: senderWalletOf(transaction, { debit }),
      }),
    );
  }
  return outcomeOf(await refuseCapture(context, transaction, refusal));
}

async function refuseCapture(
  { database: { sql } }: TransactionsContext,
  transaction: Transaction,
  refusal: FailureCode,
): Promise<Transaction | null> {
  const [row] = await sql<TransactionRow[]>`
    with refused as (
      update transactions set step = 'RELEASE'
      where id = ${toUuid(transaction.id, 'txn')} and step = 'CAPTURE' and sequence = ${transaction.sequence}
      returning *
    ), noted as (
      update reviews set refusal = ${refusal} from refused where reviews.transaction_id = refused.id
    )
    select * from refused`;
  return row === undefined ? null : toTransaction(row);
}
