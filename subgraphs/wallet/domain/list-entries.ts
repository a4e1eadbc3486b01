import type { Database } from '@mint/platform/database/database.ts';
import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';

/** One change of a wallet's balance, in minor units. */
export interface Entry {
  readonly id: Id<'ent'>;
  /** Its place among the wallet's entries, from 1, without gaps. */
  readonly seq: bigint;
  readonly transactionId: Id<'txn'>;
  readonly deltaMinor: bigint;
  readonly balanceAfterMinor: bigint;
  readonly postedAt: Date;
}

interface EntryRow {
  seq: bigint;
  transaction_id: string;
  amount: bigint;
  balance_after: bigint;
  posted_at: Date;
}

/**
 * An entry's id is its transaction's with the last bit telling the side, since a transaction has one entry a side in a wallet, and one on the other when
 * it was taken back: stable, ordered by time, and no column of its own. Only the fee of an exchange is a second one on its side; it is told by the bit before.
 */
function entryId(transaction: string, amount: bigint, fee: boolean): Id<'ent'> {
  const last = Number.parseInt(transaction.slice(-1), 16);
  const marked = amount < 0n ? last | 1 : last & ~1;
  return fromUuid('ent', transaction.slice(0, -1) + (fee ? marked ^ 2 : marked).toString(16));
}

/** Whether an entry is the fee of the exchange that stands before it, or what of the fee was given back: the second of one transaction on one side. */
function isFee(entry: EntryRow, before: EntryRow | undefined): boolean {
  return before?.transaction_id === entry.transaction_id && before.amount > 0n === entry.amount > 0n;
}

/** A page of a wallet's entries. */
export interface EntryPage {
  readonly beforeSeq: bigint | null;
  readonly limit: number;
}

/**
 * A wallet's entries, newest first, below `beforeSeq` when given. Reads the primary key backwards, and one entry more than is asked for, by
 * which fees are told.
 */
export async function listEntries({ sql }: Database, walletId: Id<'wal'>, page: EntryPage): Promise<Entry[]> {
  const { limit } = page;
  const rows = await entriesQuery(sql, walletId, page);
  return rows.slice(0, limit).map((row, i) => ({
    id: entryId(row.transaction_id, row.amount, isFee(row, rows[i + 1])),
    seq: row.seq,
    transactionId: fromUuid('txn', row.transaction_id),
    deltaMinor: row.amount,
    balanceAfterMinor: row.balance_after,
    postedAt: row.posted_at,
  }));
}

/** The query behind `listEntries`. */
export function entriesQuery(sql: Database['sql'], walletId: Id<'wal'>, { beforeSeq, limit }: EntryPage) {
  return sql<EntryRow[]>`
    select seq, transaction_id, amount, balance_after, posted_at from entries
    where wallet_id = ${toUuid(walletId, 'wal')} ${beforeSeq === null ? sql`` : sql`and seq < ${beforeSeq}`}
    order by wallet_id desc, seq desc limit ${limit + 1}`;
}
