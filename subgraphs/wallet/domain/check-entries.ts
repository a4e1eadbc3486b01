import type { Database } from '@mint/platform/database/database.ts';
import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';

/** A time: from a moment on, before another. */
export interface Span {
  readonly from: Date;
  readonly before: Date;
}

/** An entry, or what was posted in one step, that is not as it must be. */
export interface EntryFault {
  /** UNBALANCED is of a step, not of an entry. */
  readonly kind: 'WITHOUT_POSTING' | 'UNBALANCED' | 'NOT_CONTINUED';
  readonly transactionId: Id<'txn'>;
  /** Null for UNBALANCED. */
  readonly walletId: Id<'wal'> | null;
  readonly seq: bigint | null;
  readonly postedAt: Date;
  /** Null when the wallet is not there. */
  readonly currency: string | null;
  readonly expectedMinor: bigint | null;
  readonly foundMinor: bigint | null;
}

/** What a look at entries found. */
export interface EntriesReport {
  /** All before then was looked at, and nothing can be posted before it any more. */
  readonly checkedBefore: Date;
  /** Whether there is more that can be looked at already, from then on. */
  readonly hasMore: boolean;
  readonly sums: readonly { readonly currency: string | null; readonly sumMinor: bigint; readonly entries: bigint }[];
  readonly faults: readonly EntryFault[];
}

/** The most entries that one look is at: with five look-ups each it stays well under a second. */
const MAX_ENTRIES = 5_000;
const FAULTS_PER_KIND = 300;
/** A step reads the clock before it is given a transaction number, but never so long before. */
const MARGIN = "interval '2 seconds'";

/**
 * Before which nothing can be posted any more, by this database's clock: every step that is not over began later. To the millisecond, as `posted_at` is.
 */
const settledQuery = `
  select date_trunc('milliseconds', least(clock_timestamp(), min(xact_start)) - ${MARGIN}) as settled
  from pg_stat_activity where datname = current_database() and backend_xid is not null and pid <> pg_backend_pid()`;

/** How many entries a time holds, counted up to one too many. $1 and $2 are the time, $3 the most. */
export const countQuery =
  'select count(*)::int as count from (select 1 from entries where posted_at >= $1 and posted_at < $2 limit $3 + 1) e';

/**
 * The look itself, in one snapshot. Laterals with a limit, so that no plan reads a whole table for it; the entries are found by the index on their
 * moment. $1 and $2 are the time.
 */
export const lookQuery = `
  with looked as materialized (
    select wallet_id, seq, transaction_id, amount, balance_after, posted_at from entries where posted_at >= $1 and posted_at < $2
  ), seen as materialized (
    select l.*, o.currency, o.account, o.id is not null as has_wallet, p.seq is not null as has_before, p.balance_after as before, c.claims
    from looked l
    left join lateral (select id, currency, account from wallets where id = l.wallet_id limit 1) o on true
    left join lateral (select seq, balance_after from entries where wallet_id = l.wallet_id and seq = l.seq - 1 limit 1) p on o.account is null
    cross join lateral (
      select count(*) as claims from (
        select debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount from journal where transaction_id = l.transaction_id
        union all
        select debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount from exchange_legs where transaction_id = l.transaction_id
        union all
        select debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount from reversal_legs where transaction_id = l.transaction_id
      ) legs
      where (legs.debit_wallet_id, legs.debit_seq, -legs.amount) = (l.wallet_id, l.seq, l.amount)
        or (legs.credit_wallet_id, legs.credit_seq, legs.amount) = (l.wallet_id, l.seq, l.amount)
    ) c
  )
  (select 'SUM' as kind, null::uuid as transaction_id, null::uuid as wallet_id, null::bigint as seq, null::timestamptz as posted_at, currency,
    count(*)::bigint as expected, sum(amount)::bigint as found from seen group by currency)
  union all
  (select 'WITHOUT_POSTING', transaction_id, wallet_id, seq, posted_at, currency, null, amount
    from seen where claims <> 1 or not has_wallet limit ${FAULTS_PER_KIND})
  union all
  (select 'NOT_CONTINUED', transaction_id, wallet_id, seq, posted_at, currency,
      case when seq = 1 then amount when has_before then before + amount end, balance_after
    from seen where has_wallet and account is null and
      (case when seq = 1 then amount when has_before then before + amount end is null
        or balance_after is distinct from case when seq = 1 then amount else before + amount end)
    limit ${FAULTS_PER_KIND})
  union all
  (select 'UNBALANCED', transaction_id, null, null, posted_at, currency, 0, sum(amount)::bigint
    from seen group by transaction_id, posted_at, currency having sum(amount) <> 0 limit ${FAULTS_PER_KIND})`;

interface Row {
  kind: EntryFault['kind'] | 'SUM';
  transaction_id: string;
  wallet_id: string | null;
  seq: bigint | null;
  posted_at: Date;
  currency: string | null;
  expected: bigint | null;
  found: bigint | null;
}

/**
 * Looks at the entries of a time: each must be the entry of one posting and follow from the one before it in its wallet, and what was posted in one
 * step sums to zero in each currency. Looks at less than the whole time when it has not passed yet, or holds too many entries for one look.
 */
export async function checkEntries(database: Database, { from, before }: Span): Promise<EntriesReport> {
  const { sql } = database;
  const [{ settled } = { settled: from }] = await sql.unsafe<{ settled: Date }[]>(settledQuery);
  let end = Math.min(before.getTime(), settled.getTime());
  while (end - from.getTime() > 1) {
    const [{ count } = { count: 0 }] = await sql.unsafe<{ count: number }[]>(countQuery, [from, new Date(end), MAX_ENTRIES]);
    if (count <= MAX_ENTRIES) break;
    end = Math.ceil((from.getTime() + end) / 2);
  }
  if (end <= from.getTime()) return { checkedBefore: from, hasMore: false, sums: [], faults: [] };
  const rows = await database.transaction(async (tx) => {
    // Thousands of small look-ups look dear to the planner; what compiling saves them is less than what it costs.
    await tx.sql`set local jit = off`;
    return tx.sql.unsafe<Row[]>(lookQuery, [from, new Date(end)]);
  });
  return {
    checkedBefore: new Date(end),
    hasMore: end < settled.getTime(),
    sums: rows
      .filter(({ kind }) => kind === 'SUM')
      .map(({ currency, expected, found }) => ({ currency, sumMinor: found ?? 0n, entries: expected ?? 0n })),
    faults: rows.flatMap((row) => (row.kind === 'SUM' ? [] : [{ ...toFault(row), kind: row.kind }])),
  };
}

function toFault(row: Row): Omit<EntryFault, 'kind'> {
  return {
    transactionId: fromUuid('txn', row.transaction_id),
    walletId: row.wallet_id === null ? null : fromUuid('wal', row.wallet_id),
    seq: row.seq,
    postedAt: row.posted_at,
    currency: row.currency,
    expectedMinor: row.expected,
    foundMinor: row.found,
  };
}
