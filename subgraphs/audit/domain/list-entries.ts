import type { Database } from '@mint/platform/database/database.ts';
import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';

/** Which entries; null for any. */
export interface EntryConditions {
  readonly actorId: string | null;
  readonly action: string | null;
  readonly resourceId: string | null;
  readonly topic: string | null;
  readonly traceId: string | null;
  /** Of that moment or later. */
  readonly from: Date | null;
  /** Before that moment. */
  readonly to: Date | null;
}

/** A page: how many, and the place of the last one seen. */
export interface EntryPage {
  readonly limit: number;
  readonly after: { readonly at: Date; readonly sequence: bigint } | null;
}

/** An entry as operators see it. */
export interface ShownEntry {
  readonly id: Id<'evt'>;
  readonly sequence: bigint;
  readonly at: Date;
  readonly topic: string;
  readonly actorId: string;
  readonly action: string;
  readonly resourceId: string;
  /** JSON; what the event says of how the thing stood before, where it says so. */
  readonly before: string | null;
  /** JSON; how the thing stands since, or else all that the event says. */
  readonly after: string | null;
  readonly ipAddress: string | null;
  readonly traceId: string | null;
  readonly hash: string;
  readonly previousHash: string;
}

type Row = Omit<ShownEntry, 'id' | 'before' | 'after'> & { eventId: string; payload: string };

/** Entries, the latest first. */
export async function listEntries({ sql }: Database, conditions: EntryConditions, page: EntryPage): Promise<ShownEntry[]> {
  const rows = await entriesQuery(sql, conditions, page);
  return rows.map(({ eventId, payload, ...row }) => ({ ...row, ...changeIn(payload), id: fromUuid('evt', eventId) }));
}

/** What an event says of before and since. Read here and not by the database, whose operators refuse some JSON that `json` keeps. */
function changeIn(payload: string): Pick<ShownEntry, 'before' | 'after'> {
  const said: unknown = JSON.parse(payload);
  if (typeof said !== 'object' || said === null || !('before' in said || 'after' in said))
    return { before: null, after: payload };
  const { before, after } = said as { readonly before?: unknown; readonly after?: unknown };
  return { before: JSON.stringify(before) ?? null, after: JSON.stringify(after) ?? null };
}

/** The query behind `listEntries`: each condition has an index that is in the order of the list. */
export function entriesQuery(sql: Database['sql'], conditions: EntryConditions, { limit, after }: EntryPage) {
  const { actorId, action, resourceId, topic, traceId, from, to } = conditions;
  return sql<Row[]>`
    select event_id as "eventId", sequence, at, topic, actor_id as "actorId", action, resource_id as "resourceId",
      payload::text as payload,
      ip_address as "ipAddress", trace_id as "traceId", hash, previous_hash as "previousHash"
    from entries
    where true
      ${actorId === null ? sql`` : sql`and actor_id = ${actorId}`}
      ${action === null ? sql`` : sql`and action = ${action}`}
      ${resourceId === null ? sql`` : sql`and resource_id = ${resourceId}`}
      ${topic === null ? sql`` : sql`and topic = ${topic}`}
      ${traceId === null ? sql`` : sql`and trace_id = ${traceId}`}
      ${from === null ? sql`` : sql`and at >= ${from}`}
      ${to === null ? sql`` : sql`and at < ${to}`}
      ${after === null ? sql`` : sql`and (at, sequence) < (${after.at}::timestamptz, ${after.sequence}::bigint)`}
    order by at desc, sequence desc limit ${limit}`;
}
