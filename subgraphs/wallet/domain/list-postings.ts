import type { Database } from '@mint/platform/database/database.ts';
import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { oldestWaitingMs } from '@mint/platform/outbox/oldest-waiting.ts';
import type { SystemAccount } from './find-account.ts';
import type { PostingKind } from './posting.ts';

/** One account of a posting, and what its entry says. */
export interface PostedSide {
  readonly walletId: Id<'wal'>;
  /** Null for a system account. */
  readonly userId: Id<'usr'> | null;
  readonly account: SystemAccount | null;
  /** Null when the entry is not there, or is another transaction's. */
  readonly entryMinor: bigint | null;
}

/** One posting of a transaction. */
export interface PostedLeg {
  readonly leg: number;
  readonly kind: PostingKind;
  readonly debit: PostedSide;
  readonly credit: PostedSide;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly postedAt: Date;
}

/** Everything that was posted for one transaction. */
export interface PostedTransaction {
  readonly transactionId: Id<'txn'>;
  readonly legs: readonly PostedLeg[];
}

/** A part of the ledger, in the order of transaction ids. */
export interface PostingPage {
  readonly transactions: readonly PostedTransaction[];
  readonly hasNextPage: boolean;
  /** How long the ledger's oldest unpublished event had waited, in the snapshot that the page is of. */
  readonly outboxOldestAgeMs: number | null;
}

/** Which part: ids after one, up to another with it. */
export interface IdRange {
  readonly after: Id<'txn'> | null;
  readonly through: Id<'txn'> | null;
  readonly first: number;
}

interface Row {
  transaction_id: string;
  leg: number;
  kind: PostingKind;
  debit_wallet_id: string;
  debit_user_id: string | null;
  debit_account: SystemAccount | null;
  debit_entry: bigint | null;
  credit_wallet_id: string;
  credit_user_id: string | null;
  credit_account: SystemAccount | null;
  credit_entry: bigint | null;
  amount: bigint;
  currency: string;
  posted_at: Date;
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * The page's statement: one range of each table's primary key, and of each posting its entries by theirs. A leg whose first one is gone is
 * listed too: the ids are those of all tables. Laterals with a limit, so that no plan reads a whole table for a page. $1 and $2 are the range, $3 how many.
 */
export const postingsQuery = withLegsOf(`
    select transaction_id from (
      (select transaction_id from journal where transaction_id > $1 and transaction_id <= $2 order by transaction_id limit $3)
      union
      (select distinct transaction_id from exchange_legs where transaction_id > $1 and transaction_id <= $2 order by transaction_id limit $3)
      union
      (select distinct transaction_id from reversal_legs where transaction_id > $1 and transaction_id <= $2 order by transaction_id limit $3)
    ) ids order by transaction_id limit $3`);

/** The statement of the postings of transactions by id. $1 is which. */
export const theseQuery = withLegsOf('select unnest($1::uuid[]) as transaction_id');

function withLegsOf(listed: string): string {
  return `
  with listed as materialized (${listed}
  ), legs as materialized (
    select l.* from listed cross join lateral (
      select transaction_id, 1 as leg, kind, debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount, currency, posted_at
      from journal where transaction_id = listed.transaction_id
      union all
      select transaction_id, leg, kind, debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount, currency, posted_at
      from exchange_legs where transaction_id = listed.transaction_id
      union all
      select transaction_id, leg, kind, debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount, currency, posted_at
      from reversal_legs where transaction_id = listed.transaction_id
    ) l
  )
  select l.transaction_id, l.leg, l.kind, l.amount, l.currency, l.posted_at,
    l.debit_wallet_id, d.user_id as debit_user_id, d.account as debit_account, de.amount as debit_entry,
    l.credit_wallet_id, c.user_id as credit_user_id, c.account as credit_account, ce.amount as credit_entry
  from legs l
  left join lateral (select user_id, account from wallets where id = l.debit_wallet_id limit 1) d on true
  left join lateral (select user_id, account from wallets where id = l.credit_wallet_id limit 1) c on true
  left join lateral (
    select amount from entries where wallet_id = l.debit_wallet_id and seq = l.debit_seq and transaction_id = l.transaction_id limit 1
  ) de on true
  left join lateral (
    select amount from entries where wallet_id = l.credit_wallet_id and seq = l.credit_seq and transaction_id = l.transaction_id limit 1
  ) ce on true
  order by l.transaction_id, l.leg`;
}

function toLeg(row: Row): PostedLeg {
  return {
    leg: row.leg,
    kind: row.kind,
    debit: {
      walletId: fromUuid('wal', row.debit_wallet_id),
      userId: row.debit_user_id === null ? null : fromUuid('usr', row.debit_user_id),
      account: row.debit_account,
      entryMinor: row.debit_entry,
    },
    credit: {
      walletId: fromUuid('wal', row.credit_wallet_id),
      userId: row.credit_user_id === null ? null : fromUuid('usr', row.credit_user_id),
      account: row.credit_account,
      entryMinor: row.credit_entry,
    },
    amountMinor: row.amount,
    currency: row.currency,
    postedAt: row.posted_at,
  };
}

/** Pages through the ledger by transaction id, in one snapshot a page. */
export async function listPostings(database: Database, { after, through, first }: IdRange): Promise<PostingPage> {
  const { transactions, outboxOldestAgeMs } = await read(database, postingsQuery, [
    after === null ? FIRST_ID : toUuid(after, 'txn'),
    through === null ? LAST_ID : toUuid(through, 'txn'),
    first + 1,
  ]);
  return { transactions: transactions.slice(0, first), hasNextPage: transactions.length > first, outboxOldestAgeMs };
}

/** What was posted for these transactions, in the order of their ids; nothing of those for which nothing was. */
export async function listPostingsOf(database: Database, ids: readonly Id<'txn'>[]): Promise<PostingPage> {
  const uuids = [...new Set(ids)].map((id) => toUuid(id, 'txn'));
  return { ...(await read(database, theseQuery, [uuids])), hasNextPage: false };
}

async function read(database: Database, query: string, parameters: (string | number | string[])[]) {
  const { rows, outboxOldestAgeMs } = await database.transaction(
    async ({ sql }) => ({
      rows: await sql.unsafe<Row[]>(query, parameters),
      outboxOldestAgeMs: await oldestWaitingMs(sql),
    }),
    { isolation: 'repeatable read' },
  );
  const byId = Map.groupBy(rows, ({ transaction_id }) => transaction_id);
  const transactions = [...byId].map(([id, legs]) => ({ transactionId: fromUuid('txn', id), legs: legs.map(toLeg) }));
  return { transactions, outboxOldestAgeMs };
}
