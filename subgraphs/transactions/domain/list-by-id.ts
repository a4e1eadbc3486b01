import type { Database } from '@mint/platform/database/database.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { oldestWaitingMs } from '@mint/platform/outbox/oldest-waiting.ts';
import { type Transaction, type TransactionRow, toTransaction } from './transaction.ts';

/** Which transactions: ids after one, up to another with it. */
export interface IdRange {
  readonly after: Id<'txn'> | null;
  readonly through: Id<'txn'> | null;
  readonly first: number;
}

/** What was taken back of a transaction. */
export interface BookedReversal {
  readonly takenMinor: bigint;
  readonly restoredMinor: bigint;
  readonly reversedAt: Date;
}

/** A transaction as the books must have it. */
export interface BookedTransaction extends Transaction {
  /** Null unless REVERSED. */
  readonly reversal: BookedReversal | null;
}

/** A part of everybody's transactions, in the order of their ids. */
export interface TransactionPage {
  readonly transactions: readonly BookedTransaction[];
  readonly hasNextPage: boolean;
  /** How long the domain's oldest unpublished event had waited, in the snapshot that the page is of. */
  readonly outboxOldestAgeMs: number | null;
}

type Row = TransactionRow & { taken_minor: bigint | null; restored_minor: bigint | null; ended_at: Date | null };

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const withReversal = `
  left join lateral (
    select taken_minor, restored_minor, ended_at from reversals where transaction_id = t.id and t.status = 'REVERSED' and state = 'DONE' limit 1
  ) r on true
  order by t.id`;

/** The statement of a range, one of the primary key. $1 and $2 are the range, $3 how many. */
export const byIdQuery = `
  select t.*, r.* from (select * from transactions where id > $1 and id <= $2 order by id limit $3) t ${withReversal}`;

/** The statement of transactions by id. $1 is which. */
export const theseQuery = `select t.*, r.* from (select * from transactions where id = any($1::uuid[])) t ${withReversal}`;

/** Pages through everybody's transactions by id, in one snapshot a page. */
export async function listById(database: Database, { after, through, first }: IdRange): Promise<TransactionPage> {
  const { transactions, outboxOldestAgeMs } = await read(database, byIdQuery, [
    after === null ? FIRST_ID : toUuid(after, 'txn'),
    through === null ? LAST_ID : toUuid(through, 'txn'),
    first + 1,
  ]);
  return { transactions: transactions.slice(0, first), hasNextPage: transactions.length > first, outboxOldestAgeMs };
}

/** The transactions of these ids that there are, in the order of their ids. */
export async function listThese(database: Database, ids: readonly Id<'txn'>[]): Promise<TransactionPage> {
  return { ...(await read(database, theseQuery, [ids.map((id) => toUuid(id, 'txn'))])), hasNextPage: false };
}

async function read(database: Database, query: string, parameters: (string | number | string[])[]) {
  const { rows, outboxOldestAgeMs } = await database.transaction(
    async ({ sql }) => ({
      rows: await sql.unsafe<Row[]>(query, parameters),
      outboxOldestAgeMs: await oldestWaitingMs(sql),
    }),
    { isolation: 'repeatable read' },
  );
  return { transactions: rows.map(toBooked), outboxOldestAgeMs };
}

function toBooked(row: Row): BookedTransaction {
  const { taken_minor: takenMinor, restored_minor: restoredMinor, ended_at: reversedAt } = row;
  const reversal =
    takenMinor === null || restoredMinor === null || reversedAt === null ? null : { takenMinor, restoredMinor, reversedAt };
  return { ...toTransaction(row), reversal };
}
