import { openDatabase } from '@mint/platform/database/database.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { given, inSession, openWorld, type World } from '../test/world.ts';
import { acceptMoneyRequest } from './accept-money-request.ts';
import { addContact } from './add-contact.ts';
import { cancelSplit } from './cancel-split.ts';
import { cancelMoneyRequest, declineMoneyRequest } from './close-money-request.ts';
import { createMoneyRequest } from './create-money-request.ts';
import { createSplit } from './create-split.ts';
import { expireRequest, expireRequests } from './expire-requests.ts';
import { findMoneyRequests } from './find-money-requests.ts';
import { findShares, findSplit } from './find-splits.ts';
import { contactsQuery } from './list-contacts.ts';
import { requestsQuery } from './list-money-requests.ts';
import { splitsQuery } from './list-splits.ts';
import { payShare } from './pay-share.ts';
import { recoverPayments } from './recover-payments.ts';
import { remindPayer } from './remind-payer.ts';
import { removeContact } from './remove-contact.ts';
import type { Share } from './split.ts';

let world: World;
const reader = newId('usr');
const tables = ['contacts', 'money_requests', 'payments', 'people', 'split_shares', 'splits'];

/** A person with a long past, among many; nearly everything has ended. */
beforeAll(async () => {
  world = await openWorld({ env: { MAX_OPEN_REQUESTS: '10000', MAX_OPEN_SPLITS: '10000', MAX_CONTACTS: '100000' } });
  // On a connection of its own: a session that ends hands its counts of scans in, and one that lives does so at any time.
  const seeding = openDatabase({ url: world.databaseUrl, name: 'seeding', maxConnections: 1, statementTimeoutMs: 60_000 });
  const own = toUuid(reader, 'usr');
  const at = seeding.sql`timestamptz '2026-01-01T00:00:00Z' + n * interval '1 minute'`;
  await seeding.sql`
    insert into people select case n when 1 then ${own}::uuid else uuidv7() end, 'h' || n, now() from generate_series(1, 20000) n`;
  await seeding.sql`
    insert into contacts select uuidv7(), case when n % 20 = 0 then ${own}::uuid else md5((n % 500)::text)::uuid end, uuidv7(), ${at}
    from generate_series(1, 20000) n`;
  await seeding.sql`
    insert into money_requests (id, requester_id, payer_id, amount_minor, currency, status, transaction_id, created_at, expires_at, settled_at, attempt)
    select md5('r' || n)::uuid, case when n % 20 = 0 then ${own}::uuid else md5((n % 500)::text)::uuid end,
      case when n % 20 = 10 then ${own}::uuid else md5('p' || n % 500)::uuid end, 100, 'USD', status,
      case when status = 'ACCEPTED' then md5('t' || n)::uuid end, ${at}, '2030-01-01T00:00:00Z', case when status <> 'PENDING' then now() end, 1
    from generate_series(1, 30000) n, lateral (select case when (n / 20) % 100 = 1 then 'PENDING' when n % 3 = 0 then 'ACCEPTED' else 'DECLINED' end as status) its`;
  await seeding.sql`
    insert into payments
    select uuidv7(), 'MONEY_REQUEST', id, 1, payer_id, requester_id, amount_minor, currency, note, id::text, null, 'COMPLETED', transaction_id, null, 1,
      now(), now(), now(), created_at, now()
    from money_requests where status = 'ACCEPTED'`;
  await seeding.sql`
    insert into splits
    select md5('s' || n)::uuid, case when n % 20 = 0 then ${own}::uuid else md5((n % 500)::text)::uuid end, 'dinner', 200, 0, 'USD', 'CANCELLED', ${at}, now()
    from generate_series(1, 20000) n`;
  await seeding.sql`
    insert into split_shares
    select uuidv7(), splits.id, position, case when n % 20 = 10 and position = 1 then ${own}::uuid else md5('o' || n || position)::uuid end,
      creator_id, 100, 'USD', 'CANCELLED', 0, null, created_at, now()
    from generate_series(1, 20000) n join splits on splits.id = md5('s' || n)::uuid, generate_series(1, 2) position`;
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

describe('a page of a list costs what it shows, by index:', () => {
  const limit = 21;
  const middle = { createdAt: '2026-01-08T00:00:00.000Z', id: toUuid(newId('mrq'), 'mrq') };
  const sql = () => world.database.sql;
  const requests =
    (direction: 'INCOMING' | 'OUTGOING' | null, status: 'PENDING' | 'DECLINED' | null) => (after: typeof middle | null) =>
      requestsQuery(sql(), { readerId: reader, direction, status, limit, after });
  test.each([
    ['contacts', 1, (after: typeof middle | null) => contactsQuery(sql(), reader, { limit, after })],
    ['requests', 2, requests(null, null)],
    ['requests that came', 1, requests('INCOMING', null)],
    ['requests that were made', 1, requests('OUTGOING', null)],
    ['requests of one status', 2, requests(null, 'DECLINED')],
    ['requests that came and are open', 1, requests('INCOMING', 'PENDING')],
    ['requests that were made and are open', 1, requests('OUTGOING', 'PENDING')],
    // What is owed of others' splits is found by the share, then the split.
    ['splits', 3, (after: typeof middle | null) => splitsQuery(sql(), reader, { limit, after })],
  ])('%s', async (_, sources, query) => {
    for (const after of [null, middle]) {
      const [answer] = await sql()<[{ 'QUERY PLAN': [{ Plan: PlanNode }] }]>`explain (analyze, format json) ${query(after)}`;
      const nodes = flatten(answer['QUERY PLAN'][0].Plan);
      expect(nodes.map((node) => node['Node Type'])).not.toContain('Seq Scan');
      const touched = nodes
        .filter((node) => node['Relation Name'] !== undefined)
        .map((node) => (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']);
      expect(touched.reduce((sum, rows) => sum + rows, 0)).toBeLessThanOrEqual(sources * limit);
    }
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
  const [bob, cid] = (await world.people(2)) as [Id<'usr'>, Id<'usr'>];
  const amount = { amount: '1.00', currency: 'USD' };
  const ask = async () => given(await createMoneyRequest(context, reader, { payerId: bob, amount }));
  const contact = given(await addContact(context, reader, { handle: 'h77' }));
  given(await removeContact(context, reader, contact.id));
  const [paid, declined, cancelled, late, later] = [await ask(), await ask(), await ask(), await ask(), await ask()];
  const pay = { payerId: bob, idempotencyKey: newId('key'), ipAddress: null, budget: null, word: inSession };
  given(await remindPayer(context, reader, paid.id));
  given(await acceptMoneyRequest(context, { ...pay, id: paid.id }));
  given(await acceptMoneyRequest(context, { ...pay, id: paid.id }));
  given(await declineMoneyRequest(context, bob, declined.id));
  given(await cancelMoneyRequest(context, reader, cancelled.id));
  await world.letExpire(late, later);
  await expireRequest(context, late.id);
  await expireRequests(context);
  await findMoneyRequests(context, [paid.id], bob);
  const split = given(
    await createSplit(context, reader, { title: 'tea', total: amount, shares: [{ userId: bob }, { userId: cid }] }),
  );
  const [first, second] = (await findShares(context, [split.id])).get(split.id) as [Share, Share];
  given(
    await payShare(context, {
      payerId: bob,
      shareId: first.id,
      idempotencyKey: newId('key'),
      ipAddress: null,
      budget: null,
      word: inSession,
    }),
  );
  world.transactions.decide = () => 'IN_REVIEW';
  given(
    await payShare(context, {
      payerId: cid,
      shareId: second.id,
      idempotencyKey: newId('key'),
      ipAddress: null,
      budget: null,
      word: inSession,
    }),
  );
  await world.passLeases();
  await recoverPayments(context);
  const [transfer] = world.transfersOf(second.id);
  if (transfer) await world.endReview(transfer, 'FAILED');
  given(await cancelSplit(context, reader, split.id));
  await findSplit(context, split.id, cid);
  // The server's counters follow within a second or so.
  await eventually(async () => expect((await scans()).byIndex - before.byIndex).toBeGreaterThan(50n));
  expect((await scans()).sequential).toEqual(before.sequential);
});
