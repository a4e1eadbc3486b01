import type { Tx } from '@mint/platform/database/database.ts';
import { toUuid } from '@mint/platform/ids/ids.ts';
import type { TransferOutcome } from './ask-transfer.ts';
import { reloadPayment } from './begin-payment.ts';
import { comingFrom } from './machine.ts';
import { type Payment, type PaymentRow, toPayment } from './payment.ts';
import { settleRequest } from './settle-request.ts';
import { lockSplitOfShare, settleShare } from './settle-share.ts';

/**
 * Writes down what came of a payment, with what follows for the request or share and its events: part of the transaction `tx`, and done once
 * whoever else has heard of it. Answers with the payment as it then is. Nothing here can say COMPLETED but transactions' own word.
 */
export async function settlePayment(
  tx: Tx,
  payment: Payment,
  outcome: TransferOutcome,
  { reviewPollMs }: { readonly reviewPollMs: number },
): Promise<Payment> {
  // A split's end and its shares' are written in one order, so that nobody waits for each other in a ring.
  if (payment.purpose === 'SPLIT_SHARE') await lockSplitOfShare(tx, payment.subjectId);
  const { state, transactionId } = outcome;
  const hasEnded = state !== 'IN_REVIEW';
  const poll = tx.sql`now() + ${reviewPollMs}::int * interval '1 millisecond'`;
  const [row] = await tx.sql<PaymentRow[]>`
    update payments set state = ${state}, failure = ${outcome.state === 'FAILED' ? outcome.failure : null}::text,
      transaction_id = coalesce(${transactionId === null ? null : toUuid(transactionId, 'txn')}::uuid, transaction_id),
      settled_at = case when ${hasEnded}::boolean then now() end, ip_address = case when ${hasEnded}::boolean then null else ip_address end,
      leased_until = now(), next_attempt_at = case when next_attempt_at <= now() then now() else ${poll} end
    where id = ${payment.id} and state = any(${comingFrom('payment', state)}::text[])
    returning *`;
  if (row === undefined) return reloadPayment(tx.sql, payment.id);
  const settled = toPayment(row);
  await (settled.purpose === 'MONEY_REQUEST' ? settleRequest(tx, settled) : settleShare(tx, settled));
  return settled;
}
