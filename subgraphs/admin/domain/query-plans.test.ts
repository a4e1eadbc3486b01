import { newId, toUuid } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../test/world.ts';
import { actionsQuery, approvalsQuery } from './list-records.ts';
import { boundQuery } from './reconciliation/read-heard.ts';
import { mismatchesQuery } from './reconciliation/report-health.ts';

let world: World;
const adminId = newId('usr');
beforeAll(async () => {
  world = await openWorld();
  const { sql } = world.database;
  await sql`
    insert into actions (id, kind, admin_id, resource_id, reason, input, state, created_at, ended_at)
    select uuidv7(), 'USER_FREEZE', case when n % 50 = 0 then ${toUuid(adminId, 'usr')}::uuid else md5((n % 20)::text)::uuid end, 'usr_' || n % 500, 'why', '{}',
      'DONE', at, at
    from generate_series(1, 20000) n, lateral (select timestamptz '2026-01-01T00:00:00Z' + n * interval '1 minute' as at) moments`;
  await sql`
    insert into approvals (id, kind, transaction_id, requested_by, reason, status, created_at, expires_at)
    select uuidv7(), 'TRANSACTION_REVERSE', uuidv7(), uuidv7(), 'why', case when n % 20 = 0 then 'PENDING' else 'EXPIRED' end, at, '2030-01-01T00:00:00Z'
    from generate_series(1, 20000) n, lateral (select timestamptz '2026-01-01T00:00:00Z' + n * interval '1 minute' as at) moments`;
  await sql`
    insert into heard_postings (transaction_id, leg, event_id, kind, debit, credit, amount_minor, currency, posted_at)
    select uuidv7(), 1, uuidv7(), 'TRANSFER', 'usr_a', 'usr_b', 1, 'USD', now() from generate_series(1, 20000)`;
  await sql`
    insert into heard_ends (transaction_id, status, event_id, recipient_id, amount_minor, currency, occurred_at)
    select transaction_id, 'COMPLETED', uuidv7(), uuidv7(), 1, 'USD', now() from heard_postings`;
  await sql`insert into open_transactions (transaction_id, next_look_at) select transaction_id, now() + interval '1 minute' from heard_postings`;
  await sql`
    insert into mismatches (id, kind, scope, subject_id, place, expected, found, first_seen_at, last_seen_at, resolved_at)
    select uuidv7(), 'BALANCE_DIFFERS', 'WALLET', 'wal_' || n, '', '', '', now(), now(), case when n % 100 <> 0 then now() end from generate_series(1, 20000) n`;
  await sql.unsafe('vacuum analyze');
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

const limit = 21;
const sql = () => world.database.sql;
type After = { readonly createdAt: string; readonly id: string } | null;
const middle: After = { createdAt: '2026-01-08T00:00:00.000Z', id: toUuid(newId('act'), 'act') };

test.each([
  ['all actions', (after: After) => actionsQuery(sql(), { adminId: null, resourceId: null }, { limit, after })],
  ['what was done to one thing', (after: After) => actionsQuery(sql(), { adminId: null, resourceId: 'usr_7' }, { limit, after })],
  ['what one operator did', (after: After) => actionsQuery(sql(), { adminId, resourceId: null }, { limit, after })],
  ['all approvals', (after: After) => approvalsQuery(sql(), null, { limit, after })],
  ['approvals that wait', (after: After) => approvalsQuery(sql(), 'PENDING', { limit, after })],
])('a page of %s costs what it shows, by index', async (_, query) => {
  for (const after of [null, middle]) {
    const [answer] = await sql()<[{ 'QUERY PLAN': [{ Plan: PlanNode }] }]>`explain (analyze, format json) ${query(after)}`;
    const nodes = flatten(answer['QUERY PLAN'][0].Plan);
    expect(nodes.map((node) => node['Node Type'])).not.toContain('Seq Scan');
    const touched = nodes
      .filter((node) => node['Relation Name'] !== undefined)
      .map((node) => (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']);
    expect(touched.reduce((sum, rows) => sum + rows, 0)).toBeLessThanOrEqual(limit);
  }
});

/** A statement's plan, in lines. */
async function planOf(statement: (sql: World['database']['sql']) => PromiseLike<readonly object[]>): Promise<string> {
  const rows = (await statement(sql())) as readonly { 'QUERY PLAN': string }[];
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}
const none = '00000000-0000-0000-0000-000000000000';
const all = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

test.each<[string, Parameters<typeof planOf>[0]]>([
  ['where a page of what was heard ends', (on) => on.unsafe(`explain ${boundQuery}`, [none, all, 500])],
  ['what was heard of some', (on) => on`explain select * from heard_postings where transaction_id = any(${[none]}::uuid[])`],
  ['how some ended', (on) => on`explain select * from heard_ends where transaction_id = any(${[none]}::uuid[])`],
  [
    'what is to be looked at again',
    (on) => on`explain select transaction_id from open_transactions where next_look_at <= now() order by next_look_at limit 500`,
  ],
  ['what does not agree', (on) => on`explain ${mismatchesQuery(on, 100)}`],
  [
    'what is no more',
    (on) => on`
      explain update mismatches set resolved_at = now()
      where resolved_at is null and scope = 'WALLET' and subject_id collate "C" > '' and subject_id collate "C" <= 'wal_2'`,
  ],
  [
    'what was heard too long ago',
    (on) =>
      on`explain select transaction_id from heard_postings where posted_at < now() - interval '1 day' order by posted_at limit 5000`,
  ],
])('the comparison reads by index: %s', async (_, statement) => {
  expect(await planOf(statement)).not.toMatch(/Seq Scan/);
});
