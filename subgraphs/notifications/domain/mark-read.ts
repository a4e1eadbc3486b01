import type { Database, Tx } from '@mint/platform/database/database.ts';
import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { type Id, isId, toUuid } from '@mint/platform/ids/ids.ts';
import type { MarkAllReadErrorCode, MarkReadErrorCode } from '../errors.ts';
import { findNotifications } from './find-notifications.ts';
import { type Notification, type NotificationRow, toNotification } from './notification.ts';

const MAX_IDS = 100;

/**
 * Marks notifications of one person as read, all or none; those that are read already keep their moment. Answers with them in the order
 * asked for, each once. Fails with TOO_MANY_IDS and NOT_FOUND.
 */
export async function markRead(
  context: { readonly database: Database },
  userId: Id<'usr'>,
  ids: readonly string[],
): Promise<Result<readonly Notification[], MarkReadErrorCode>> {
  if (ids.length > MAX_IDS)
    return fail(userError('TOO_MANY_IDS', `At most ${MAX_IDS} notifications can be marked at once.`, ['input', 'ids']));
  const wanted = [...new Set(ids)];
  const found = await findNotifications(context, userId, wanted);
  const missing = wanted.findIndex((id) => !found.has(id));
  if (missing >= 0) {
    const index = ids.indexOf(wanted[missing] ?? '');
    return fail(userError('NOT_FOUND', 'There is no such notification in your inbox.', ['input', 'ids', String(index)]));
  }
  const unread = [...found.values()].filter((notification) => notification.readAt === null);
  const marked = unread.length === 0 ? [] : await markTheseRead(context.database, userId, unread);
  const now = new Map([...found, ...marked.map((notification) => [notification.id, notification] as const)]);
  return ok(wanted.flatMap((id) => now.get(id as Id<'ntf'>) ?? []));
}

function markTheseRead(database: Database, userId: Id<'usr'>, unread: readonly Notification[]): Promise<readonly Notification[]> {
  const user = toUuid(userId, 'usr');
  return database.transaction(async (tx) => {
    await lockCounter(tx, user);
    const ids = unread.map(({ id }) => toUuid(id, 'ntf'));
    await tx.sql`
      with marked as (
        update notifications set read_at = clock_timestamp()
        where id = any(${ids}::uuid[]) and user_id = ${user} and read_at is null
        returning 1
      )
      update inbox_counters set unread_count = unread_count - (select count(*) from marked) where user_id = ${user}`;
    // Read again: another device may have marked some of them meanwhile.
    const rows = await tx.sql<NotificationRow[]>`
      select id, user_id, position, kind, title, body, transaction_id, resource_id, read_at, created_at
      from notifications where id = any(${ids}::uuid[]) and user_id = ${user}`;
    return rows.map(toNotification);
  });
}

/**
 * Marks a person's inbox as read up to and including one notification, or all of it when null. Answers with how many were unread.
 * Fails with NOT_FOUND when the inbox has no such notification.
 */
export async function markAllRead(
  { database }: { readonly database: Database },
  userId: Id<'usr'>,
  upTo: string | null,
): Promise<Result<number, MarkAllReadErrorCode>> {
  const user = toUuid(userId, 'usr');
  const notFound = fail(userError('NOT_FOUND' as const, 'There is no such notification in your inbox.', ['input', 'upTo']));
  if (upTo !== null && !isId('ntf', upTo)) return notFound;
  return database.transaction(async (tx) => {
    await lockCounter(tx, user);
    let limit: bigint | null = null;
    if (upTo !== null) {
      const [last] = await tx.sql<{ position: bigint }[]>`
        select position from notifications where id = ${toUuid(upTo, 'ntf')} and user_id = ${user}`;
      if (last === undefined) return notFound;
      limit = last.position;
    }
    const [result] = await tx.sql<{ count: bigint }[]>`
      with marked as (
        update notifications set read_at = clock_timestamp()
        where user_id = ${user} and read_at is null and (${limit}::bigint is null or position <= ${limit})
        returning 1
      ), counted as (
        update inbox_counters set unread_count = unread_count - (select count(*) from marked) where user_id = ${user}
      )
      select count(*) as count from marked`;
    return ok(Number(result?.count ?? 0n));
  });
}

/** Before the notifications themselves, always in this order: whoever changes a person's inbox waits here, and never for another. */
async function lockCounter(tx: Tx, user: string): Promise<void> {
  await tx.sql`select 1 from inbox_counters where user_id = ${user} for no key update`;
}
