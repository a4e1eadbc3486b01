import type { Tx } from '@mint/platform/database/database.ts';
import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type postgres from 'postgres';
import type { HeardEnd, HeardPosting, HeardStatus, HeardTime } from './books.ts';
import { readHeardThrough } from './heard-through.ts';
import type { BookRange } from './read-books.ts';

/** What was heard of transactions, and of which time everything was. */
export interface Heard {
  readonly postings: ReadonlyMap<Id<'txn'>, readonly HeardPosting[]>;
  readonly ends: ReadonlyMap<Id<'txn'>, readonly HeardEnd[]>;
  readonly time: HeardTime;
  /** Up to where it holds all there is; null when that is all of what was asked for. */
  readonly through: Id<'txn'> | null;
}

interface PostingRow {
  transaction_id: string;
  leg: number;
  kind: string;
  debit: string;
  credit: string;
  amount_minor: bigint;
  currency: string;
  posted_at: Date;
}

interface EndRow {
  transaction_id: string;
  status: HeardStatus;
  sender_id: string | null;
  recipient_id: string;
  amount_minor: bigint;
  currency: string;
  taken_minor: bigint | null;
  occurred_at: Date;
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * The statement that finds the id after which a range holds more than its number of transactions, if it does: one range of each primary key.
 * $1 and $2 are the range, $3 how many.
 */
export const boundQuery = `
  select transaction_id from (
    (select distinct transaction_id from heard_postings where transaction_id > $1 and transaction_id <= $2 order by transaction_id limit $3)
    union
    (select distinct transaction_id from heard_ends where transaction_id > $1 and transaction_id <= $2 order by transaction_id limit $3)
  ) ids order by transaction_id offset $3 - 1 limit 1`;

/** What was heard of a part of the transactions, in the snapshot of `sql`. */
export async function readHeard(sql: Tx['sql'], range: BookRange): Promise<Heard> {
  const time = await readHeardThrough(sql);
  const uuid = (id: Id<'txn'>) => toUuid(id, 'txn');
  if ('ids' in range) {
    const isThese = sql`transaction_id = any(${range.ids.map(uuid)}::uuid[])`;
    return { ...(await readRows(sql, isThese)), time, through: null };
  }
  const after = range.after === null ? FIRST_ID : uuid(range.after);
  const [bound] = await sql.unsafe<{ transaction_id: string }[]>(boundQuery, [after, uuid(range.through), range.first]);
  const through = bound === undefined ? uuid(range.through) : bound.transaction_id;
  const rows = await readRows(sql, sql`transaction_id > ${after} and transaction_id <= ${through}`);
  return { ...rows, time, through: bound === undefined ? null : fromUuid('txn', through) };
}

type Condition = postgres.PendingQuery<postgres.Row[]>;

async function readRows(sql: Tx['sql'], condition: Condition): Promise<Pick<Heard, 'postings' | 'ends'>> {
  const postings = await sql<PostingRow[]>`
    select transaction_id, leg, kind, debit, credit, amount_minor, currency, posted_at from heard_postings where ${condition}`;
  const ends = await sql<EndRow[]>`
    select transaction_id, status, sender_id, recipient_id, amount_minor, currency, taken_minor, occurred_at from heard_ends where ${condition}`;
  const idOf = ({ transaction_id }: { transaction_id: string }) => fromUuid('txn', transaction_id);
  return {
    postings: new Map([...Map.groupBy(postings, idOf)].map(([id, rows]) => [id, rows.map(toPosting)])),
    ends: new Map([...Map.groupBy(ends, idOf)].map(([id, rows]) => [id, rows.map(toEnd)])),
  };
}

const toPosting = ({ leg, kind, debit, credit, amount_minor, currency, posted_at }: PostingRow): HeardPosting => ({
  leg,
  kind,
  debit,
  credit,
  amountMinor: amount_minor,
  currency,
  postedAt: posted_at,
});

const toEnd = (row: EndRow): HeardEnd => ({
  status: row.status,
  senderId: row.sender_id === null ? null : fromUuid('usr', row.sender_id),
  recipientId: fromUuid('usr', row.recipient_id),
  amountMinor: row.amount_minor,
  currency: row.currency,
  takenMinor: row.taken_minor,
  occurredAt: row.occurred_at,
});
