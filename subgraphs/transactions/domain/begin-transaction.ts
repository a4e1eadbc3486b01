import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { toOutboxRow } from '@mint/platform/outbox/outbox.ts';
import { currentTraceparent } from '@mint/platform/telemetry/trace-context.ts';
import type { TransactionsContext } from '../context.ts';
import { beginnings, type Kind, routes } from './machine.ts';
import { eventOf, type Transaction, type TransactionRow, toTransaction } from './transaction.ts';

/** What a transaction is made of, checked and with its people found. */
export interface NewTransaction {
  readonly kind: Kind;
  readonly senderId: Id<'usr'> | null;
  readonly recipientId: Id<'usr'>;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly note: string | null;
  readonly merchant: string | null;
  readonly category: string | null;
  readonly principalId: Id<'usr'>;
  readonly idempotencyKey: string;
  readonly inputHash: string;
}

/**
 * Writes a transaction with its trail, its event, its payment and its place among the work in hand: one statement, one round trip, one
 * commit. Whoever calls has it in hand for `TRANSACTION_TIMEOUT_MS`. When the key was used before nothing is written, and that transaction
 * is the answer with `begun` false. Its event waits for the next one, a moment later, to wake the relay.
 */
export async function beginTransaction(
  context: TransactionsContext,
  input: NewTransaction,
): Promise<{ begun: boolean; transaction: Transaction }> {
  const { sql } = context.database;
  const id = newId('txn');
  const createdAt = new Date();
  const had = beginnings[input.kind];
  const created = eventOf({ ...input, id, status: had[0], sequence: 1, failureCode: null }, createdAt);
  if (created === null) throw new Error(`A transaction that begins ${had[0]} tells nobody`);
  const event = toOutboxRow({ ...created, actor: input.principalId });
  const leaseMs = context.config.TRANSACTION_TIMEOUT_MS;
  const principal = toUuid(input.principalId, 'usr');
  for (;;) {
    const [row] = await sql<(TransactionRow & { begun: boolean })[]>`
      with begun as (
        insert into transactions (
          id, kind, status, step, sequence, sender_id, recipient_id, amount_minor, currency, note, merchant, category,
          principal_id, idempotency_key, input_hash, created_at
        ) values (
          ${toUuid(id, 'txn')}, ${input.kind}, ${had.at(-1) ?? had[0]}, ${routes[input.kind][0]}, ${had.length},
          ${input.senderId === null ? null : toUuid(input.senderId, 'usr')}, ${toUuid(input.recipientId, 'usr')},
          ${input.amountMinor}, ${input.currency}, ${input.note}, ${input.merchant}, ${input.category},
          ${principal}, ${input.idempotencyKey}, ${input.inputHash}, ${createdAt}
        )
        on conflict (principal_id, idempotency_key) do nothing
        returning *
      ), trail as (
        insert into transaction_events (transaction_id, sequence, status, at)
        select begun.id, had.sequence, had.status, begun.created_at
        from begun, unnest(${[...had]}::text[]) with ordinality as had (status, sequence)
      ), told as (
        insert into outbox (id, topic, key, type, version, payload, actor, traceparent)
        select ${toUuid(event.id, 'evt')}::uuid, ${event.topic}, ${event.key}, ${event.type}, ${event.version}::int,
          ${event.payload}::json, ${event.actor}, ${currentTraceparent()}
        from begun
      ), paid as (
        insert into payments (transaction_id, source, state)
        select begun.id, ${context.paymentSource.name}, 'REQUESTED' from begun where begun.kind = 'TOP_UP'
      ), taken as (
        insert into work (transaction_id, leased_until, next_attempt_at, unsettled_until)
        select begun.id, lease.ends, lease.ends, lease.ends + ${context.config.POSTING_SETTLE_MS}::int * interval '1 millisecond'
        from begun, (select now() + ${leaseMs}::int * interval '1 millisecond' as ends) as lease
      )
      select begun.*, true as begun from begun
      union all
      select earlier.*, false as begun from transactions as earlier
      where earlier.principal_id = ${principal} and earlier.idempotency_key = ${input.idempotencyKey}
        and not exists (select from begun)`;
    // Nothing at all: the same key came in at the same moment, and its row was committed after this statement had begun. Look again.
    if (row === undefined) continue;
    return { begun: row.begun, transaction: toTransaction(row) };
  }
}
