import type { Tx } from '@mint/platform/database/database.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { SocialContext } from '../context.ts';
import { asFailure, type TransferOutcome } from './ask-transfer.ts';
import { type PaymentRow, toPayment } from './payment.ts';
import { settlePayment } from './settle-payment.ts';

/** What the end of a transaction tells. */
export interface EndedTransaction {
  readonly transactionId: Id<'txn'>;
  readonly senderId: Id<'usr'> | null;
  readonly recipientId: Id<'usr'>;
  readonly amountMinor: bigint;
  readonly currency: string;
}

/** How it ended. */
export type TransactionEnd = 'COMPLETED' | 'CANCELLED' | { readonly failureCode: string };

/**
 * Ends the payment that a transaction makes, when it is one of ours. It may be heard of before transactions' answer is written down, which alone
 * says whose it is: payments that have no transaction yet and could be meant are then looked at as soon as they are laid down.
 */
export async function hearTransaction(
  tx: Tx,
  { config }: Pick<SocialContext, 'config'>,
  transaction: EndedTransaction,
  end: TransactionEnd,
): Promise<void> {
  const { transactionId, senderId } = transaction;
  if (senderId === null) return;
  const [row] = await tx.sql<PaymentRow[]>`select * from payments where transaction_id = ${toUuid(transactionId, 'txn')}`;
  if (row !== undefined) {
    await settlePayment(tx, toPayment(row), outcomeOf(transactionId, end), { reviewPollMs: config.REVIEW_POLL_MS });
    return;
  }
  await tx.sql`
    update payments set next_attempt_at = now()
    where payer_id = ${toUuid(senderId, 'usr')} and state = 'PROCESSING' and transaction_id is null
      and payee_id = ${toUuid(transaction.recipientId, 'usr')} and amount_minor = ${transaction.amountMinor}
      and currency = ${transaction.currency}`;
}

function outcomeOf(transactionId: Id<'txn'>, end: TransactionEnd): TransferOutcome {
  if (end === 'COMPLETED') return { state: 'COMPLETED', transactionId };
  const failure = end === 'CANCELLED' ? 'PAYMENT_CANCELLED' : asFailure(end.failureCode);
  return { state: 'FAILED', transactionId, failure };
}
