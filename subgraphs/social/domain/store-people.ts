import type { Sql, TransactionSql } from '@mint/platform/database/sql.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';

/** What is known of a person at a moment. */
export interface KnownPerson {
  readonly userId: Id<'usr'>;
  /** Lower case. */
  readonly handle: string;
  /** When the handle was theirs. */
  readonly handleAt: Date;
}

/**
 * Remembers people. Handles change hands and news of two people come in any order: the latest moment decides whose a handle is, so that
 * nobody is asked for money who was not meant.
 */
export async function storePeople(sql: Sql | TransactionSql, people: readonly KnownPerson[]): Promise<void> {
  // In order of id, so that two who remember the same people wait for each other in the same order.
  const rows = people.toSorted((a, b) => (a.userId < b.userId ? -1 : 1));
  await sql`
    with news as (
      select * from unnest(
        ${rows.map(({ userId }) => toUuid(userId, 'usr'))}::uuid[], ${rows.map(({ handle }) => handle)}::text[],
        ${rows.map(({ handleAt }) => handleAt.toISOString())}::timestamptz[]) as news (user_id, handle, handle_at)
    ), taken as (
      update people set handle = null from news
      where people.handle = news.handle and people.user_id <> news.user_id and people.handle_at < news.handle_at
        and people.user_id not in (select user_id from news)
    )
    insert into people (user_id, handle, handle_at)
    select user_id, case when exists (
        select from people as other where other.handle = news.handle and other.user_id <> news.user_id and other.handle_at >= news.handle_at
      ) then null else handle end, handle_at
    from news
    on conflict (user_id) do update set
      handle = case when excluded.handle_at >= people.handle_at then excluded.handle else people.handle end,
      handle_at = greatest(excluded.handle_at, people.handle_at)`;
}
