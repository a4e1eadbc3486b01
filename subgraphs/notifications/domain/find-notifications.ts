import type { Database } from '@mint/platform/database/database.ts';
import { type Id, isId } from '@mint/platform/ids/ids.ts';
import { and, eq, inArray } from 'drizzle-orm';
import { notifications } from '../tables.ts';
import type { Notification } from './notification.ts';

/** Those of the notifications that stand in this person's inbox, by id, in one query. What isn't an id is not found. */
export async function findNotifications(
  { database }: { readonly database: Database },
  userId: Id<'usr'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Notification>> {
  const known = ids.filter((id) => isId('ntf', id));
  if (known.length === 0) return new Map();
  const rows = await database.drizzle
    .select()
    .from(notifications)
    .where(and(inArray(notifications.id, known), eq(notifications.userId, userId)));
  return new Map(rows.map((row) => [row.id, row as Notification]));
}
