import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDomain, type TestDomain } from '../../test/domain-context.ts';
import { batchListQuery, listBatches, payoutsQuery } from './find-batches.ts';

const owner: Id<'usr'> = fromUuid('usr', '00000000-0000-7000-8000-000000000001');

let domain: TestDomain;
/** 200 people with 20 batches each, one in ten under way; 10 payouts a batch. */
beforeAll(async () => {
  domain = await openTestDomain();
  const { sql } = domain.context.database;
  await sql`
    insert into payout_batches (id, owner_id, status, all_or_nothing, currency, total_minor, idempotency_key, input_hash, created_at, ended_at)
    select uuidv7(), ('00000000-0000-7000-8000-' || lpad((1 + n % 200)::text, 12, '0'))::uuid,
      case when n % 10 = 0 then 'PROCESSING' else 'COMPLETED' end, false, 'USD', 5000, n::text, 'x',
      timestamptz '2026-01-01T00:00:00Z' + (n / 3) * interval '7 minutes', case when n % 10 > 0 then now() end
    from generate_series(1, 4000) as n`;
  await sql`
    insert into payouts (batch_id, position, reference, status, recipient_id, amount_minor, next_attempt_at)
    select id, n, n::text, case when status = 'PROCESSING' then 'WAITING' else 'PAID' end, uuidv7(), 500,
      case when status = 'PROCESSING' then now() end
    from payout_batches cross join generate_series(1, 10) as n`;
  await sql`analyze payout_batches`;
  await sql`analyze payouts`;
});
afterAll(() => domain.close());

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}
const flatten = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flatten)];

/** Asserts that a query scans no table, and touches at most so many rows of each. */
async function expectPlan(query: Parameters<TestDomain['context']['database']['sql']>[1], mostRows: number): Promise<void> {
  const { sql } = domain.context.database;
  const [answer] = await sql<[{ 'QUERY PLAN': [{ Plan: PlanNode }] }]>`explain (analyze, format json) ${query}`;
  const tables = flatten(answer['QUERY PLAN'][0].Plan).filter((node) => node['Relation Name']?.startsWith('payout'));
  expect(tables.length).toBeGreaterThan(0);
  expect(tables.map((node) => node['Node Type'])).not.toContain('Seq Scan');
  const touched = tables.map((node) => (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']);
  expect(Math.max(...touched)).toBeLessThanOrEqual(mostRows);
}

test('a page of batches costs its own rows, and their payouts cost theirs', async () => {
  const { sql } = domain.context.database;
  await expectPlan(batchListQuery(sql, { ownerId: owner, limit: 6, after: null }) as never, 6);
  const page = await listBatches(domain.context, { ownerId: owner, limit: 5, after: null });
  await expectPlan(
    payoutsQuery(
      sql,
      page.map(({ id }) => id),
    ) as never,
    50,
  );
});

test('workers find what is due, and what is open of a batch, by an index', async () => {
  const { sql } = domain.context.database;
  await expectPlan(
    sql`select position from payouts where next_attempt_at <= now() order by next_attempt_at, position limit 8 for update skip locked` as never,
    8,
  );
  const [open] = await sql<[{ id: string }]>`select id from payout_batches where status = 'PROCESSING' limit 1`;
  await expectPlan(sql`select from payouts where batch_id = ${open.id} and next_attempt_at is not null limit 1` as never, 1);
  await expectPlan(
    sql`select id from payout_batches where api_key_id = any(${['00000000-0000-7000-8000-000000000001']}::uuid[]) and status = 'PROCESSING'` as never,
    20,
  );
  await expectPlan(
    sql`select count(*) from payout_batches where owner_id = '00000000-0000-7000-8000-000000000011' and status = 'PROCESSING'` as never,
    20,
  );
});
