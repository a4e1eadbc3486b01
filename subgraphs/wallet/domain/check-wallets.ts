import type { Database } from '@mint/platform/database/database.ts';
import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';

/** A wallet that does not stand as its last entry left it. */
export interface WalletFault {
  readonly walletId: Id<'wal'>;
  readonly balanceMinor: bigint;
  readonly seq: bigint;
  /** What its last entry says; zero when it has none. */
  readonly entryBalanceMinor: bigint;
  readonly entrySeq: bigint;
}

/** What a look at a page of wallets found. */
export interface WalletsReport {
  /** The last one that was looked at; null when there was none. */
  readonly through: Id<'wal'> | null;
  readonly hasNextPage: boolean;
  readonly faults: readonly WalletFault[];
}

interface Row {
  id: string;
  balance: bigint;
  seq: bigint;
  entry_balance: bigint;
  entry_seq: bigint;
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

const withLastEntry = `
  left join lateral (
    select seq, balance_after from entries where wallet_id = w.id order by wallet_id desc, seq desc limit 1
  ) e on w.account is null`;
const columns = 'w.id, w.balance, w.seq, coalesce(e.balance_after, 0) as entry_balance, coalesce(e.seq, 0) as entry_seq';

/** The statement of a page, one range of the primary key and the last entry of each wallet in it. $1 is after which, $2 how many. */
export const pageQuery = `
  select ${columns} from (select id, account, balance, seq from wallets where id > $1 order by id limit $2) w ${withLastEntry} order by w.id`;

/** The statement of wallets by id. $1 is which. */
export const theseQuery = `select ${columns} from wallets w ${withLastEntry} where w.id = any($1::uuid[]) order by w.id`;

/**
 * Looks at wallets in the order of their ids, each of which must have the number and the balance of its last entry. With what `checkEntries` looks
 * at, its balance is then the sum of its entries.
 */
export async function checkWallets({ sql }: Database, after: Id<'wal'> | null, first: number): Promise<WalletsReport> {
  const rows = await sql.unsafe<Row[]>(pageQuery, [after === null ? FIRST_ID : toUuid(after, 'wal'), first + 1]);
  return { ...report(rows.slice(0, first)), hasNextPage: rows.length > first };
}

/** Looks at these wallets; one that is not there has no fault. */
export async function checkTheseWallets({ sql }: Database, ids: readonly Id<'wal'>[]): Promise<WalletsReport> {
  const rows = await sql.unsafe<Row[]>(theseQuery, [ids.map((id) => toUuid(id, 'wal'))]);
  return { ...report(rows), hasNextPage: false };
}

function report(rows: readonly Row[]): Pick<WalletsReport, 'through' | 'faults'> {
  const last = rows.at(-1);
  return {
    through: last === undefined ? null : fromUuid('wal', last.id),
    faults: rows
      .filter((row) => row.balance !== row.entry_balance || row.seq !== row.entry_seq)
      .map((row) => ({
        walletId: fromUuid('wal', row.id),
        balanceMinor: row.balance,
        seq: row.seq,
        entryBalanceMinor: row.entry_balance,
        entrySeq: row.entry_seq,
      })),
  };
}
