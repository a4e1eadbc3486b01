import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDomain, type TestDomain } from '../test/domain-context.ts';
import { listQuery, listTransactions, type TransactionConditions } from './list-transactions.ts';
import { statuses } from './machine.ts';
import { searchQuery } from './search-transactions.ts';
import { type Transaction, type TransactionRow, toTransaction } from './transaction.ts';

const user = (number: number): Id<'usr'> => fromUuid('usr', `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`);
const reader = user(1);

let domain: TestDomain;
let everything: readonly Transaction[];

/** 200 people, 60,000 transactions over two months, several in each millisecond; the reader has about 300 of them. */
beforeAll(async () => {
  domain = await openTestDomain();
  const { sql } = domain.context.database;
  for (let first = 1; first < 60_000; first += 10_000)
    await sql`
    with made as (
      select n,
        1 + (n * 7919) % 200 as sender, 1 + (n * 104729 + n / 200) % 200 as recipient,
        n % 10 = 0 as top_up, (array['COMPLETED', 'COMPLETED', 'COMPLETED', 'FAILED', 'PENDING', 'CANCELLED'])[1 + n % 6] as status
      from generate_series(${first}::bigint, ${first + 9_999}::bigint) as n
    )
    insert into transactions (id, kind, status, step, sequence, sender_id, recipient_id, amount_minor, currency, note, merchant, category,
      failure_code, principal_id, idempotency_key, input_hash, created_at)
    select ('00000000-0000-7000-9000-' || lpad(((n * 7919) % 1000000)::text, 12, '0'))::uuid, case when top_up then 'TOP_UP' else 'TRANSFER' end, status, 'DONE', 1,
      case when not top_up then ('00000000-0000-7000-8000-' || lpad(sender::text, 12, '0'))::uuid end,
      ('00000000-0000-7000-8000-' || lpad(recipient::text, 12, '0'))::uuid,
      1 + n % 5000, case when n % 7 = 0 then 'EUR' else 'USD' end,
      case when n % 3 = 0 then 'Lunch at Noon, 100% _vegan_' end, case when n % 11 = 0 then 'Noon Café' end, case when n % 5 = 0 then 'groceries' end,
      case when status = 'FAILED' then 'INSUFFICIENT_FUNDS' end,
      ('00000000-0000-7000-8000-' || lpad(recipient::text, 12, '0'))::uuid, n::text, 'x',
      timestamptz '2026-01-01T00:00:00Z' + (n / 5) * interval '431 seconds'
    from made where top_up or sender <> recipient`;
  await sql`analyze transactions`;
  const rows = await sql<TransactionRow[]>`
    select * from transactions where ${toUuid(reader, 'usr')} in (sender_id, recipient_id)`;
  everything = rows
    .map(toTransaction)
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (toUuid(a.id, 'txn') < toUuid(b.id, 'txn') ? 1 : -1));
});
afterAll(() => domain.close());

/** The conditions, said over again in the simplest way there is. */
function meets(t: Transaction, c: TransactionConditions): boolean {
  const outgoing = t.senderId === reader;
  const has = (text: string | null) => (text ?? '').toLowerCase().includes((c.text ?? '').toLowerCase());
  return (
    (c.status == null || t.status === c.status) &&
    (c.kind == null || t.kind === c.kind) &&
    (c.direction == null || (c.direction === 'OUTGOING') === outgoing) &&
    (c.counterpartyId == null || (outgoing ? t.recipientId : t.senderId) === c.counterpartyId) &&
    (c.from == null || t.createdAt >= c.from) &&
    (c.to == null || t.createdAt < c.to) &&
    (c.currency == null || t.currency === c.currency) &&
    (c.minAmountMinor == null || t.amountMinor >= c.minAmountMinor) &&
    (c.maxAmountMinor == null || t.amountMinor <= c.maxAmountMinor) &&
    (c.text == null || has(t.note) || has(t.merchant) || has(t.category))
  );
}

async function readAll(conditions: TransactionConditions, pageSize: number): Promise<string[]> {
  const ids: string[] = [];
  let after: { createdAt: string; id: string } | null = null;
  for (;;) {
    const page: Transaction[] = await listTransactions(domain.context, { userId: reader, conditions, limit: pageSize, after });
    ids.push(...page.map(({ id }) => id));
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return ids;
    after = { createdAt: last.createdAt.toISOString(), id: toUuid(last.id, 'txn') };
  }
}

const option = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 });
const day = fc.integer({ min: 0, max: 70 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)));
const anyConditions: fc.Arbitrary<TransactionConditions> = fc.record({
  status: option(fc.constantFrom(...statuses)),
  kind: option(fc.constantFrom('TOP_UP' as const, 'TRANSFER' as const)),
  direction: option(fc.constantFrom('INCOMING' as const, 'OUTGOING' as const)),
  counterpartyId: option(fc.integer({ min: 1, max: 200 }).map(user)),
  from: option(day),
  to: option(day),
  currency: option(fc.constantFrom('USD', 'EUR')),
  minAmountMinor: option(fc.bigInt({ min: 0n, max: 5_000n })),
  maxAmountMinor: option(fc.bigInt({ min: 0n, max: 5_000n })),
  text: option(fc.constantFrom('lunch', 'NOON', '100%', '_vegan_', 'a_ve', '0%', 'groc', 'CAFÉ', '\\', 'nothing like it')),
});

