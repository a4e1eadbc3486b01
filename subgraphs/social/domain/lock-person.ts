import type { Tx } from '@mint/platform/database/database.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';

/** What a person may have only so many of. */
export type Counted = 'contacts' | 'money_requests' | 'splits';

/**
 * Has whoever counts what a person has wait for each other until the transaction's end, so that what is counted still holds when one more is added.
 * Two people whose hashes meet wait for nothing worse than a moment.
 */
export async function lockPerson(tx: Tx, userId: Id<'usr'>, counted: Counted): Promise<void> {
  await tx.sql`select pg_advisory_xact_lock(hashtextextended(${`${counted} ${toUuid(userId, 'usr')}`}, 0))`;
}
