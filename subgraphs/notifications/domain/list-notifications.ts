import type { Database } from '@mint/platform/database/database.ts';
import { type Connection, parsePage, toConnection } from '@mint/platform/graphql/connection.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { and, desc, eq, isNull, lt } from 'drizzle-orm';
import { notifications } from '../tables.ts';
import { decodePosition, encodePosition } from './inbox-cursor.ts';
import type { Notification } from './notification.ts';

export interface InboxPage {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly unreadOnly?: boolean | null;
}

/** A page of a person's inbox, newest first. Throws BAD_USER_INPUT when `first` is out of range or `after` is no cursor. */
export async function listNotifications(
  { database }: { readonly database: Database },
  userId: Id<'usr'>,
  { first, after, unreadOnly }: InboxPage,
): Promise<Connection<Notification>> {
  const page = parsePage({ first });
  const before = after == null ? null : decodePosition(after);
  const rows = await database.drizzle
    .select()
    .from(notifications)
    .where(
      and(
        eq(notifications.userId, userId),
        before === null ? undefined : lt(notifications.position, before),
        unreadOnly ? isNull(notifications.readAt) : undefined,
      ),
    )
    .orderBy(desc(notifications.position))
    .limit(page.limit);
  const connection = toConnection(rows as Notification[], page, (row) => encodePosition(row.position));
  return { ...connection, pageInfo: { ...connection.pageInfo, hasPreviousPage: before !== null } };
}