describe('a person’s transactions', () => {
  test('are listed newest first, each once, whatever the page size', async () => {
    expect(everything.length).toBeGreaterThan(250);
    const ids = everything.map(({ id }) => id);
    expect(await readAll({}, 100)).toEqual(ids);
    expect(await readAll({}, 7)).toEqual(ids);
  });

  test('are narrowed by every condition and by any of them together', async () => {
    await fc.assert(
      fc.asyncProperty(anyConditions, fc.integer({ min: 3, max: 50 }), async (conditions, pageSize) => {
        const expected = everything.filter((t) => meets(t, conditions)).map(({ id }) => id);
        expect(await readAll(conditions, pageSize)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  const each: readonly (readonly [string, TransactionConditions])[] = [
    ['nothing', {}],
    ['status', { status: 'CANCELLED' }],
    ['kind', { kind: 'TOP_UP' }],
    ['direction', { direction: 'INCOMING' }],
    ['counterparty', { counterpartyId: user(30) }],
    ['counterparty and direction', { counterpartyId: user(30), direction: 'OUTGOING' }],
    ['time', { from: new Date('2026-01-20T00:00:00Z'), to: new Date('2026-01-21T00:00:00Z') }],
    ['least amount', { currency: 'USD', minAmountMinor: 4_990n }],
    ['greatest amount', { currency: 'EUR', maxAmountMinor: 20n }],
    ['text', { text: 'nothing like it' }],
  ];
  test.each(each)('narrowed by %s, cost no row of anybody else’s', async (_, conditions) => {
    const { sql } = domain.context.database;
    const request = {
      userId: reader,
      conditions,
      limit: 21,
      after: { createdAt: '2026-02-20T00:00:00.000Z', id: toUuid(newest(), 'txn') },
    };
    for (const after of [null, request.after]) {
      const [answer] = await sql<[{ 'QUERY PLAN': [{ Plan: PlanNode }] }]>`
        explain (analyze, format json) ${listQuery(sql, { ...request, after })}`;
      const nodes = flatten(answer['QUERY PLAN'][0].Plan);
      expect(nodes.map((node) => node['Node Type'])).not.toContain('Seq Scan');
      const touched = nodes
        .filter((node) => node['Relation Name'] === 'transactions')
        .map(
          (node) => node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0),
        );
      expect(Math.max(...touched)).toBeLessThanOrEqual(everything.length);
    }
  });
});

describe('everybody’s transactions', () => {
  const limit = 21;
  const middle = { createdAt: '2026-02-01T00:00:00.000Z', id: '00000000-0000-7000-9000-000000000000' };

  test.each<readonly [string, TransactionConditions]>([
    ['nothing', {}],
    ['a status that many have', { status: 'COMPLETED' }],
    ['kind', { kind: 'TOP_UP' }],
    ['time', { from: new Date('2026-01-20T00:00:00Z'), to: new Date('2026-02-10T00:00:00Z') }],
  ])('narrowed by %s, are read in the order in which they were made, as far as the page goes', async (_, conditions) => {
    for (const after of [null, middle]) {
      const nodes = await explain(searchQuery(domain.context.database.sql, { conditions, limit, after }));
      expect(nodes.map((node) => node['Node Type'])).not.toEqual(expect.arrayContaining(['Sort']));
      expect(nodes.map((node) => node['Index Name'])).toContain('transactions_made');
      // Of ten rows one at least is what is looked for, and those of one millisecond may be stepped over.
      const read = nodes.map((node) => node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0));
      expect(Math.max(...read)).toBeLessThanOrEqual(20 * limit);
    }
  });

  test('that are under way cost no row of those that have ended', async () => {
    const { sql } = domain.context.database;
    await sql`
      insert into work (transaction_id, leased_until, next_attempt_at, unsettled_until)
      select id, now(), now(), now() from transactions where status = 'PENDING' order by id limit 5`;
    await sql`analyze work`;
    const query = searchQuery(sql, { conditions: { status: 'PENDING' }, limit, after: null });
    const nodes = await explain(query);
    const touched = nodes.filter((node) => node['Relation Name'] === 'transactions');
    expect(touched.map((node) => node['Node Type'])).not.toContain('Seq Scan');
    expect(Math.max(...touched.map((node) => node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)))).toBeLessThanOrEqual(
      5,
    );
    expect(await query).toHaveLength(5);
  });

  async function explain(query: ReturnType<typeof searchQuery>): Promise<PlanNode[]> {
    const [answer] = await domain.context.database.sql<[{ 'QUERY PLAN': [{ Plan: PlanNode }] }]>`
      explain (analyze, format json) ${query}`;
    return flatten(answer['QUERY PLAN'][0].Plan);
  }
});

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

const flatten = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flatten)];
const newest = () => everything[0]?.id ?? '';
