import type { Database } from '@mint/platform/database/database.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { eq } from 'drizzle-orm';
import { inboxCounters } from '../tables.ts';

/** How many notifications a person has not read: one row, however large the inbox. */
export async function countUnread({ database }: { readonly database: Database }, userId: Id<'usr'>): Promise<number> {
  const [counter] = await database.drizzle
    .select({ unreadCount: inboxCounters.unreadCount })
    .from(inboxCounters)
    .where(eq(inboxCounters.userId, userId));
  return counter?.unreadCount ?? 0;
}
