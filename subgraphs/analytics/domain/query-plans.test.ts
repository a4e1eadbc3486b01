import { openDatabase } from '@mint/platform/database/database.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, transfer, type World } from '../test/world.ts';
import { categorizeTransaction } from './categorize-transaction.ts';
import { deleteBudget } from './delete-budget.ts';
import { findCategories } from './find-categories.ts';
import { listBudgets } from './list-budgets.ts';
import { readSpending, readTrend } from './read-spending.ts';
import { setBudget } from './set-budget.ts';
import { updatePreferences } from './update-preferences.ts';

let world: World;
const userId: Id<'usr'> = newId('usr');
const user = toUuid(userId, 'usr');
const tables = [
  'budget_announcements',
  'budgets',
  'category_patterns',
  'corrections',
  'merchant_categories',
  'month_categories',
  'month_merchants',
  'months',
  'people',
  'rebuild_spendings',
  'spendings',
];

/** A person who spends much and at many places, among many people; many patterns. */
beforeAll(async () => {
  world = await openWorld();
  // On a connection of its own: a session that ends hands its counts of scans in, and one that lives does so at any time.
  const seeding = openDatabase({ url: world.databaseUrl, name: 'seeding', maxConnections: 1, statementTimeoutMs: 60_000 });
  const { sql } = seeding;
  await sql`insert into people (user_id, base_currency) select case n when 1 then ${user}::uuid else uuidv7() end, 'USD' from generate_series(1, 5000) n`;
  await sql`
    insert into spendings (transaction_id, user_id, occurred_at, month, amount_minor, currency, merchant, merchant_key, found_category, category,
      expressed_minor, expressed_in)
    select uuidv7(), user_id, day, to_char(day, 'YYYY-MM'), 100, 'USD', 'Shop', 'shop', 'other', 'other', 100, 'USD'
    from people, lateral (select timestamptz '2024-02-10 12:00Z' + n * interval '9 days' as day from generate_series(1, 5) n) as days`;
  await sql`
    insert into spendings (transaction_id, user_id, occurred_at, month, amount_minor, currency, merchant, merchant_key, found_category, category,
      expressed_minor, expressed_in)
    select uuidv7(), ${user}, timestamptz '2024-01-10 12:00Z', '2024-01', 100, 'USD', 'Shop ' || n, 'shop ' || n, 'other', 'c' || n, 100, 'USD'
    from generate_series(1, 2000) n`;
  await sql`insert into months select user_id, month, 'USD', sum(expressed_minor), count(*) from spendings group by 1, 2`;
  await sql`insert into month_categories select user_id, month, category, sum(expressed_minor), count(*) from spendings group by 1, 2, 3`;
  await sql`
    insert into month_merchants select user_id, month, merchant_key, min(merchant), max(occurred_at), sum(expressed_minor), count(*)
    from spendings group by 1, 2, 3`;
  await sql`
    insert into budgets (id, user_id, category, limit_minor, currency, set_on, since_month)
    select uuidv7(), user_id, 'c' || n, 100, 'USD', '2024-02-01', '2024-01' from people, generate_series(1, 4) n`;
  await sql`insert into budget_announcements select user_id, '2024-01', category, 'WARNING', now() from budgets`;
  await sql`insert into corrections select transaction_id, user_id, 'other', now() from spendings where month = '2024-02'`;
  await sql`
    insert into merchant_categories select user_id, 'shop', timestamptz '2024-01-01' + n * interval '1 day', 'c' || n from people, generate_series(1, 4) n`;
  await sql`insert into category_patterns select 'word ' || n, 'WORDS', 'c', 1 from generate_series(1, 20000) n`;
  await sql`
    insert into rebuild_spendings select transaction_id, user_id, occurred_at, month, amount_minor, currency, merchant, merchant_key, null, 'other'
    from spendings`;
  await sql.unsafe('analyze');
  await seeding.close();
}, 60_000);
afterAll(() => world.close());

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
}
const flatten = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flatten)];

test.each([
  ['month_categories', 'category'],
  ['month_merchants', 'merchant_key'],
])('the largest of a month come from %s in their order, without sorting', async (table, name) => {
  const [answer] = await world.database.sql.unsafe<[{ 'QUERY PLAN': [{ Plan: PlanNode }] }]>(
    `explain (format json) select * from ${table} where user_id = $1 and month = $2 order by total_minor desc, ${name} limit 10`,
    [user, '2024-01'],
  );
  const nodes = flatten(answer['QUERY PLAN'][0].Plan);
  expect(nodes.map((node) => node['Index Name'] ?? node['Node Type'])).toEqual(['Limit', `${table}_largest`]);
});

test('the domain reads no table from end to end', async () => {
  const { context, database } = world;
  const scans = async () => {
    const rows = await database.sql<{ relname: string; seq_scan: bigint; idx_scan: bigint }[]>`
      select relname, seq_scan, idx_scan from pg_stat_user_tables where relname = any(${tables}::text[]) order by relname`;
    return {
      sequential: rows.map((row) => [row.relname, row.seq_scan]),
      byIndex: rows.reduce((sum, row) => sum + row.idx_scan, 0n),
    };
  };
  // Sessions of the pool still have counts of the seeding's scans to hand in: each is made to, all at once so that none is left out.
  await Promise.all(Array.from({ length: 10 }, () => database.sql`select pg_stat_force_next_flush(), pg_sleep(0.1)`));
  const before = await scans();
  const at = new Date('2024-03-10T12:00:00Z');
  const spent = (given = {}) =>
    transfer({ senderId: userId, occurredAt: at, merchant: 'Shop', note: 'word 7 of many', ...given });
  const set = await setBudget(context, userId, { category: 'other', limit: { amount: '1.00', currency: 'USD' } }, at);
  const first = spent();
  await world.complete(first);
  await world.complete(spent({ merchant: null, category: 'c1' }));
  await categorizeTransaction(context, userId, { transactionId: first.transactionId, category: 'c2', applyToMerchant: true }, at);
  await readSpending(context, userId, '2024-01');
  await updatePreferences(context, userId, { baseCurrency: 'EUR' }, at);
  await readTrend(context, userId, ['2024-01', '2024-02', '2024-03']);
  await listBudgets(context, userId, '2024-03');
  await findCategories(database, userId, [first.transactionId]);
  await deleteBudget(context, userId, set.ok ? set.value.id : '');
  // The server's counters follow within a second or so.
  await eventually(async () => expect((await scans()).byIndex - before.byIndex).toBeGreaterThan(40n));
  expect((await scans()).sequential).toEqual(before.sequential);
});

test('a page of the months that a rebuild goes through costs what is on it', async () => {
  const arms = ['rebuild_spendings', 'spendings', 'months', 'month_categories', 'month_merchants'];
  const plans = await Promise.all(
    arms.map(async (table) => {
      const [answer] = await world.database.sql.unsafe<[{ 'QUERY PLAN': [{ Plan: PlanNode }] }]>(
        `explain (format json) select distinct user_id, month from ${table} where (user_id, month) > ($1::uuid, $2::text)
         order by user_id, month limit 200`,
        [user, '2024-01'],
      );
      return flatten(answer['QUERY PLAN'][0].Plan).map((node) => node['Node Type']);
    }),
  );
  for (const nodes of plans) {
    expect(nodes).not.toContain('Seq Scan');
    expect(nodes).not.toContain('Sort');
  }
});
