import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../database/database.ts';
import { minorUnits, timestamp } from '../kafka/codecs.ts';
import { defineEvent } from '../kafka/contract.ts';
import { headerText, readEnvelope } from '../kafka/envelope.ts';
import { ensureTopics } from '../kafka/topics.ts';
import { causedBy } from '../telemetry/cause.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { createEventTables } from '../testing/event-tables.ts';
import { eventually } from '../testing/eventually.ts';
import { brokerAddress, removeFromKafka, testKafka, uniqueName } from '../testing/kafka.ts';
import { startTcpProxy } from '../testing/tcp-proxy.ts';
import { readTopic, type TopicReader } from '../testing/topic-reader.ts';
import { addEvent, addEvents } from './outbox.ts';
import { type Relay, type RelayOptions, startRelay } from './relay.ts';
import { outbox } from './table.ts';

const topic = uniqueName('things');
const thingMade = defineEvent({
  type: 'thing.made',
  version: 3,
  topic,
  payload: z.object({ thingId: z.string(), amountMinor: minorUnits, madeAt: timestamp }),
  key: (payload) => payload.thingId,
});
const MADE_AT = new Date('2026-01-02T03:04:05.678Z');
const thing = (thingId: string, amountMinor = 1n) => ({ thingId, amountMinor, madeAt: MADE_AT });

const kafka = testKafka();
const log = pino({ level: 'silent' });
let testDatabase: TestDatabase;
let reader: TopicReader;
let relays: Relay[] = [];

beforeAll(async () => {
  testDatabase = await createTestDatabase(null);
  await createEventTables(testDatabase.database);
  const admin = kafka.admin();
  await admin.connect();
  await ensureTopics(admin, [topic]);
  await admin.disconnect();
  reader = await readTopic(kafka, topic);
});
beforeEach(async () => {
  await testDatabase.database.sql`truncate outbox`;
});
afterEach(async () => {
  await Promise.all(relays.map((relay) => relay.stop()));
  relays = [];
});
afterAll(async () => {
  await reader?.stop();
  await removeFromKafka(kafka, { topics: [topic] });
  await testDatabase.drop();
});

function relay(options: Partial<RelayOptions> = {}): Relay {
  const started = startRelay({ database: testDatabase.database, kafka, source: 'things', log, ...options });
  relays.push(started);
  return started;
}

const add = (...things: ReturnType<typeof thing>[]) =>
  testDatabase.database.transaction((tx) =>
    addEvents(
      tx,
      things.map((payload) => ({ contract: thingMade, payload })),
    ),
  );
const arrived = (id: string) => reader.messages.filter((message) => headerText(message.headers, 'ce_id') === id);
const inOrderOf = (key: string) =>
  reader.messages
    .filter((message) => message.key?.toString() === key)
    .map((message) => JSON.parse(String(message.value)).amountMinor as string);

