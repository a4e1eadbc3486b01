import { ensureTopics } from '@mint/platform/kafka/topics.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { testKafka } from '@mint/platform/testing/kafka.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { gone } from '../../test/peers.ts';
import { openWorld, type World } from '../../test/world.ts';
import { reportHealth } from './report-health.ts';
import { walkNames } from './walk-names.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ RECONCILE_SETTLE_MS: '100' });
});
afterAll(() => world?.close());
afterEach(async () => {
  world.peers.reset();
  world.peers.books.clear();
  await world.database.sql`truncate mismatches, entry_hours, entry_totals, heard_postings, heard_ends`;
  await world.database.sql`update walks set position = null, ended_at = null, failure = null, failing_since = null`;
});

const report = () => reportHealth(world.database, world.context.config);

/** As it stands when all was compared a moment ago. */
async function compared(): Promise<void> {
  const now = new Date();
  const positions = {
    EVENTS: { mark: null, postingsBefore: now, endsBefore: now, outboxOldestAgeMs: null },
    FRONT: { after: null, comparedBefore: now },
    ENTRIES: { from: now, spanMs: 1_000 },
  };
  for (const [name, position] of Object.entries(positions)) {
    await world.database.sql`
      update walks set position = ${JSON.stringify(position)}::text::json, ended_at = now() where name = ${name}`;
  }
}

describe('the ledger', () => {
  test('is healthy when all was compared a moment ago and agrees', async () => {
    await compared();
    expect(await report()).toMatchObject({ healthy: true, unavailable: [], mismatchCount: 0, outboxOldestAgeMs: 0 });
  });

  test('is not called healthy before anything was compared', async () => {
    expect(await report()).toMatchObject({ healthy: false, checkedAt: null, comparedBefore: null, outboxOldestAgeMs: null });
  });

  test.each<[string, () => Promise<unknown>]>([
    [
      'something does not agree',
      () => world.database.sql`
        insert into mismatches (id, kind, scope, subject_id, place, expected, found, first_seen_at, last_seen_at)
        values (uuidv7(), 'BALANCE_DIFFERS', 'WALLET', 'wal_1', '', '', '', now(), now())`,
    ],
    [
      'its entries do not come to zero',
      () => world.database.sql`insert into entry_totals (currency, sum_minor, entries) values ('USD', 1, 1)`,
    ],
    [
      'the comparison is behind',
      () =>
        world.database.sql`update walks set position = '{"from": "2026-01-01T00:00:00Z", "spanMs": 1}' where name = 'ENTRIES'`,
    ],
    [
      'nobody compares any more',
      () => world.database.sql`update walks set ended_at = now() - interval '1 hour' where name = 'FRONT'`,
    ],
    [
      'a step fails for a reason of its own',
      () => world.database.sql`update walks set failure = 'OTHER', failing_since = now() where name = 'SWEEP'`,
    ],
  ])('is not healthy when %s', async (_, spoil) => {
    await compared();
    await spoil();
    expect(await report()).toMatchObject({ healthy: false, unavailable: [] });
  });
});

describe('when one of those that are compared can’t be asked', () => {
  const ready = () =>
    eventually(async () => {
      await world.walk('EVENTS');
    });

  test.each([
    ['transactions', 'TRANSACTIONS'],
    ['wallet', 'LEDGER'],
  ] as const)('the answer says so: %s', async (peer, source) => {
    await compared();
    world.peers.before = (call) => {
      if (call.peer === peer) throw gone();
    };
    await expect(world.walk('EVENTS')).rejects.toThrow(`${source} could not be asked`);
    expect(await report()).toMatchObject({ healthy: false, unavailable: [source], outboxOldestAgeMs: null });
  });

  test('the answer says so: events, and is well again when they can be', async () => {
    await compared();
    await world.database.sql`
      update walks set failure = 'EVENTS', failing_since = now() where name = 'EVENTS'`;
    expect(await report()).toMatchObject({ healthy: false, unavailable: ['EVENTS'] });
    const admin = testKafka().admin();
    await admin.connect();
    await ensureTopics(admin, world.topics);
    await admin.disconnect();
    await ready();
    expect(await report()).toMatchObject({ healthy: true, unavailable: [] });
  });
});

test('events are heard up to the oldest that waits to be published, and never further than they settle', async () => {
  const admin = testKafka().admin();
  await admin.connect();
  await ensureTopics(admin, world.topics);
  await admin.disconnect();
  Object.assign(world.peers.books.waitingMs, { wallet: 60_000 });
  const began = Date.now();
  await eventually(() => world.walk('EVENTS'));
  const [walk] = await world.database.sql<{ position: { postingsBefore: string; endsBefore: string } }[]>`
    select position from walks where name = 'EVENTS'`;
  const agoMs = (moment?: string) => Date.now() - Date.parse(moment ?? '');
  expect(agoMs(walk?.position.postingsBefore)).toBeGreaterThanOrEqual(60_100);
  expect(agoMs(walk?.position.endsBefore)).toBeGreaterThanOrEqual(100);
  expect(Date.parse(walk?.position.endsBefore ?? '')).toBeGreaterThanOrEqual(began - 100);
  expect((await report()).outboxOldestAgeMs).toBe(60_000);
});

test('each walk has its row from the beginning', async () => {
  const rows = await world.database.sql<{ name: string }[]>`select name from walks`;
  expect(rows.map(({ name }) => name).toSorted()).toEqual([...walkNames].toSorted());
});

test('what was heard longer ago than it is kept goes, and is demanded of nobody from then on', async () => {
  await world.database.sql`
    insert into heard_postings (transaction_id, leg, event_id, kind, debit, credit, amount_minor, currency, posted_at)
    select uuidv7(), 1, uuidv7(), 'TRANSFER', 'usr_a', 'usr_b', 1, 'USD', now() - case when n <= 5001 then interval '91 days' else interval '89 days' end
    from generate_series(1, 5002) n`;
  await world.walk('FORGET');
  await world.walk('FORGET');
  expect(await world.database.sql`select 1 from heard_postings`).toHaveLength(1);
  const [{ since } = { since: new Date() }] = await world.database.sql<{ since: Date }[]>`select since from heard_since`;
  expect(since.getTime()).toBeGreaterThan(Date.now() - 91 * 86_400_000);
});
