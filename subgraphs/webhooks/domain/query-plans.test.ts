import { openDatabase } from '@mint/platform/database/database.ts';
import { fromUuid, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReceiver } from '../test/receiver.ts';
import { given, openWorld, type World } from '../test/world.ts';
import { claimDelivery, layDown } from './claim-delivery.ts';
import { attemptsQuery, listDeliveries, logQuery } from './list-deliveries.ts';
import { findEndpoint, listEndpoints } from './list-endpoints.ts';
import { redeliver } from './redeliver.ts';
import { removeOld } from './remove-old.ts';
import { rotateSecret } from './rotate-secret.ts';
import { sendTest } from './send-test.ts';
import { sweepEndpoints } from './sweep-endpoints.ts';
import { updateEndpoint } from './update-endpoint.ts';

let world: World;
const tables = ['attempts', 'deliveries', 'endpoints', 'object_sequences'];
const owner = newId('usr');
const endpointId = fromUuid('whe', '00000000-0000-7000-8000-000000000001');
const first = toUuid(endpointId, 'whe');

/** An endpoint with a long log and much that it is owed, among many. */
beforeAll(async () => {
  world = await openWorld();
  // On a connection of its own: a session that ends hands its counts of scans in, and one that lives does so at any time.
  const seeding = openDatabase({ url: world.databaseUrl, name: 'seeding', maxConnections: 1, statementTimeoutMs: 60_000 });
  /** The nth id of a kind of thing. */
  const numbered = (kind: number, n = 'n') =>
    seeding.sql.unsafe(`('0000000${kind}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`);
  await seeding.sql`
    insert into endpoints (id, owner_id, url, events, enabled, enabled_at, secret, wake_at, created_at, updated_at, deleted_at)
    select case n when 1 then ${first}::uuid else ${numbered(0)} end, case when n <= 5 then ${toUuid(owner, 'usr')}::uuid else ${numbered(2)} end,
      'https://partner.example/', array['TRANSACTION_COMPLETED'], true, now(), 'x', case when n % 1000 = 0 then now() - interval '1 minute' end, now(), now(),
      case when n % 5000 = 0 then now() end
    from generate_series(1, 20000) n`;
  await seeding.sql`
    insert into deliveries (id, endpoint_id, event, message_id, is_test, object_id, sequence, body, status, is_next, next_attempt_at, owed_since, created_at, settled_at)
    select ${numbered(1)}, case when n % 10 = 0 then ${first}::uuid else ${numbered(0, '2 + n % 19998')} end, 'TRANSACTION_COMPLETED', uuidv7(), n % 100 = 50,
      'txn_' || n / 3, 1 + n % 3, '{}', status, status = 'PENDING' and n % 3 = 0, now() + n * interval '1 second', now(),
      timestamptz '2026-01-01T00:00:00Z' + n * interval '1 minute', case when status <> 'PENDING' then now() - (n % 40) * interval '1 day' end
    from generate_series(1, 60000) n, lateral (select case when n % 30 < 20 then 'DELIVERED' when n % 30 < 27 then 'PENDING' else 'FAILED' end as status) its`;
  await seeding.sql`
    insert into attempts (id, delivery_id, at, response_status, duration_ms)
    select uuidv7(), ${numbered(1)}, now(), 204, 5 from generate_series(1, 60000) n, generate_series(1, 2)`;
  await seeding.sql`insert into object_sequences select 'mrq_' || n, 1 from generate_series(1, 20000) n`;
  await seeding.sql.unsafe('analyze');
  await seeding.close();
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

async function planOf<Row extends object>(query: postgres.PendingQuery<Row[]>): Promise<{ nodes: string[]; touched: number }> {
  const [answer] = await world.database.sql<[{ 'QUERY PLAN': [{ Plan: PlanNode }] }]>`explain (analyze, format json) ${query}`;
  const nodes = flatten(answer['QUERY PLAN'][0].Plan);
  const touched = nodes
    .filter((node) => node['Relation Name'] !== undefined)
    .map((node) => (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']);
  return { nodes: nodes.map((node) => node['Node Type']), touched: touched.reduce((sum, rows) => sum + rows, 0) };
}

describe('a page of a log costs what it shows, by index:', () => {
  const limit = 21;
  const middle = { createdAt: '2026-01-20T00:00:00.000Z', id: first };
  test.each([null, 'DELIVERED', 'FAILED'] as const)('of status %s', async (status) => {
    for (const after of [null, middle]) {
      const { nodes, touched } = await planOf(logQuery(world.database.sql, [{ endpointId, status, limit, after }]));
      expect(nodes).not.toContain('Seq Scan');
      expect(touched).toBeLessThanOrEqual(limit + 1);
    }
  });

  test('with its attempts', async () => {
    const [page = []] = await listDeliveries(world.context, [{ endpointId, status: null, limit, after: null }]);
    const { nodes, touched } = await planOf(
      attemptsQuery(
        world.database.sql,
        page.map(({ id }) => id),
      ),
    );
    expect(nodes).not.toContain('Seq Scan');
    expect(touched).toBeLessThanOrEqual(2 * limit);
  });
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
  const before = await scans();
  const receiver = await openReceiver();
  await listEndpoints(context, owner);
  await findEndpoint(context, owner, endpointId);
  given(await updateEndpoint(context, owner, { id: endpointId, url: receiver.url, enabled: false }));
  given(await updateEndpoint(context, owner, { id: endpointId, enabled: true }));
  given(await rotateSecret(context, owner, { id: endpointId, overlapSeconds: 0 }));
  await world.completed(owner);
  given(await sendTest(context, owner, { id: endpointId, event: 'SPLIT_SETTLED' }));
  const claim = await claimDelivery(context, endpointId);
  if (claim !== null) await layDown(context, claim);
  const from = new Date('2026-01-02T00:00:00.000Z');
  given(await redeliver(context, owner, { endpointId, from, to: new Date(from.getTime() + 3_600_000) }));
  await sweepEndpoints(context);
  await removeOld(context);
  world.start();
  await eventually(() => expect(receiver.received.length).toBeGreaterThanOrEqual(7));
  await world.stop();
  await receiver.close();
  // The server's counters follow within a second or so.
  await eventually(async () => expect((await scans()).byIndex - before.byIndex).toBeGreaterThan(100n));
  expect((await scans()).sequential).toEqual(before.sequential);
});