describe('the outbox', () => {
  test('publishes what was committed, as a CloudEvent, once', async () => {
    relay();
    const id = await testDatabase.database.transaction((tx) =>
      addEvent(tx, thingMade, thing('thing_a', 9_007_199_254_740_993n), { actor: 'usr_x' }),
    );
    const message = await eventually(() => {
      const [found] = arrived(id);
      if (!found) throw new Error('not there yet');
      return found;
    });
    expect(JSON.parse(String(message.value))).toEqual({
      thingId: 'thing_a',
      amountMinor: '9007199254740993',
      madeAt: MADE_AT.toISOString(),
    });
    expect(message.key?.toString()).toBe('thing_a');
    const headers = Object.fromEntries(
      Object.keys(message.headers ?? {}).map((name) => [name, headerText(message.headers, name)]),
    );
    expect(headers).toMatchObject({
      ce_id: id,
      ce_type: 'thing.made',
      ce_source: '/things',
      ce_subject: 'thing_a',
      ce_specversion: '1.0',
      ce_dataschema: 'https://schemas.mint.local/thing.made/3',
      ce_actor: 'usr_x',
      'content-type': 'application/json',
    });
    const [row] = await eventually(async () => {
      const rows = await testDatabase.database.drizzle.select().from(outbox);
      expect(rows[0]?.publishedAt).toBeInstanceOf(Date);
      return rows;
    });
    expect(row).toMatchObject({ id, topic, version: 3, actor: 'usr_x' });
    expect(arrived(id)).toHaveLength(1);
  });

  test('says who an event is due to, and from where, unless its domain names another', async () => {
    relay();
    const cause = { actor: 'usr_ada', ipAddress: '203.0.113.9' };
    const { database } = testDatabase;
    const [given, named] = await causedBy(cause, () =>
      Promise.all([
        database.transaction((tx) => addEvent(tx, thingMade, thing('thing_given'))),
        database.transaction((tx) => addEvent(tx, thingMade, thing('thing_named'), { actor: 'usr_bob' })),
      ]),
    );
    const none = await database.transaction((tx) => addEvent(tx, thingMade, thing('thing_none')));
    await eventually(() => {
      for (const [id, actor, ipAddress] of [
        [given, 'usr_ada', '203.0.113.9'],
        [named, 'usr_bob', '203.0.113.9'],
        [none, null, null],
      ]) {
        expect(arrived(id as string).map((message) => readEnvelope(message))).toMatchObject([{ actor, ipAddress }]);
      }
    });
  });

  test('publishes nothing of a transaction that rolled back', async () => {
    const running = relay();
    let lost = '';
    const failing = testDatabase.database.transaction(async (tx) => {
      lost = await addEvent(tx, thingMade, thing('thing_b'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const [later] = await add(thing('thing_b'));
    await eventually(() => expect(arrived(later as string)).toHaveLength(1));
    expect(arrived(lost)).toHaveLength(0);
    await eventually(async () => expect(await running.oldestAgeMs()).toBeNull());
  });

  test('refuses what breaks the contract, and what no broker would take', async () => {
    const adding = (payload: ReturnType<typeof thing>) =>
      testDatabase.database.transaction((tx) => addEvent(tx, thingMade, payload));
    await expect(adding({ ...thing('x'), thingId: 5 as never })).rejects.toThrow(z.ZodError);
    await expect(adding(thing('x'.repeat(300_000)))).rejects.toThrow('too large');
  });

  test('publishes what PL/pgSQL wrote with the defaults', async () => {
    relay({ pollIntervalMs: 50 });
    await testDatabase.database.sql`
      insert into outbox (topic, key, type, version, payload)
      values (${topic}, 'thing_sql', 'thing.made', 3, json_build_object('thingId', 'thing_sql', 'amountMinor', '7', 'madeAt', now()))`;
    await eventually(() => expect(inOrderOf('thing_sql')).toEqual(['7']));
  });

  test('wakes the relay at the commit, without waiting for its poll, from this process and from others', async () => {
    const running = relay({ pollIntervalMs: 60_000 });
    const other = openDatabase({ url: testDatabase.url, name: 'elsewhere', maxConnections: 1 });
    for (const database of [testDatabase.database, testDatabase.database, other]) {
      const id = await database.transaction((tx) => addEvent(tx, thingMade, thing('thing_c')));
      await eventually(() => expect(arrived(id)).toHaveLength(1));
    }
    await eventually(async () => expect(await running.oldestAgeMs()).toBeNull());
    await other.close();
  });

  test('lets an event go at once after a quiet time, and those that come close on it together', async () => {
    relay({ pollIntervalMs: 60_000, batchIntervalMs: 3_000 });
    const published = () =>
      testDatabase.database.sql`select published_at from outbox where published_at is not null group by published_at`;
    await add(thing('thing_i'));
    await eventually(async () => expect(await published()).toHaveLength(1));
    for (let amount = 2n; amount <= 6n; amount += 1n) await add(thing('thing_i', amount));
    await eventually(() => expect(inOrderOf('thing_i')).toEqual(['1', '2', '3', '4', '5', '6']));
    await eventually(async () => expect(await published()).toHaveLength(2));
  });

  test('keeps the order of a key when the relay stops and another starts', async () => {
    const first = relay({ batchSize: 3 });
    for (let amount = 1n; amount <= 20n; amount += 1n) await add(thing('thing_d', amount));
    await first.stop();
    for (let amount = 21n; amount <= 40n; amount += 1n) await add(thing('thing_d', amount));
    relay({ batchSize: 3 });
    const all = Array.from({ length: 40 }, (_, index) => String(index + 1));
    await eventually(() => expect(inOrderOf('thing_d')).toEqual(all));
  });

  test('has one relay at work when several processes run one', async () => {
    relay({ pollIntervalMs: 50 });
    relay({ pollIntervalMs: 50 });
    const ids = await add(...Array.from({ length: 50 }, () => thing('thing_e')));
    await eventually(async () => {
      const waiting = await testDatabase.database.sql`select 1 from outbox where published_at is null`;
      expect(waiting).toHaveLength(0);
      expect(ids.map((id) => arrived(id).length)).toEqual(ids.map(() => 1));
    });
  });

  test('is taken over when the leading process loses its connection', async () => {
    relay({ pollIntervalMs: 50 });
    relay({ pollIntervalMs: 50 });
    const [before] = await add(thing('thing_f', 1n));
    await eventually(() => expect(arrived(before as string)).toHaveLength(1));
    const cut = await testDatabase.database.sql`
      select pg_terminate_backend(pid) from pg_locks
      where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`;
    expect(cut).toHaveLength(1);
    const [after] = await add(thing('thing_f', 2n));
    await eventually(() => expect(arrived(after as string).length).toBeGreaterThanOrEqual(1));
  });

  test('waits for a broker that is away, and then publishes everything in order', async () => {
    const proxy = await startTcpProxy(brokerAddress(), { down: true });
    const running = relay({ kafka: testKafka({ proxy }), pollIntervalMs: 50 });
    for (let amount = 1n; amount <= 5n; amount += 1n) await add(thing('thing_g', amount));
    await eventually(async () => expect(await running.oldestAgeMs()).toBeGreaterThan(500));
    expect(inOrderOf('thing_g')).toEqual([]);
    await proxy.restore();
    await eventually(() => expect(inOrderOf('thing_g')).toEqual(['1', '2', '3', '4', '5']), { timeoutMs: 20_000 });
    await proxy.cut();
    for (let amount = 6n; amount <= 9n; amount += 1n) await add(thing('thing_g', amount));
    await eventually(async () => expect(await running.oldestAgeMs()).toBeGreaterThan(500));
    await proxy.restore();
    await eventually(() => expect([...new Set(inOrderOf('thing_g'))]).toEqual('123456789'.split('')), { timeoutMs: 20_000 });
    await running.stop();
    await proxy.stop();
  }, 60_000);

  test('creates a topic that does not exist yet', async () => {
    const fresh = uniqueName('fresh');
    relay({ pollIntervalMs: 50 });
    await testDatabase.database.transaction((tx) => addEvent(tx, { ...thingMade, topic: fresh }, thing('thing_h')));
    await eventually(async () => {
      const waiting = await testDatabase.database.sql`select 1 from outbox where published_at is null`;
      expect(waiting).toHaveLength(0);
    });
    await removeFromKafka(kafka, { topics: [fresh] });
  });

  test('forgets published events after their time, and never one that waits', async () => {
    await testDatabase.database.sql`
      insert into outbox (topic, key, type, version, payload, published_at)
      select ${topic}, 'old', 'thing.made', 3, '{}', now() - interval '31 days' from generate_series(1, 2500)`;
    await testDatabase.database.sql`
      insert into outbox (topic, key, type, version, payload, published_at, occurred_at)
      values (${topic}, 'recent', 'thing.made', 3, '{}', now() - interval '29 days', now() - interval '40 days')`;
    relay();
    await eventually(async () => {
      const rows = await testDatabase.database.sql`select key from outbox`;
      expect(rows).toEqual([{ key: 'recent' }]);
    });
  });
});
