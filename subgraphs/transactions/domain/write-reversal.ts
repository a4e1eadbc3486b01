import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { toOutboxRow, wakeOutbox } from '@mint/platform/outbox/outbox.ts';
import { currentTraceparent } from '@mint/platform/telemetry/trace-context.ts';
import { transactionReversed } from '@mint/schema/events/transactions.ts';
import type { TransactionsContext } from '../context.ts';
import { releaseReservation } from './limit-usage.ts';
import { assertTransition, type ReversalRefusal } from './machine.ts';
import { recordSettled } from './metrics.ts';
import { payloadOf, type Transaction, type TransactionRow, toTransaction } from './transaction.ts';

/** What the ledger took back. */
export interface TakenBack {
  readonly takenMinor: bigint;
  readonly shortMinor: bigint;
  readonly restoredMinor: bigint;
}

/**
 * Writes that a transaction was taken back: row, trail, event, the sender's limits, the payment behind a top-up and the reversal itself in one
 * statement and one commit. Null when somebody else has written it.
 */
export async function writeReversal(
  context: TransactionsContext,
  transaction: Transaction,
  { takenMinor, shortMinor, restoredMinor, actor, reason }: TakenBack & { readonly actor: string; readonly reason: string },
): Promise<Transaction | null> {
  assertTransition(transaction.status, 'REVERSED');
  const { sql } = context.database;
  const at = new Date();
  const reversed = { ...transaction, status: 'REVERSED' as const, sequence: transaction.sequence + 1 };
  const event = toOutboxRow({
    contract: transactionReversed,
    payload: { ...payloadOf(reversed, at), reversedMinor: takenMinor, shortMinor, restoredMinor, reason },
    actor,
  });
  const [row] = await sql<TransactionRow[]>`
    with moved as (
      update transactions set status = 'REVERSED', sequence = sequence + 1
      where id = ${toUuid(transaction.id, 'txn')} and status = 'COMPLETED' and sequence = ${transaction.sequence}
      returning *
    ), trail as (
      insert into transaction_events (transaction_id, sequence, status, at)
      select moved.id, moved.sequence, moved.status, ${at}::timestamptz from moved
    ), told as (
      insert into outbox (id, topic, key, type, version, payload, actor, ip_address, traceparent)
      select ${toUuid(event.id, 'evt')}::uuid, ${event.topic}, ${event.key}, ${event.type}, ${event.version}::int,
        ${event.payload}::json, ${event.actor}, ${event.ipAddress}, ${currentTraceparent()}
      from moved
    ), paid as (
      update payments set state = 'RETURNING', next_attempt_at = now(),
        return_minor = case when ${shortMinor}::bigint = 0 then null else ${takenMinor}::bigint end
      from moved where payments.transaction_id = moved.id
    ), settled as (
      update reversals set state = 'DONE', taken_minor = ${takenMinor}, short_minor = ${shortMinor}, restored_minor = ${restoredMinor},
        ended_at = ${at}, next_attempt_at = null
      from moved where reversals.transaction_id = moved.id
    ), ${releaseReservation(sql)}
    select * from moved`;
  if (row === undefined) return null;
  wakeOutbox(context.database);
  const taken = toTransaction(row);
  recordSettled(taken);
  return taken;
}

/** Writes that the ledger would not; it may be asked for again. */
export async function refuseReversal(
  { database: { sql } }: TransactionsContext,
  id: Id<'txn'>,
  refusal: ReversalRefusal,
): Promise<void> {
  await sql`
    update reversals set state = 'REFUSED', refusal = ${refusal}, ended_at = now(), next_attempt_at = null, unsettled_until = now()
    where transaction_id = ${toUuid(id, 'txn')} and state = 'ASKED'`;
}
