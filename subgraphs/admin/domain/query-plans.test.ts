import { newId, toUuid } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../test/world.ts';
import { actionsQuery, approvalsQuery } from './list-records.ts';

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
