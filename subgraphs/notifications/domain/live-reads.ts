import type { Database } from '@mint/platform/database/database.ts';
import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { and, asc, eq, gt } from 'drizzle-orm';
import { notifications } from '../tables.ts';
import { type Notification, type NotificationRow, toNotification } from './notification.ts';

/** Rows a subscription reads at once. */
export const LIVE_PAGE_ROWS = 100;

/** Where an inbox stands, and where in it one notification is. */
export interface InboxPlace {
  /** The position of the newest notification; 0 in an empty inbox. */
  readonly tip: bigint;
  /** The id at the tip; null in an empty inbox. */
  readonly tipId: Id<'ntf'> | null;
  /** The position of the notification that was asked for; null when the inbox has none with this id. */
  readonly position: bigint | null;
}

/** One look at a person's inbox: its newest position, and the position of `id`, as of one moment. */
export async function readPlace(database: Database, userId: Id<'usr'>, id: Id<'ntf'> | null): Promise<InboxPlace> {
  const user = toUuid(userId, 'usr');
  const [row] = await database.sql<{ tip: bigint; tip_id: string | null; position: bigint | null }[]>`
    with counter as (select coalesce((select last_position from inbox_counters where user_id = ${user}), 0) as tip)
    select
      tip,
      (select id from notifications where user_id = ${user} and position = counter.tip) as tip_id,
      (select position from notifications where id = ${id === null ? null : toUuid(id, 'ntf')} and user_id = ${user}) as position
    from counter`;
  if (row === undefined) throw new Error('A query for one row answered with none');
  return { tip: row.tip, tipId: row.tip_id === null ? null : fromUuid('ntf', row.tip_id), position: row.position };
}

/** The next page of a person's notifications after a position, oldest first. */
export async function readAfter(database: Database, userId: Id<'usr'>, after: bigint): Promise<readonly Notification[]> {
  const rows = await database.drizzle
    .select()
    .from(notifications)
    .where(and(eq(notifications.userId, userId), gt(notifications.position, after)))
    .orderBy(asc(notifications.position))
    .limit(LIVE_PAGE_ROWS);
  return rows as readonly Notification[];
}

/** What several people's inboxes hold after a position each, a page of each, in one query; by person, oldest first. */
export async function readManyAfter(
  database: Database,
  places: readonly { readonly userId: Id<'usr'>; readonly after: bigint }[],
): Promise<ReadonlyMap<Id<'usr'>, readonly Notification[]>> {
  const rows = await database.sql<NotificationRow[]>`
    select n.id, n.user_id, n.position, n.kind, n.title, n.body, n.transaction_id, n.resource_id, n.read_at, n.created_at
    from unnest(${places.map((place) => toUuid(place.userId, 'usr'))}::uuid[], ${places.map((place) => place.after)}::bigint[]) as place (user_id, after)
    cross join lateral (
      select * from notifications
      where notifications.user_id = place.user_id and notifications.position > place.after
      order by notifications.position
      limit ${LIVE_PAGE_ROWS}
    ) as n
    order by n.user_id, n.position`;
  const byUser = new Map<Id<'usr'>, Notification[]>();
  for (const row of rows) {
    const notification = toNotification(row);
    const known = byUser.get(notification.userId);
    if (known === undefined) byUser.set(notification.userId, [notification]);
    else known.push(notification);
  }
  return byUser;
}

/** Those of the people whose inbox has grown beyond the position given for them. */
export async function readGrown(
  database: Database,
  places: readonly { readonly userId: Id<'usr'>; readonly after: bigint }[],
): Promise<readonly Id<'usr'>[]> {
  const rows = await database.sql<{ user_id: string }[]>`
    select counter.user_id
    from unnest(${places.map((place) => toUuid(place.userId, 'usr'))}::uuid[], ${places.map((place) => place.after)}::bigint[]) as place (user_id, after)
    join inbox_counters counter on counter.user_id = place.user_id and counter.last_position > place.after`;
  return rows.map((row) => fromUuid('usr', row.user_id));
}
