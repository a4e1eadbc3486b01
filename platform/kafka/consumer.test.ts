import type { Producer } from 'kafkajs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Database, openDatabase } from '../database/database.ts';
import { newId } from '../ids/ids.ts';
import { type ConsumerWorld, openConsumerWorld } from '../testing/consumer-world.ts';
import { createTestDatabase } from '../testing/database.ts';
import { createEventTables } from '../testing/event-tables.ts';
import { eventually } from '../testing/eventually.ts';
import { brokerAddress, testKafka, uniqueName } from '../testing/kafka.ts';
import { startTcpProxy } from '../testing/tcp-proxy.ts';
import { readTopic } from '../testing/topic-reader.ts';
import type { Kafka } from './client.ts';
import { minorUnits } from './codecs.ts';
import { defineEvent } from './contract.ts';
import { headerText, toMessage } from './envelope.ts';
import { type EventHandler, on } from './handler.ts';
import { forgetOldEvents } from './inbox-retention.ts';
import { replayDeadLetters, resetTopic } from './replay.ts';
import { deadLetterTopic } from './topics.ts';

let world: ConsumerWorld;
let database: Database;

const payload = z.object({ name: z.string(), amountMinor: minorUnits });
const contractOn = (name: string) =>
  defineEvent({ type: 'thing.made', version: 1, topic: name, payload, key: (thing) => thing.name });

beforeAll(async () => {
  world = await openConsumerWorld('event_id text, handler text, name text, amount bigint');
  database = world.testDatabase.database;
});
beforeEach(() => world.beginTest({ partitions: 1 }));
afterEach(() => world.endTest());
afterAll(() => world.close());

/** Writes the event down, once `fault` lets it. */
function recorder(fault: (name: string, attempt: number) => Error | null = () => null, name?: string): EventHandler<null> {
  const attempts = new Map<string, number>();
  return on<ReturnType<typeof contractOn>, null>(
    contractOn(world.topic),
    async ({ event, tx }) => {
      const attempt = (attempts.get(event.payload.name) ?? 0) + 1;
      attempts.set(event.payload.name, attempt);
      await tx.sql`
        insert into effects (event_id, handler, name, amount)
        values (${event.id}, ${name ?? 'first'}, ${event.payload.name}, ${event.payload.amountMinor})`;
      const error = fault(event.payload.name, attempt);
      if (error) throw error;
    },
    { name },
  );
}

const consume: ConsumerWorld['consume'] = (...given) => world.consume(...given);

async function publish(names: string[], { id = newId('evt'), through = world.producer, version = 1, raw }: PublishOptions = {}) {
  const messages = names.map((name) =>
    toMessage({
      id: names.length > 1 ? newId('evt') : id,
      type: 'thing.made',
      version,
      source: 'test',
      key: name,
      time: new Date(),
      actor: null,
      ipAddress: null,
      traceparent: null,
      payload: raw ?? { name, amountMinor: '5' },
    }),
  );
  await through.send({ topic: world.topic, messages });
  return id;
}
interface PublishOptions {
  id?: ReturnType<typeof newId<'evt'>>;
  through?: Producer;
  version?: number;
  raw?: unknown;
}

const effects = async () =>
  (await database.sql<{ name: string }[]>`select name from effects order by position`).map(({ name }) => name);

async function deadLetters(from: Kafka = world.kafka) {
  const reader = await readTopic(from, deadLetterTopic(world.topic));
  return reader;
}

