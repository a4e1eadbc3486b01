import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type postgres from 'postgres';
import type { TransactionsContext } from '../context.ts';
import { type Transaction, type TransactionRow, toTransaction } from './transaction.ts';

/** A transaction that one worker or request has alone, and what must be known to go on with it. */
export interface Lease {
  readonly transaction: Transaction;
  /** How often it was taken up after its first request left it. */
  readonly attempts: number;
  /** Until then a posting that an earlier holder sent may still reach the ledger, so that a refusal says nothing; null when none can. */
  readonly unsettledUntil: Date | null;
}

type LeaseRow = TransactionRow & { attempts: number; was_unsettled_until: Date; unsettled: boolean };

/** Takes up to `limit` transactions that have stood still for long enough, skipping those that others are taking. */
export function leaseDue(context: TransactionsContext, limit: number): Promise<Lease[]> {
  return lease(context, context.database.sql`next_attempt_at <= now() and leased_until <= now()`, limit);
}

/** Takes one transaction unless somebody has it in hand, whether or not its pause is over; null when it is taken or done. */
export async function leaseOne(context: TransactionsContext, id: Id<'txn'>): Promise<Lease | null> {
  const due = context.database.sql`transaction_id = ${toUuid(id, 'txn')} and leased_until <= now()`;
  const [taken] = await lease(context, due, 1);
  return taken ?? null;
}

async function lease(
  { database: { sql }, config }: TransactionsContext,
  due: postgres.PendingQuery<postgres.Row[]>,
  limit: number,
): Promise<Lease[]> {
  const rows = await sql<LeaseRow[]>`
    with due as (
      select transaction_id, unsettled_until as was_unsettled_until, unsettled_until > now() as unsettled
      from work where ${due} order by next_attempt_at limit ${limit} for update skip locked
    ), until as (
      select now() + ${config.TRANSACTION_TIMEOUT_MS}::int * interval '1 millisecond' as ends
    ), taken as (
      update work set leased_until = until.ends, next_attempt_at = until.ends, attempts = work.attempts + 1,
        unsettled_until = greatest(work.unsettled_until, until.ends + ${config.POSTING_SETTLE_MS}::int * interval '1 millisecond')
      from due, until where work.transaction_id = due.transaction_id
      returning work.transaction_id, work.attempts, due.was_unsettled_until, due.unsettled
    )
    select transactions.*, taken.attempts, taken.was_unsettled_until, taken.unsettled
    from taken join transactions on transactions.id = taken.transaction_id`;
  return rows.map((row) => ({
    transaction: toTransaction(row),
    attempts: row.attempts,
    unsettledUntil: row.unsettled ? row.was_unsettled_until : null,
  }));
}

export interface Release {
  /** When recovery looks at it next, from now. */
  readonly retryInMs: number;
  /** Whether a posting was sent whose answer never came. */
  readonly postingUnknown: boolean;
}

/**
 * Lays a transaction down again, for recovery or a repeated request to take up: at once when somebody has meanwhile given it another step,
 * as the end of a review does.
 */
export async function releaseLease(
  { database: { sql }, config }: TransactionsContext,
  { transaction, unsettledUntil }: Pick<Lease, 'transaction' | 'unsettledUntil'>,
  { retryInMs, postingUnknown }: Release,
): Promise<void> {
  const settles = postingUnknown
    ? sql`now() + ${config.POSTING_SETTLE_MS}::int * interval '1 millisecond'`
    : sql`coalesce(${unsettledUntil}::timestamptz, now())`;
  await sql`
    update work set leased_until = now(), unsettled_until = ${settles},
      next_attempt_at = now()
        + case when transactions.step = ${transaction.step} then ${Math.ceil(retryInMs)}::int else 0 end * interval '1 millisecond'
    from transactions where transactions.id = work.transaction_id and work.transaction_id = ${toUuid(transaction.id, 'txn')}`;
}
