import { randomBytes } from 'node:crypto';
import type { Database, Tx } from '@mint/platform/database/database.ts';
import { type Entry, hashEntry } from './entry.ts';
import { appendDelaySeconds, appendedTotal, headSequence } from './metrics.ts';
import { peopleOf } from './own-view.ts';

type Pending = Omit<Entry, 'sequence' | 'appendedAt' | 'previousHash' | 'hash' | 'salt'> & { readonly place: bigint };

/**
 * Gives what waits its place in the chain, at most `limit` in one transaction; whoever else appends waits for it. An event that is in the log
 * already is passed over. Answers how many it took.
 */
export async function appendPending(database: Database, limit = 500, now = new Date()): Promise<number> {
  const { taken, rows } = await database.transaction(({ sql }) => append(sql, limit, now));
  for (const { topic, at, appendedAt } of rows) {
    appendedTotal.inc({ topic });
    appendDelaySeconds.observe((appendedAt.getTime() - at.getTime()) / 1000);
  }
  const last = rows.at(-1);
  if (last) headSequence.set(Number(last.sequence));
  return taken;
}

async function append(sql: Tx['sql'], limit: number, now: Date): Promise<{ taken: number; rows: readonly Entry[] }> {
  const [head] = await sql<{ sequence: bigint; hash: string; appendedAt: Date }[]>`
      select sequence, hash, appended_at as "appendedAt" from chain_head for update`;
  if (!head) throw new Error('The chain has no head');
  const taken = await sql<Pending[]>`
      delete from pending where place in (select place from pending order by place limit ${limit})
      returning place, event_id as "eventId", topic, action, version, actor_id as "actorId", resource_id as "resourceId",
        ip_address as "ipAddress", trace_id as "traceId", at, payload::text as payload`;
  if (taken.length === 0) return { taken: 0, rows: [] };
  const ids = taken.map(({ eventId }) => eventId);
  const known = await sql<{ id: string }[]>`select event_id as id from recorded where event_id = any(${ids}::uuid[])`;
  const seen = new Set(known.map(({ id }) => id));
  let { sequence, hash } = head;
  // A clock that was set back doesn't take the log with it.
  const appendedAt = now > head.appendedAt ? now : head.appendedAt;
  const rows: Entry[] = [];
  for (const { place: _, ...facts } of [...taken].sort((a, b) => (a.place < b.place ? -1 : 1))) {
    if (seen.has(facts.eventId)) continue;
    seen.add(facts.eventId);
    sequence += 1n;
    const entry = { ...facts, sequence, appendedAt, previousHash: hash, salt: randomBytes(32).toString('hex') };
    hash = hashEntry(entry);
    rows.push({ ...entry, hash });
  }
  await sql`select ensure_entries_partition(${appendedAt})`;
  await sql`
      with added as (
        insert into entries (sequence, event_id, topic, action, version, actor_id, resource_id, ip_address, trace_id, at, payload, appended_at,
          previous_hash, hash, salt)
        select (e->>'sequence')::bigint, (e->>'eventId')::uuid, e->>'topic', e->>'action', (e->>'version')::int, e->>'actorId', e->>'resourceId',
          e->>'ipAddress', e->>'traceId', (e->>'at')::timestamptz, (e->>'payload')::json, (e->>'appendedAt')::timestamptz, e->>'previousHash', e->>'hash',
          e->>'salt'
        from json_array_elements(${JSON.stringify(rows.map((row) => ({ ...row, sequence: row.sequence.toString() })))}::json) e
        returning event_id, sequence)
      insert into recorded select event_id, sequence from added`;
  const people = rows.flatMap((row) => peopleOf(row).map((personId) => ({ personId, row })));
  if (people.length > 0) {
    await sql`
      insert into entry_people (person_id, at, sequence, appended_at)
      select * from unnest(${people.map(({ personId }) => personId)}::text[], ${people.map(({ row }) => row.at)}::timestamptz[],
        ${people.map(({ row }) => row.sequence)}::bigint[], ${people.map(() => appendedAt)}::timestamptz[])`;
  }
  await sql`update chain_head set sequence = ${sequence}, hash = ${hash}, appended_at = ${appendedAt}`;
  return { taken: taken.length, rows };
}
