import type { Database } from '@mint/platform/database/database.ts';
import type { Entry } from './entry.ts';
import type { EntryPage } from './list-entries.ts';
import { type OwnEntry, ownView } from './own-view.ts';

/** The entries that concern a person, the latest first, each as they may see it. */
export async function listOwnEntries({ sql }: Database, personId: string, page: EntryPage): Promise<OwnEntry[]> {
  const rows = await ownEntriesQuery(sql, personId, page);
  return rows.map((row) => ownView(row, personId)).filter((entry) => entry !== null);
}

/** The query behind `listOwnEntries`: a page of the person's places, and the entry at each. */
export function ownEntriesQuery(sql: Database['sql'], personId: string, { limit, after }: EntryPage) {
  return sql<Entry[]>`
    select ${entryColumns(sql)}
    from (
      select at, sequence, appended_at from entry_people
      where person_id = ${personId}
        ${after === null ? sql`` : sql`and (at, sequence) < (${after.at}::timestamptz, ${after.sequence}::bigint)`}
      order by at desc, sequence desc limit ${limit}
    ) place
    join entries on entries.sequence = place.sequence and entries.appended_at = place.appended_at
    order by place.at desc, place.sequence desc`;
}

/** The entry of an event; null when the log has none, or no more. */
export async function entryOf({ sql }: Database, eventId: string): Promise<Entry | null> {
  const [entry] = await sql<Entry[]>`
    select ${entryColumns(sql)}
    from recorded join entries on entries.sequence = recorded.sequence where recorded.event_id = ${eventId}`;
  return entry ?? null;
}

function entryColumns(sql: Database['sql']) {
  return sql`entries.sequence, entries.event_id as "eventId", topic, action, version, actor_id as "actorId", resource_id as "resourceId",
    ip_address as "ipAddress", trace_id as "traceId", entries.at, payload::text as payload, entries.appended_at as "appendedAt",
    previous_hash as "previousHash", hash, salt`;
}