describe('a handler', () => {
  test('has its effect once, though the event is delivered several times', async () => {
    const id = newId('evt');
    consume([recorder()]);
    for (let copy = 0; copy < 3; copy += 1) await publish(['once'], { id });
    await publish(['last']);
    await eventually(async () => expect(await effects()).toEqual(['once', 'last']));
  });

  test('sees the events of a partition in order, through a failure that passes', async () => {
    consume([recorder((name, attempt) => (name === 'b' && attempt < 3 ? new Error('not yet') : null))]);
    await publish(['a', 'b', 'c', 'd']);
    await eventually(async () => expect(await effects()).toEqual(['a', 'b', 'c', 'd']));
  });

  test('goes on where the one before it stopped', async () => {
    const first = consume([recorder()]);
    await publish(['a', 'b']);
    await eventually(async () => expect(await effects()).toEqual(['a', 'b']));
    await first.stop();
    await publish(['c']);
    consume([recorder()]);
    await eventually(async () => expect(await effects()).toEqual(['a', 'b', 'c']));
  });

  test('shares an event with another of its service, each having its own effect', async () => {
    consume([recorder(), recorder(() => null, 'second')]);
    const id = await publish(['shared']);
    await eventually(async () => expect(await effects()).toEqual(['shared', 'shared']));
    const rows = await database.sql`select handler from effects where event_id = ${id} order by handler`;
    expect(rows.map((row) => row.handler)).toEqual(['first', 'second']);
  });

  test('needs a name of its own', () => {
    expect(() => consume([recorder(), recorder()])).toThrow('Two handlers');
  });
});

describe('poison', () => {
  test('goes to the dead letters after its attempts, and its partition moves on', async () => {
    consume([recorder((name) => (name === 'poison' ? new Error(`cannot digest ${'x'.repeat(5_000)}`) : null))], {
      maxAttempts: 2,
    });
    const id = newId('evt');
    await publish(['before']);
    await publish(['poison'], { id });
    await publish(['after']);
    await eventually(async () => expect(await effects()).toEqual(['before', 'after']));
    const reader = await deadLetters();
    const [letter] = await eventually(() => {
      expect(reader.messages).toHaveLength(1);
      return reader.messages;
    });
    await reader.stop();
    const header = (name: string) => headerText(letter?.headers, name);
    expect(header('ce_id')).toBe(id);
    expect(header('ce_type')).toBe('thing.made');
    expect(header('dlq-group')).toBe(world.groupId);
    expect(header('dlq-handler')).toBe('thing.made');
    expect(header('dlq-attempts')).toBe('2');
    expect(header('dlq-topic')).toBe(world.topic);
    expect(header('dlq-offset')).toBe('1');
    expect(header('dlq-error')).toMatch(/^Error: cannot digest x+$/);
    expect(header('dlq-error')?.length).toBe(1_000);
    expect(letter?.key?.toString()).toBe('poison');
  });

  test('that cannot be read is buried at once; what is not for us is passed over', async () => {
    consume([recorder()]);
    await publish(['broken'], { raw: { name: 'broken', amountMinor: 'twelve' } });
    await publish(['newer'], { version: 2 });
    await world.producer.send({ topic: world.topic, messages: [{ key: 'k', value: 'no event at all' }] });
    await world.producer.send({
      topic: world.topic,
      messages: [{ key: 'k', value: '{}', headers: { ce_id: newId('evt'), ce_type: 'thing.unheard_of' } }],
    });
    await publish(['good']);
    await eventually(async () => expect(await effects()).toEqual(['good']));
    const reader = await deadLetters();
    await eventually(() => expect(reader.messages).toHaveLength(3));
    await reader.stop();
    expect(reader.messages.map(({ headers }) => headerText(headers, 'dlq-error'))).toEqual([
      'The payload breaks its contract: amountMinor: invalid_format',
      'No handler knows version 2',
      'The message is no CloudEvent with an event id',
    ]);
  });

  test('replayed reaches its handler once, and nobody else', async () => {
    let cured = false;
    const poisoned = () => recorder((name) => (name === 'poison' && !cured ? new Error('cannot digest') : null));
    consume([poisoned(), recorder(() => null, 'second')], { maxAttempts: 1 });
    const { kafka, topic, groupId, groups } = world;
    const otherGroup = uniqueName('group');
    groups.push(otherGroup);
    const otherDatabase = await createTestDatabase(null);
    await createEventTables(otherDatabase.database);
    await otherDatabase.database
      .sql`create table effects (position bigint generated always as identity, event_id text, handler text, name text, amount bigint)`;
    consume([recorder()], { groupId: otherGroup, database: otherDatabase.database });
    await publish(['poison']);
    await publish(['good']);
    await eventually(async () => expect(await effects()).toEqual(['poison', 'good', 'good']));
    await eventually(async () => expect(await otherDatabase.database.sql`select 1 from effects`).toHaveLength(2));
    // The other group has forgotten the event since: a letter that is not its own must still not reach it.
    await otherDatabase.database.sql`truncate inbox`;

    const wouldReplay = await replayDeadLetters({ kafka, topic, groupId, dryRun: true });
    expect(wouldReplay).toMatchObject([{ handler: 'thing.made', type: 'thing.made', attempts: 1 }]);
    expect(await replayDeadLetters({ kafka, topic, groupId: otherGroup })).toEqual([]);
    cured = true;
    expect(await replayDeadLetters({ kafka, topic, groupId })).toHaveLength(1);
    expect(await replayDeadLetters({ kafka, topic, groupId })).toEqual([]);
    await publish(['later']);
    await eventually(async () =>
      expect((await effects()).sort()).toEqual(['good', 'good', 'later', 'later', 'poison', 'poison']),
    );
    await eventually(async () => expect(await otherDatabase.database.sql`select 1 from effects`).toHaveLength(3));
    groups.push(`mint.replay.${groupId}`, `mint.replay.${otherGroup}`);
    await world.endTest();
    await otherDatabase.drop();
  }, 60_000);
});

