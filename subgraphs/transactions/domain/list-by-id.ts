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

/** A part of everybody's transactions, in the order of their ids. */
export interface TransactionPage {
  readonly transactions: readonly Transaction[];
  readonly hasNextPage: boolean;
  /** How long the domain's oldest unpublished event had waited, in the snapshot that the page is of. */
  readonly outboxOldestAgeMs: number | null;
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The page's statement, one range of the primary key. $1 and $2 are the range, $3 how many. */
export const byIdQuery = 'select * from transactions where id > $1 and id <= $2 order by id limit $3';

/** Pages through everybody's transactions by id, in one snapshot a page. */
export async function listById(database: Database, { after, through, first }: IdRange): Promise<TransactionPage> {
  const { rows, outboxOldestAgeMs } = await database.transaction(
    async ({ sql }) => ({
      rows: await sql.unsafe<TransactionRow[]>(byIdQuery, [
        after === null ? FIRST_ID : toUuid(after, 'txn'),
        through === null ? LAST_ID : toUuid(through, 'txn'),
        first + 1,
      ]),
      outboxOldestAgeMs: await oldestWaitingMs(sql),
    }),
    { isolation: 'repeatable read' },
  );
  return { transactions: rows.slice(0, first).map(toTransaction), hasNextPage: rows.length > first, outboxOldestAgeMs };
}
