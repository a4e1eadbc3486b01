import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../test/world.ts';
import { type EntryConditions, entriesQuery } from './list-entries.ts';
import { ownEntriesQuery } from './own-entries.ts';

const MONTHS = 3;
const limit = 21;
const trace = 'ab'.repeat(16);
const any: EntryConditions = {
  actorId: null,
  action: null,
  resourceId: null,
  topic: null,
  traceId: null,
  from: null,
  to: null,
};

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const { sql } = world.database;
  await sql`select ensure_entries_partition(timestamptz '2026-01-01Z' + make_interval(months => n)) from generate_series(0, ${MONTHS - 1}::int) n`;
  await sql`
    insert into entries (sequence, event_id, topic, action, version, actor_id, resource_id, ip_address, trace_id, at, payload, appended_at, previous_hash, hash)
    select n, uuidv7(), 'topic_' || n % 100, 'action_' || n % 50, 1, 'usr_' || n % 700, 'thing_' || n % 3000, null,
      case when n % 300 = 0 then ${trace} end, at, '{}', at, md5(n::text), md5(n::text)
    from generate_series(1, 40000) n, lateral (select timestamptz '2026-01-01Z' + n * interval '3 minutes' as at) moments`;
  await sql`insert into entry_people select actor_id, at, sequence, appended_at from entries`;
  await sql.unsafe('analyze');
});
afterAll(() => world?.close());

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}
const flatten = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flatten)];

/** How many rows a query looks at, all by index. */
async function rowsTouched(query: ReturnType<typeof entriesQuery> | ReturnType<typeof ownEntriesQuery>): Promise<number> {
  const [answer] = await world.database.sql<[{ 'QUERY PLAN': [{ Plan: PlanNode }] }]>`explain (analyze, format json) ${query}`;
  const nodes = flatten(answer['QUERY PLAN'][0].Plan);
  expect(nodes.map((node) => node['Node Type'])).not.toContain('Seq Scan');
  return nodes
    .filter((node) => node['Relation Name'] !== undefined)
    .map((node) => (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'])
    .reduce((sum, rows) => sum + rows, 0);
}

test.each<[string, Partial<EntryConditions>]>([
  ['all entries', {}],
  ['what one person did', { actorId: 'usr_7' }],
  ['what happened of a kind', { action: 'action_7' }],
  ['what happened to one thing', { resourceId: 'thing_7' }],
  ['one topic', { topic: 'topic_7' }],
  ['one trace', { traceId: trace }],
  ['a time', { from: new Date('2026-02-03T00:00:00.000Z'), to: new Date('2026-02-05T00:00:00.000Z') }],
  ['what one person did in a time', { actorId: 'usr_7', from: new Date('2026-01-03T00:00:00.000Z') }],
])('a page of %s costs what it shows, by index', async (_, conditions) => {
  for (const after of [null, { at: new Date('2026-02-10T00:00:00.000Z'), sequence: 19_200n }]) {
    const query = entriesQuery(world.database.sql, { ...any, ...conditions }, { limit, after });
    const touched = await rowsTouched(query);
    // Each month is asked for its first.
    expect(touched).toBeLessThanOrEqual(limit + MONTHS);
  }
});

test('a page of what concerns one person costs what it shows, by index', async () => {
  for (const after of [null, { at: new Date('2026-02-10T00:00:00.000Z'), sequence: 19_200n }]) {
    // Each place on the page, and the entry at it.
    expect(await rowsTouched(ownEntriesQuery(world.database.sql, 'usr_7', { limit, after }))).toBeLessThanOrEqual(
      2 * limit + MONTHS,
    );
  }
});
