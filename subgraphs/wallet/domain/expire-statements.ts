import type { Database } from '@mint/platform/database/database.ts';

const ROWS_AT_ONCE = 500;

/**
 * Removes the statements whose time is over, at most 500, and has their files removed, in one statement: all of it happens or nothing. Answers
 * whether there may be more.
 */
export async function expireStatements({ sql }: Pick<Database, 'sql'>): Promise<boolean> {
  const expired = await sql`
    with expired as (
      delete from statements where id in (
        select id from statements where status <> 'PENDING' and expires_at <= now()
        order by expires_at limit ${ROWS_AT_ONCE} for update skip locked
      )
      returning object_key
    )
    insert into object_removals (object_key, next_attempt_at, writable_until) select object_key, now(), now() from expired
    on conflict (object_key) do nothing`;
  return expired.count === ROWS_AT_ONCE;
}
