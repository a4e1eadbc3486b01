import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { Money } from '@mint/platform/money/money.ts';
import type postgres from 'postgres';
import type { TransactionsContext } from '../context.ts';
import { releaseSpending, type Spending } from './key-spending.ts';

type Sql = TransactionsContext['database']['sql'];
type Fragment = postgres.PendingQuery<postgres.Row[]>;

/** An amount to count against a person's limits, and what they are at this moment. */
export interface Reservation {
  readonly userId: Id<'usr'>;
  readonly amountMinor: bigint;
  readonly dailyMinor: bigint;
  readonly monthlyMinor: bigint;
  /** What it counts for with the API key it is sent with; null when no budget binds that. */
  readonly spending: Spending | null;
}

// Days are the database's, in UTC: processes whose clocks differ agree on them. A statement that began before midnight and got its row lock
// after another that began later is counted on the later day, so that no day comes back.
const today = (sql: Sql) => sql`(now() at time zone 'utc')::date`;
const usedOnDay = (sql: Sql) => sql`case when usage.day >= excluded.day then usage.day_used_minor else 0 end`;
const usedInMonth = (sql: Sql) =>
  sql`case when date_trunc('month', usage.day) >= date_trunc('month', excluded.day) then usage.month_used_minor else 0 end`;

/**
 * The part of a statement that counts an amount if both limits allow it, for whoever has a row in `affordable`: one row with the day it is counted
 * on, or none. The row lock makes concurrent statements of one person check one after the other, each against what the others left.
 */
export function reserveLimits(
  sql: Sql,
  { userId, amountMinor, dailyMinor, monthlyMinor }: Omit<Reservation, 'spending'>,
): Fragment {
  return sql`
    insert into limit_usage as usage (user_id, day, day_used_minor, month_used_minor)
    select ${toUuid(userId, 'usr')}::uuid, ${today(sql)}, ${amountMinor}::bigint, ${amountMinor}::bigint from affordable
    where ${amountMinor}::bigint <= least(${dailyMinor}::bigint, ${monthlyMinor}::bigint)
    on conflict (user_id) do update set
      day = greatest(usage.day, excluded.day),
      day_used_minor = ${usedOnDay(sql)} + excluded.day_used_minor,
      month_used_minor = ${usedInMonth(sql)} + excluded.month_used_minor
    where ${usedOnDay(sql)} + excluded.day_used_minor <= ${dailyMinor}::bigint
      and ${usedInMonth(sql)} + excluded.month_used_minor <= ${monthlyMinor}::bigint
    returning usage.day`;
}

/**
 * The parts of a statement that give back what the transaction in `moved` was counted for, as far as its day and month still last: to the budget of
 * the API key it was sent with, then to its sender's limits. In the order in which they are taken, so that no two statements wait for each other.
 */
export function releaseReservation(sql: Sql): Fragment {
  return sql`
    refunded as (${releaseSpending(sql)}), released as (
      update limit_usage set
        day_used_minor = day_used_minor - case when limit_usage.day = moved.limit_day then moved.base_amount_minor else 0 end,
        month_used_minor = month_used_minor
          - case when date_trunc('month', limit_usage.day) = date_trunc('month', moved.limit_day) then moved.base_amount_minor else 0 end
      from moved where limit_usage.user_id = moved.sender_id and moved.limit_day is not null and (select count(*) from refunded) >= 0
    )`;
}

/** What a person has used up of a limit that starts again at `resetsAt`. */
export interface UsedUp {
  readonly usedMinor: bigint;
  readonly resetsAt: Date;
}

/** What counts against a person's limits now: sent today and this month, and on its way. */
export async function readLimitUsage(
  { database: { sql } }: TransactionsContext,
  userId: Id<'usr'>,
): Promise<{ readonly daily: UsedUp; readonly monthly: UsedUp }> {
  const [row] = await sql<{ day_used: bigint; month_used: bigint; day_ends: Date; month_ends: Date }[]>`
    select
      coalesce(case when usage.day >= today.day then usage.day_used_minor end, 0) as day_used,
      coalesce(case when date_trunc('month', usage.day) >= date_trunc('month', today.day) then usage.month_used_minor end, 0) as month_used,
      (today.day + 1)::timestamp at time zone 'utc' as day_ends,
      (date_trunc('month', today.day) + interval '1 month')::timestamp at time zone 'utc' as month_ends
    from (select ${today(sql)} as day) as today
    left join limit_usage as usage on usage.user_id = ${toUuid(userId, 'usr')}`;
  if (row === undefined) throw new Error('the day has no row');
  return {
    daily: { usedMinor: row.day_used, resetsAt: row.day_ends },
    monthly: { usedMinor: row.month_used, resetsAt: row.month_ends },
  };
}

/** What is left of a limit; never less than nothing, though a limit may have been lowered below what was used. */
export function remainingOf(limit: Money, usedMinor: bigint): Money {
  return { ...limit, amountMinor: usedMinor >= limit.amountMinor ? 0n : limit.amountMinor - usedMinor };
}