describe('what the consumer leans on may go away', () => {
  test('the database: the event waits, longer than its attempts would last', async () => {
    const proxy = await startTcpProxy(world.testDatabase.url);
    const url = new URL(world.testDatabase.url);
    url.port = String(proxy.port);
    const through = openDatabase({ url: url.href, name: 'test', maxConnections: 2 });
    consume([recorder()], { database: through, maxAttempts: 1 });
    await publish(['a']);
    await eventually(async () => expect(await effects()).toEqual(['a']));
    await proxy.cut();
    await publish(['b', 'c']);
    await eventually(async () => {
      const failed = await through.ping().catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(Error);
    });
    await proxy.restore();
    await eventually(async () => expect(await effects()).toEqual(['a', 'b', 'c']));
    await world.endTest();
    await through.close();
    await proxy.stop();
  });

  test('Kafka: the consumer starts without it and comes back after it', async () => {
    const proxy = await startTcpProxy(brokerAddress(), { down: true });
    const consumer = consume([recorder()], { kafka: testKafka({ proxy }) });
    await publish(['a']);
    expect(consumer.ready()).toBe(false);
    await proxy.restore();
    await eventually(async () => expect(await effects()).toEqual(['a']), { timeoutMs: 20_000 });
    expect(consumer.ready()).toBe(true);
    await proxy.cut();
    await publish(['b']);
    await eventually(() => expect(consumer.ready()).toBe(false), { timeoutMs: 30_000 });
    await proxy.restore();
    await eventually(async () => expect(await effects()).toEqual(['a', 'b']), { timeoutMs: 60_000 });
    await consumer.stop();
    await proxy.stop();
  }, 120_000);
});

test('a stopped group can be set back to a moment', async () => {
  const { kafka, topic, groupId } = world;
  const first = consume([recorder()]);
  await publish(['early']);
  await eventually(async () => expect(await effects()).toEqual(['early']));
  const [{ now: since } = { now: new Date() }] = await database.sql<{ now: Date }[]>`select clock_timestamp() as now`;
  await publish(['late']);
  await eventually(async () => expect(await effects()).toEqual(['early', 'late']));
  await expect(resetTopic({ kafka, groupId, topic, since })).rejects.toThrow('stop it first');
  await first.stop();
  await resetTopic({ kafka, groupId, topic, since });
  await database.sql`truncate inbox`;
  consume([recorder()]);
  await eventually(async () => expect(await effects()).toEqual(['early', 'late', 'late']));
});

test('the inbox forgets what is older than Kafka keeps', async () => {
  await database.sql`
    insert into inbox (event_id, handler, processed_at)
    select uuidv7(), 'old', now() - interval '46 days' from generate_series(1, 2100)`;
  await database.sql`insert into inbox (event_id, handler, processed_at) values (uuidv7(), 'recent', now() - interval '44 days')`;
  await forgetOldEvents(database);
  expect(await database.sql`select handler from inbox`).toEqual([{ handler: 'recent' }]);
});
