import type { Message } from 'kafkajs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { newId } from '../ids/ids.ts';
import { brokerAddress, removeFromKafka, testKafka, uniqueName } from '../testing/kafka.ts';
import { startTcpProxy } from '../testing/tcp-proxy.ts';
import { createProducer } from './client.ts';
import { minorUnits } from './codecs.ts';
import { defineEvent } from './contract.ts';
import { toMessage } from './envelope.ts';
import { rereadTopic } from './reread.ts';
import { ensureTopics } from './topics.ts';

const kafka = testKafka();
const producer = createProducer(kafka);
const admin = kafka.admin();
const topics: string[] = [];

const contractOn = (topic: string) =>
  defineEvent({
    type: 'thing.made',
    version: 2,
    topic,
    payload: z.object({ thing: z.string(), amount: minorUnits }),
    key: ({ thing }) => thing,
  });

beforeAll(() => Promise.all([producer.connect(), admin.connect()]));
afterAll(async () => {
  await Promise.all([producer.disconnect(), admin.disconnect()]);
  await removeFromKafka(kafka, { topics });
});

async function freshTopic(): Promise<string> {
  const topic = uniqueName('reread');
  topics.push(topic);
  await ensureTopics(admin, [topic]);
  return topic;
}

const message = (thing: string, amount: unknown, { type = 'thing.made', version = 2 } = {}): Message =>
  toMessage({
    id: newId('evt'),
    type,
    version,
    source: 'test',
    key: thing,
    time: new Date(),
    actor: null,
    ipAddress: null,
    traceparent: null,
    payload: { thing, amount },
  });
const publish = (topic: string, messages: Message[]) => producer.send({ topic, messages });

async function reread(topic: string, options: { topicPrefix?: string; whileTaking?: () => Promise<unknown> } = {}) {
  const taken: string[] = [];
  const read = await rereadTopic({
    kafka,
    contract: contractOn(topic),
    ...(options.topicPrefix !== undefined && { topicPrefix: options.topicPrefix }),
    async take(events) {
      taken.push(...events.map(({ payload }) => `${payload.thing} ${payload.amount}`));
      await options.whileTaking?.();
    },
  });
  return { ...read, taken: taken.sort() };
}

describe('a topic that is read again', () => {
  test('gives all of its events, from each partition, and what is wanted alone', async () => {
    const topic = await freshTopic();
    const things = Array.from({ length: 1_200 }, (_, n) => `thing_${n}`);
    await publish(
      topic,
      things.map((thing) => message(thing, '7')),
    );
    await publish(topic, [
      message('another', '1', { type: 'thing.lost' }),
      message('newer', '1', { version: 3 }),
      message('broken', 'much'),
      { key: 'junk', value: '{' },
    ]);
    const { taken, ...read } = await reread(topic);
    expect(read).toEqual({ events: 1_200, unreadable: 1 });
    expect(taken).toEqual(things.map((thing) => `${thing} 7`).sort());
  });

  test('ends where it ended when it was begun', async () => {
    const topic = await freshTopic();
    await publish(topic, [message('one', '1')]);
    const { taken } = await reread(topic, { whileTaking: () => publish(topic, [message('one', '2')]) });
    expect(taken).toEqual(['one 1']);
    expect((await reread(topic)).taken).toEqual(['one 1', 'one 2']);
  });

  test('may have been made just now, as many others were', async () => {
    const made = Array.from({ length: 30 }, () => uniqueName('reread'));
    topics.push(...made);
    await ensureTopics(admin, made);
    const reads = await Promise.all(made.map((topic) => reread(topic)));
    expect(reads.flatMap(({ taken }) => taken)).toEqual([]);
  });

  test('may be empty, or not made yet, and have a prefix', async () => {
    const topic = await freshTopic();
    const nothing = { events: 0, unreadable: 0, taken: [] };
    expect(await reread(topic)).toEqual(nothing);
    expect(await reread(uniqueName('nowhere'))).toEqual(nothing);
    await publish(topic, [message('one', '1')]);
    expect((await reread(topic.slice(5), { topicPrefix: topic.slice(0, 5) })).taken).toEqual(['one 1']);
  });

  test('leaves no group behind', async () => {
    const topic = await freshTopic();
    await publish(topic, [message('one', '1')]);
    const before = new Set((await admin.listGroups()).groups.map(({ groupId }) => groupId));
    await reread(topic);
    const { groups } = await admin.listGroups();
    expect(groups.filter(({ groupId }) => groupId.startsWith('mint.reread.') && !before.has(groupId))).toEqual([]);
  });
});

test('what the taker throws ends the reading, as does a Kafka that is away', async () => {
  const topic = await freshTopic();
  await publish(topic, [message('one', '1')]);
  await expect(reread(topic, { whileTaking: () => Promise.reject(new Error('no room')) })).rejects.toThrow('no room');
  const proxy = await startTcpProxy(brokerAddress(), { down: true });
  try {
    const away = rereadTopic({ kafka: testKafka({ proxy }), contract: contractOn(topic), take: async () => {} });
    await expect(away).rejects.toThrow();
  } finally {
    await proxy.stop();
  }
}, 30_000);
