import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { toOutboxRow, wakeOutbox } from '@mint/platform/outbox/outbox.ts';
import { currentTraceparent } from '@mint/platform/telemetry/trace-context.ts';
import type { TransactionsContext } from '../context.ts';
import type { paymentStates } from '../tables.ts';
import { releaseReservation } from './limit-usage.ts';
import { assertTransition, type FailureCode, isFinal, type Status, type Step } from './machine.ts';
import { recordSettled } from './metrics.ts';
import { eventOf, type Transaction, type TransactionRow, toTransaction } from './transaction.ts';

export type PaymentState = (typeof paymentStates)[number];

/** Where a transaction goes, and what is known by then. */
export interface Move {
  readonly to: Status;
  /** The step after it. */
  readonly step: Step;
  readonly failureCode?: FailureCode;
  readonly senderWalletId?: Id<'wal'> | null;
  /** When the review that begins ends at the latest. */
  readonly reviewUntil?: Date;
  /** How its payment stands from then on. RETURNING: the charge is given back, however often that takes asking. */
  readonly payment?: { readonly state: PaymentState; readonly reference?: string };
}

/**
 * Takes a transaction to its next status: row, trail, event, payment or review, the sender's limits and the work in hand in one
 * statement and one commit. What failed or was taken back no longer counts against its sender's limits.
 * Null when somebody else has moved it meanwhile: read it again. Throws IllegalTransitionError.
 */
export async function moveTransaction(
  context: TransactionsContext,
  transaction: Transaction,
  { to, step, failureCode, senderWalletId, reviewUntil, payment }: Move,
): Promise<Transaction | null> {
  assertTransition(transaction.status, to);
  const { sql } = context.database;
  const at = new Date(Math.max(Date.now(), transaction.createdAt.getTime()));
  const final = isFinal(to);
  const givesBack = transaction.counted && (to === 'FAILED' || to === 'CANCELLED');
  const moved = { ...transaction, status: to, sequence: transaction.sequence + 1, failureCode: failureCode ?? null };
  const news = eventOf(moved, at, reviewUntil ?? null);
  const event = news && toOutboxRow({ ...news, actor: transaction.principalId });
  const [row] = await sql<TransactionRow[]>`
    with moved as (
      update transactions set status = ${to}, step = ${step}, sequence = sequence + 1, failure_code = ${failureCode ?? null},
        completed_at = ${final ? at : null},
        sender_wallet_id = coalesce(${senderWalletId ? toUuid(senderWalletId, 'wal') : null}, sender_wallet_id)
      where id = ${toUuid(transaction.id, 'txn')} and status = ${transaction.status} and sequence = ${transaction.sequence}
      returning *
    ), trail as (
      insert into transaction_events (transaction_id, sequence, status, at)
      select moved.id, moved.sequence, moved.status, ${at}::timestamptz from moved
    )
    ${
      event
        ? sql`, told as (
        insert into outbox (id, topic, key, type, version, payload, actor, ip_address, traceparent)
        select ${toUuid(event.id, 'evt')}::uuid, ${event.topic}, ${event.key}, ${event.type}, ${event.version}::int,
          ${event.payload}::json, ${event.actor}, ${event.ipAddress}, ${currentTraceparent()}
        from moved
      )`
        : sql``
    }
    ${
      payment
        ? sql`, paid as (
        update payments set state = ${payment.state}, reference = coalesce(${payment.reference ?? null}, reference),
          next_attempt_at = ${payment.state === 'RETURNING' ? sql`now()` : null}
        from moved where payments.transaction_id = moved.id
      )`
        : sql``
    }
    ${
      reviewUntil
        ? sql`, reviewed as (
        update reviews set until = ${reviewUntil} from moved where reviews.transaction_id = moved.id
      )`
        : sql``
    }
    ${givesBack ? sql`, ${releaseReservation(sql)}` : sql``}
    ${final ? sql`, ended as (delete from work using moved where work.transaction_id = moved.id)` : sql``}
    select * from moved`;
  if (row === undefined) return null;
  if (event) wakeOutbox(context.database);
  const reached = toTransaction(row);
  if (final) recordSettled(reached);
  return reached;
}

/**
 * Remembers that a top-up's payment source has not decided: nothing of the transaction changes for anybody else.
 * Null when somebody else has moved it meanwhile.
 */
export async function awaitCharge(
  context: TransactionsContext,
  transaction: Transaction,
  reference: string,
): Promise<Transaction | null> {
  const [row] = await context.database.sql<TransactionRow[]>`
    with waiting as (
      update transactions set step = 'AWAIT_CHARGE'
      where id = ${toUuid(transaction.id, 'txn')} and status = 'PENDING' and sequence = ${transaction.sequence}
      returning *
    ), paid as (
      update payments set state = 'PENDING', reference = ${reference}
      from waiting where payments.transaction_id = waiting.id
    )
    select * from waiting`;
  return row === undefined ? null : toTransaction(row);
}
