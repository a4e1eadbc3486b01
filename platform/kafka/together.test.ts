import type { Producer } from 'kafkajs';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { type Id, newId } from '../ids/ids.ts';
import { currentCause } from '../telemetry/cause.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { createEventTables } from '../testing/event-tables.ts';
import { eventually } from '../testing/eventually.ts';
import { removeFromKafka, testKafka, uniqueName } from '../testing/kafka.ts';
import { readTopic } from '../testing/topic-reader.ts';
import { createProducer } from './client.ts';
import { type RunningConsumer, startConsumer } from './consumer.ts';
import { defineEvent } from './contract.ts';
import { headerText, toMessage } from './envelope.ts';
import { type EventHandler, on } from './handler.ts';
import { deadLetterTopic, ensureTopics } from './topics.ts';

const kafka = testKafka();
const log = pino({ level: 'silent' });
let testDatabase: TestDatabase;
let database: Database;
let producer: Producer;
let topic: string;
let groupId: string;
let consumer: RunningConsumer | null = null;
const topics: string[] = [];
const groups: string[] = [];

const payload = z.object({ owner: z.string(), step: z.number() });
const spentOn = (name: string) =>
  defineEvent({ type: 'thing.spent', version: 1, topic: name, payload, key: ({ owner }) => owner });

beforeAll(async () => {
  testDatabase = await createTestDatabase(null);
  database = testDatabase.database;
  await createEventTables(database);
  await database.sql`create table effects (position bigint generated always as identity, owner text, step int, actor text, made_in text)`;
  producer = createProducer(kafka);
  await producer.connect();
});
beforeEach(async () => {
  await database.sql`truncate effects, inbox`;
  topic = uniqueName('spendings');
  groupId = uniqueName('group');
  topics.push(topic);
  groups.push(groupId);
  const admin = kafka.admin();
  await admin.connect();
  await ensureTopics(admin, [topic], { partitions: 3 });
  await admin.disconnect();
});
afterEach(async () => {
  await consumer?.stop();
  consumer = null;
});
afterAll(async () => {
  await producer.disconnect();
  await removeFromKafka(kafka, { topics, groups });
  await testDatabase.drop();
});

interface Spent {
  readonly owner: string;
  readonly step: number;
  readonly id?: Id<'evt'>;
  readonly actor?: string;
}

/** Publishes in one request, so that a consumer that comes after it receives all of it at one time. */
async function publish(events: readonly Spent[]): Promise<void> {
  const messages = events.map(({ owner, step, id = newId('evt'), actor = null }) =>
    toMessage({
      id,
      type: 'thing.spent',
      version: 1,
      source: 'test',
      key: owner,
      time: new Date(),
      actor,
      ipAddress: null,
      traceparent: null,
      payload: { owner, step },
    }),
  );
  await producer.send({ topic, messages });
}

/** Writes the event down with its cause and the transaction that it is in, once `fault` lets it. */
function recorder(fault: (event: Spent) => void = () => {}): EventHandler<null> {
  return on<ReturnType<typeof spentOn>, null>(
    spentOn(topic),
    async ({ event, tx }) => {
      const { owner, step } = event.payload;
      await tx.sql`
        insert into effects (owner, step, actor, made_in)
        values (${owner}, ${step}, ${currentCause()?.actor ?? null}, pg_current_xact_id()::text)`;
      fault({ owner, step });
    },
    { together: ({ payload: { owner } }) => owner },
  );
}

const consume = (handler: EventHandler<null>) => {
  consumer = startConsumer({ kafka, groupId, handlers: [handler], database, context: null, log, maxAttempts: 2, gatherMs: 100 });
};

interface Effect {
  owner: string;
  step: number;
  actor: string | null;
  made_in: string;
}

const effects = () => database.sql<Effect[]>`select owner, step, actor, made_in from effects order by position`;

const owners = Array.from({ length: 10 }, (_, place) => `owner-${place}`);
const stepsOf = (made: readonly Effect[], owner: string) =>
  made.filter((effect) => effect.owner === owner).map(({ step }) => step);

test('events of several partitions share a transaction, and each has its effect once, in the order of its key, for its own cause', async () => {
  const events = [1, 2, 3].flatMap((step) => owners.map((owner) => ({ owner, step, actor: `${owner}-${step}` })));
  await publish(events);
  consume(recorder());
  const made = await eventually(async () => {
    const found = await effects();
    expect(found).toHaveLength(30);
    return found;
  });
  for (const owner of owners) expect(stepsOf(made, owner)).toEqual([1, 2, 3]);
  for (const { owner, step, actor } of made) expect(actor).toBe(`${owner}-${step}`);
  expect(new Set(made.map((effect) => effect.made_in)).size).toBeLessThanOrEqual(3);
});

test('an event that stands twice in a batch, or was handled before, has no second effect', async () => {
  const id = newId('evt');
  const again = { owner: 'owner-1', step: 1, id };
  await publish([again, again, { owner: 'owner-1', step: 2 }]);
  consume(recorder());
  await eventually(async () => expect(stepsOf(await effects(), 'owner-1')).toEqual([1, 2]));
  await publish([again, { owner: 'owner-1', step: 3 }]);
  await eventually(async () => expect(stepsOf(await effects(), 'owner-1')).toEqual([1, 2, 3]));
});

test('one that fails keeps nobody else: all are handled one by one, and it alone goes to the dead letters', async () => {
  await publish([1, 2, 3].flatMap((step) => owners.map((owner) => ({ owner, step }))));
  consume(
    recorder(({ owner, step }) => {
      if (owner === 'owner-4' && step === 2) throw new Error('cannot digest');
    }),
  );
  const made = await eventually(async () => {
    const found = await effects();
    expect(found).toHaveLength(29);
    return found;
  });
  for (const owner of owners) expect(stepsOf(made, owner)).toEqual(owner === 'owner-4' ? [1, 3] : [1, 2, 3]);
  const reader = await readTopic(kafka, deadLetterTopic(topic));
  await eventually(() => expect(reader.messages).toHaveLength(1));
  await reader.stop();
  expect(headerText(reader.messages[0]?.headers, 'dlq-error')).toBe('Error: cannot digest');
  expect(headerText(reader.messages[0]?.headers, 'dlq-attempts')).toBe('2');
});

test('what cannot be read goes to the dead letters from among what is handled together', async () => {
  await publish([{ owner: 'owner-1', step: 1 }]);
  await publish([{ owner: 'owner-1', step: 'two' as unknown as number }]);
  await publish([{ owner: 'owner-1', step: 3 }]);
  consume(recorder());
  await eventually(async () => expect(stepsOf(await effects(), 'owner-1')).toEqual([1, 3]));
  const reader = await readTopic(kafka, deadLetterTopic(topic));
  await eventually(() => expect(reader.messages).toHaveLength(1));
  await reader.stop();
  expect(headerText(reader.messages[0]?.headers, 'dlq-error')).toBe('The payload breaks its contract: step: invalid_type');
});
