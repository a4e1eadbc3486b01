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
 * An entry's id is its transaction's with the last bit telling the side, since a transaction has one entry a side in a wallet: stable,
 * ordered by time, and no column of its own. Only the fee of an exchange is a second one on its side; it is told by the bit before.
 */
function entryId(transaction: string, amount: bigint, isFee: boolean): Id<'ent'> {
  const last = Number.parseInt(transaction.slice(-1), 16);
  const marked = amount < 0n ? last | 1 : last & ~1;
  return fromUuid('ent', transaction.slice(0, -1) + (isFee ? marked ^ 2 : marked).toString(16));
}

/**
 * A wallet's entries, newest first, below `beforeSeq` when given. Reads the primary key backwards, and one entry more than is asked for: one
 * that follows another of its own transaction is that exchange's fee.
 */
export async function listEntries(
  database: Database,
  walletId: Id<'wal'>,
  { beforeSeq, limit }: { readonly beforeSeq: bigint | null; readonly limit: number },
): Promise<Entry[]> {
  const { sql } = database;
  const rows = await sql<EntryRow[]>`
    select seq, transaction_id, amount, balance_after, posted_at from entries
    where wallet_id = ${toUuid(walletId, 'wal')} ${beforeSeq === null ? sql`` : sql`and seq < ${beforeSeq}`}
    order by wallet_id desc, seq desc limit ${limit + 1}`;
  return rows.slice(0, limit).map((row, i) => ({
    id: entryId(row.transaction_id, row.amount, rows[i + 1]?.transaction_id === row.transaction_id),
    seq: row.seq,
    transactionId: fromUuid('txn', row.transaction_id),
    deltaMinor: row.amount,
    balanceAfterMinor: row.balance_after,
    postedAt: row.posted_at,
  }));
}
