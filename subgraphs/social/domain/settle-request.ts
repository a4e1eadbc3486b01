import type { Tx } from '@mint/platform/database/database.ts';
import { toUuid } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { moneyRequestAccepted } from '@mint/schema/events/social.ts';
import { comingFrom, type RequestStatus } from './machine.ts';
import { eventOf, type MoneyRequestRow, toMoneyRequest } from './money-request.ts';
import type { Payment } from './payment.ts';

/** What follows for a request from what came of its payment: ACCEPTED once that is COMPLETED, and PENDING again when it FAILED. */
export async function settleRequest(tx: Tx, payment: Payment): Promise<void> {
  const { state, transactionId } = payment;
  const named = transactionId === null || state === 'FAILED' ? null : toUuid(transactionId, 'txn');
  const status: RequestStatus = state === 'COMPLETED' ? 'ACCEPTED' : state === 'FAILED' ? 'PENDING' : 'PROCESSING';
  const from = status === 'PROCESSING' ? [status] : comingFrom('moneyRequest', status);
  const [row] = await tx.sql<MoneyRequestRow[]>`
    update money_requests set status = ${status}, transaction_id = ${named}::uuid,
      settled_at = case when ${status === 'ACCEPTED'}::boolean then now() end
    where id = ${payment.subjectId} and attempt = ${payment.attempt} and status = any(${from}::text[])
    returning *`;
  if (row === undefined) throw new Error(`The money request of payment ${payment.id} does not wait for it`);
  if (status !== 'ACCEPTED' || transactionId === null) return;
  const payload = { ...eventOf(toMoneyRequest(row)), transactionId };
  await addEvent(tx, moneyRequestAccepted, payload, { actor: payment.payerId });
}
