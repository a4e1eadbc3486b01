import type { Database } from '@mint/platform/database/database.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { and, desc, eq, isNull, lt } from 'drizzle-orm';
import { notifications } from '../tables.ts';
import type { Notification } from './notification.ts';

export interface InboxRequest {
  readonly limit: number;
  /** Only what came before this position; everything when null. */
  readonly before: bigint | null;
  readonly unreadOnly: boolean;
}

/** A part of a person's inbox, newest first. */
export async function listNotifications(
  { database }: { readonly database: Database },
  userId: Id<'usr'>,
  { limit, before, unreadOnly }: InboxRequest,
): Promise<readonly Notification[]> {
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
    .limit(limit);
  return rows as Notification[];
}
