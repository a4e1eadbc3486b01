import type { Producer } from 'kafkajs';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { newId } from '../ids/ids.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { createEventTables } from '../testing/event-tables.ts';
import { eventually } from '../testing/eventually.ts';
import { brokerAddress, removeFromKafka, testKafka, uniqueName } from '../testing/kafka.ts';
import { startTcpProxy } from '../testing/tcp-proxy.ts';
import { createProducer } from './client.ts';
import { type RunningConsumer, startConsumer } from './consumer.ts';
import { type Consumption, followConsumption } from './consumption.ts';
import { defineEvent } from './contract.ts';
import { toMessage } from './envelope.ts';
import { on } from './handler.ts';
import { ensureTopics } from './topics.ts';

const kafka = testKafka();
const topicPrefix = `${uniqueName('consumption')}.`;
const topic = 'things';
const groupId = uniqueName('group');
const contract = defineEvent({ type: 'thing.made', version: 1, topic, payload: z.object({}), key: () => 'thing' });
let testDatabase: TestDatabase;
let database: Database;
let producer: Producer;
let consumption: Consumption;
let consumer: RunningConsumer | null = null;

beforeAll(async () => {
  testDatabase = await createTestDatabase(null);
  database = testDatabase.database;
  await createEventTables(database);
  producer = createProducer(kafka);
  await producer.connect();
  const admin = kafka.admin();
  await admin.connect();
  await ensureTopics(admin, [`${topicPrefix}${topic}`], { partitions: 2 });
  await admin.disconnect();
});
beforeEach(() => {
  consumption = followConsumption({ kafka, groupId, topicPrefix });
});
afterEach(async () => {
  await consumer?.stop();
  consumer = null;
  await consumption.close();
});
afterAll(async () => {
  await producer.disconnect();
  await removeFromKafka(kafka, { topics: [`${topicPrefix}${topic}`], groups: [groupId] });
  await testDatabase.drop();
});

const publish = () => {
  const event = { id: newId('evt'), type: 'thing.made', version: 1, source: 'test', key: 'thing', time: new Date() };
  const message = toMessage({ ...event, actor: null, ipAddress: null, traceparent: null, payload: {} });
  return producer.send({ topic: `${topicPrefix}${topic}`, messages: [message] });
};
const consume = (handle: () => Promise<void>) => {
  const handlers = [on<typeof contract, null>(contract, handle)];
  const log = pino({ level: 'silent' });
  consumer = startConsumer({ kafka, groupId, topicPrefix, handlers, database, context: null, log, maxAttempts: 1 });
};

test('a topic without messages is read to its end by anybody', async () => {
  // Just made, it may have no leader yet, and the group no coordinator.
  await eventually(async () => expect(await consumption.reached(await consumption.ends([topic]))).toBe(true));
});

test('an end is reached once all before it was handled or set aside, and what comes later does not matter', async () => {
  await publish();
  const ends = await consumption.ends([topic]);
  expect(await consumption.reached(ends)).toBe(false);
  const gate = Promise.withResolvers<void>();
  let handled = 0;
  consume(async () => {
    handled += 1;
    await gate.promise;
    if (handled === 1) throw new Error('cannot digest');
  });
  await eventually(() => expect(handled).toBe(1), { timeoutMs: 20_000 });
  expect(await consumption.lag([topic])).toEqual({ [topic]: 1 });
  await publish();
  expect(await consumption.lag([topic])).toEqual({ [topic]: 2 });
  const later = await consumption.ends([topic]);
  expect(await consumption.reached(ends)).toBe(false);
  gate.resolve();
  await eventually(async () => expect(await consumption.reached(ends)).toBe(true));
  await eventually(async () => expect(await consumption.reached(later)).toBe(true));
  expect(handled).toBe(2);
  expect(await consumption.lag([topic])).toEqual({ [topic]: 0 });
}, 60_000);

test('it throws while Kafka is away, and answers when it is back', async () => {
  const proxy = await startTcpProxy(brokerAddress(), { down: true });
  const through = followConsumption({ kafka: testKafka({ proxy }), groupId, topicPrefix });
  await expect(through.ends([topic])).rejects.toThrow();
  await proxy.restore();
  expect(await through.reached(await through.ends([topic]))).toBeTypeOf('boolean');
  await through.close();
  await proxy.stop();
}, 60_000);
