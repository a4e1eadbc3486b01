import type { ServiceIdentity } from '@mint/platform/auth/service-identity.ts';
import type { Database } from '@mint/platform/database/database.ts';
import { readNote } from './verification-note.ts';
import type { Place } from './walk-chain.ts';

/** How many months have their partition before they begin. */
const MONTHS_AHEAD = 2;

/** Makes the partitions of this month and the next ones. */
export async function makePartitions(database: Database, now = new Date()): Promise<void> {
  await database.transaction(async ({ sql }) => {
    // Whoever appends makes the same: one after the other.
    await sql`select 1 from chain_head for update`;
    await sql`
      select ensure_entries_partition(${now}::timestamptz + make_interval(months => ahead)) from generate_series(0, ${MONTHS_AHEAD}::int) ahead`;
  });
}

/**
 * Removes the oldest month when it is past those that the owner of the log keeps (`retention`), and signs where the chain begins since. Only what is
 * covered by a checkpoint and was found intact by the last reading of the whole log is removed. Answers whether it removed one.
 */
export async function removeOldMonth(database: Database, identity: ServiceIdentity): Promise<boolean> {
  return database.transaction(async ({ sql }) => {
    await sql`select 1 from chain_head for update`;
    // What the function that removes it asks again: the database doesn't take this service's word for it.
    const [oldest] = await sql<{ month: string; end: Date }[]>`
      select right(relname, 6) as month, (to_date(right(relname, 6), 'YYYYMM') + interval '1 month') at time zone 'UTC' as end
      from pg_inherits join pg_class on pg_class.oid = inhrelid
      where inhparent = 'entries'::regclass and (select months from retention) > 0
        and right(relname, 6) < to_char((now() at time zone 'UTC') - make_interval(months => (select months from retention)), 'YYYYMM')
      order by relname limit 1`;
    if (!oldest) return false;
    const [last] = await sql<
      Place[]
    >`select sequence, hash from entries where appended_at < ${oldest.end} order by sequence desc limit 1`;
    if (last) {
      const [proof] = await sql<{ signed: string | null; isCovered: boolean }[]>`
        select signed, exists (select from checkpoints where sequence >= ${last.sequence}) as "isCovered" from verification`;
      const { last: reading } = await readNote(identity, proof?.signed ?? null);
      if (!proof?.isCovered || !reading || reading.broken !== null || reading.through.sequence < last.sequence) return false;
    }
    const signed =
      last &&
      (await identity.attest({ removedThrough: last.sequence.toString(), hash: last.hash, at: new Date().toISOString() }));
    await sql`select remove_oldest_month(${oldest.month}, ${last?.sequence ?? null}, ${signed ?? null})`;
    return true;
  });
}
