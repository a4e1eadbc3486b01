import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type postgres from 'postgres';
import type { TransactionsContext } from '../context.ts';

type Sql = TransactionsContext['database']['sql'];
type Fragment = postgres.PendingQuery<postgres.Row[]>;

/** An amount to count against the budget of the API key it is sent with, in the budget's currency. */
export interface Spending {
  readonly apiKeyId: Id<'key'>;
  readonly amountMinor: bigint;
  /** What the key may send in a day. */
  readonly dailyMinor: bigint;
}

// As for limits: the database's day, which only moves on.
const today = (sql: Sql) => sql`(now() at time zone 'utc')::date`;
const usedToday = (sql: Sql) => sql`case when spending.day >= ${today(sql)} then spending.used_minor else 0 end`;

/** Sees to it that there is a row to lock, so that a key's first two transfers at once check one after the other as well. */
export async function openSpending({ database: { sql } }: TransactionsContext, { apiKeyId }: Spending): Promise<void> {
  await sql`
    insert into api_key_spending (api_key_id, day, used_minor) values (${toUuid(apiKeyId, 'key')}, ${today(sql)}, 0)
    on conflict do nothing`;
}

/** What was sent with a key today, in its budget's currency. */
export async function readSpending({ database: { sql } }: TransactionsContext, apiKeyId: Id<'key'>): Promise<bigint> {
  const [row] = await sql<{ used: bigint }[]>`
    select ${usedToday(sql)} as used from api_key_spending as spending where api_key_id = ${toUuid(apiKeyId, 'key')}`;
  return row?.used ?? 0n;
}

/**
 * The part of a statement that tells, in one row, whether the budget allows an amount, for whoever has a row in `fresh`. It keeps the key's row locked:
 * what is counted by `countSpending` is still allowed then.
 */
export function checkSpending(sql: Sql, { apiKeyId, amountMinor, dailyMinor }: Spending): Fragment {
  return sql`
    select ${usedToday(sql)} + ${amountMinor}::bigint <= ${dailyMinor}::bigint as fits
    from fresh, api_key_spending as spending where spending.api_key_id = ${toUuid(apiKeyId, 'key')} for update of spending`;
}

/** The part of a statement that counts an amount for whoever has a row in `reserved`: one row with the day it is counted on. */
export function countSpending(sql: Sql, { apiKeyId, amountMinor }: Spending): Fragment {
  return sql`
    update api_key_spending as spending set day = greatest(spending.day, ${today(sql)}), used_minor = ${usedToday(sql)} + ${amountMinor}::bigint
    from reserved where spending.api_key_id = ${toUuid(apiKeyId, 'key')}
    returning spending.day`;
}

/** The part of a statement that gives the budget back what the transaction in `moved` was counted for, if its day still lasts. */
export function releaseSpending(sql: Sql): Fragment {
  return sql`
    update api_key_spending as spending set used_minor = spending.used_minor - moved.spending_minor
    from moved where spending.api_key_id = moved.spending_key_id and spending.day = moved.spending_day
    returning spending.api_key_id`;
}
