import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDomain, type TestDomain } from '../../test/domain-context.ts';
import { findLastRuns, lastRunsQuery, listSchedules, scheduleListQuery } from './find-schedules.ts';

const owner: Id<'usr'> = fromUuid('usr', '00000000-0000-7000-8000-000000000001');

let domain: TestDomain;
/** 200 people with 100 schedules each, most of them over, one in fifty due; 20 runs a schedule of one person in ten. */
beforeAll(async () => {
  domain = await openTestDomain();
  const { sql } = domain.context.database;
  await sql`
    insert into schedules (id, owner_id, recipient_id, amount_minor, currency, cron, time_zone, status, next_run_at, notice_at,
      idempotency_key, input_hash, created_at)
    select uuidv7(), ('00000000-0000-7000-8000-' || lpad((1 + n % 200)::text, 12, '0'))::uuid, uuidv7(), 500, 'USD', '0 9 * * *', 'UTC',
      case when n % 10 = 0 then 'ACTIVE' else 'CANCELLED' end,
      case when n % 10 = 0 then now() + (n % 500 - 10) * interval '1 hour' end,
      case when n % 10 = 0 then now() + (n % 500 - 34) * interval '1 hour' end,
      n::text, 'x', timestamptz '2026-01-01T00:00:00Z' + (n / 3) * interval '7 minutes'
    from generate_series(1, 20000) as n`;
  await sql`
    insert into schedule_runs (schedule_id, due_at, status, next_attempt_at, ended_at)
    select id, created_at + n * interval '1 day', case when n = 20 then 'WAITING' else 'COMPLETED' end,
      case when n = 20 then now() + (n % 7) * interval '1 day' end, case when n < 20 then now() end
    from schedules cross join generate_series(1, 20) as n where right(owner_id::text, 1) = '1'`;
  await sql`analyze schedules`;
  await sql`analyze schedule_runs`;
});
afterAll(() => domain.close());

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}
const flatten = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flatten)];

/** Asserts that a query scans no table, and touches at most so many rows of each. */
async function expectPlan(query: Parameters<TestDomain['context']['database']['sql']>[1], mostRows: number): Promise<void> {
  const { sql } = domain.context.database;
  const [answer] = await sql<[{ 'QUERY PLAN': [{ Plan: PlanNode }] }]>`explain (analyze, format json) ${query}`;
  const nodes = flatten(answer['QUERY PLAN'][0].Plan);
  const tables = nodes.filter((node) => node['Relation Name']?.startsWith('schedule'));
  expect(tables.length).toBeGreaterThan(0);
  expect(tables.map((node) => node['Node Type'])).not.toContain('Seq Scan');
  const touched = tables.map((node) => node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0));
  expect(Math.max(...touched)).toBeLessThanOrEqual(mostRows);
}

test('a person’s schedules come newest first, page by page, each once', async () => {
  const seen: string[] = [];
  for (let after: { createdAt: string; id: string } | null = null; ; ) {
    const page = await listSchedules(domain.context, { ownerId: owner, limit: 7, after });
    seen.push(...page.map(({ id }) => id));
    const last = page.at(-1);
    if (last === undefined || page.length < 7) break;
    const [row] = await domain.context.database.sql<{ id: string }[]>`
      select id from schedules where created_at = ${last.createdAt} and owner_id = '00000000-0000-7000-8000-000000000001'`;
    after = { createdAt: last.createdAt.toISOString(), id: row?.id ?? '' };
  }
  expect(seen).toHaveLength(100);
  expect(new Set(seen).size).toBe(100);
});

test('a page costs its own rows, from the start and from within', async () => {
  const { sql } = domain.context.database;
  const after = { createdAt: '2026-02-01T00:00:00.000Z', id: '00000000-0000-7000-9000-000000000000' };
  for (const from of [null, after]) {
    await expectPlan(scheduleListQuery(sql, { ownerId: owner, limit: 21, after: from }) as never, 21);
  }
});

test('the last runs of a page cost one row each', async () => {
  const schedules = await listSchedules(domain.context, { ownerId: owner, limit: 20, after: null });
  const ids = schedules.map(({ id }) => id);
  await expectPlan(lastRunsQuery(domain.context.database.sql, ids) as never, 20);
  const runs = await findLastRuns(domain.context, ids);
  expect([...runs.values()].map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 'WAITING'));
});

test('workers find what is due by an index', async () => {
  const { sql } = domain.context.database;
  await expectPlan(
    sql`select * from schedules where next_run_at <= now() order by next_run_at limit 50 for update skip locked` as never,
    50,
  );
  await expectPlan(
    sql`select id from schedules where notice_at <= now() order by notice_at limit 50 for update skip locked` as never,
    50,
  );
  await expectPlan(
    sql`select schedule_id from schedule_runs where next_attempt_at <= now() order by next_attempt_at limit 50 for update skip locked` as never,
    50,
  );
  await expectPlan(
    sql`select count(*) from schedules where owner_id = '00000000-0000-7000-8000-000000000010' and status in ('ACTIVE', 'PAUSED')` as never,
    100,
  );
});
