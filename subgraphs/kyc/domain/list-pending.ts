import type { Database } from '@mint/platform/database/database.ts';
import { asc, sql } from 'drizzle-orm';
import { profiles } from '../tables.ts';
import type { Profile } from './profile.ts';

/** A file's place in the queue. */
export interface QueuePlace {
  readonly submittedAt: Date | string;
  /** The file's UUID. */
  readonly id: string;
}

/** Files that wait for a reviewer, the longest waiting first, after a place; at most `limit`. */
export function listPending(
  { drizzle }: Pick<Database, 'drizzle'>,
  { limit, after }: { readonly limit: number; readonly after: QueuePlace | null },
): Promise<Profile[]> {
  const rest = after === null ? sql`true` : sql`(submitted_at, id) > (${after.submittedAt}::timestamptz, ${after.id}::uuid)`;
  return drizzle
    .select()
    .from(profiles)
    .where(sql`status = 'PENDING_REVIEW' and ${rest}`)
    .orderBy(asc(profiles.submittedAt), asc(profiles.id))
    .limit(limit);
}
