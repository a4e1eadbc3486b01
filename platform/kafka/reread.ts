import { randomUUID } from 'node:crypto';
import type { Kafka, KafkaMessage } from 'kafkajs';
import { z } from 'zod';
import type { EventContract } from './contract.ts';
import { readEnvelope } from './envelope.ts';
import type { ReceivedEvent } from './handler.ts';

export interface RereadOptions<C extends EventContract> {
  kafka: Kafka;
  /** The event that is wanted; what else lies on its topic is passed by. */
  contract: C;
  /** Takes events in the order of their partition. The next are read when it is done. */
  take(events: readonly ReceivedEvent<C>[]): Promise<void>;
  /** Put before the topic's name, as the relays of the installation do. */
  topicPrefix?: string;
  /** Gives up when nothing arrives for so long. */
  idleTimeoutMs?: number;
}

/** What a topic held. */
export interface Reread {
  /** Events that were taken; one that was published twice counts twice. */
  readonly events: number;
  /** Messages of a wanted type that break their contract. */
  readonly unreadable: number;
}

const CHUNK = 500;

/**
 * Reads events from the beginning of their topic to where it ended when this was called, beside the groups that consume it and without a trace in theirs.
 * Nothing remembers what was taken: an event may come twice. Throws when Kafka is away, and what `take` throws.
 */
export async function rereadTopic<C extends EventContract>(options: RereadOptions<C>): Promise<Reread> {
  const { kafka, contract, take, topicPrefix = '', idleTimeoutMs = 30_000 } = options;
  const topic = `${topicPrefix}${contract.topic}`;
  const remaining = await endsOf(kafka, topic);
  const counts = { events: 0, unreadable: 0 };
  if (remaining.size === 0) return counts;

  async function takeAll(messages: readonly KafkaMessage[], heartbeat: () => Promise<void>): Promise<void> {
    const events = messages.flatMap((message) => {
      const read = decode(message, contract);
      if (read === 'unreadable') counts.unreadable += 1;
      return read === null || read === 'unreadable' ? [] : [read];
    });
    for (let start = 0; start < events.length; start += CHUNK) {
      await take(events.slice(start, start + CHUNK));
      await heartbeat();
    }
    counts.events += events.length;
  }

  const groupId = `mint.reread.${randomUUID()}`;
  const consumer = kafka.consumer({ groupId, sessionTimeout: 60_000, maxWaitTimeInMs: 200, allowAutoTopicCreation: false });
  const done = Promise.withResolvers<void>();
  const giveUp = () => done.reject(new Error(`Nothing was read for ${idleTimeoutMs} ms: Kafka is away or slow`));
  let idle = setTimeout(giveUp, idleTimeoutMs);
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    if (!payload.restart) done.reject(payload.error);
  });
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch: { partition, messages }, heartbeat }) => {
        const end = remaining.get(partition);
        if (end === undefined) return;
        clearTimeout(idle);
        const wanted = messages.filter(({ offset }) => BigInt(offset) < end);
        try {
          await takeAll(wanted, heartbeat);
        } catch (error) {
          // The client would read the batch again, for ever.
          done.reject(error);
          return;
        }
        idle = setTimeout(giveUp, idleTimeoutMs);
        if (BigInt(messages.at(-1)?.offset ?? -1) + 1n >= end) remaining.delete(partition);
        if (remaining.size === 0) done.resolve();
      },
    });
    await done.promise;
    return counts;
  } finally {
    clearTimeout(idle);
    await consumer.disconnect().catch(() => {});
    await forgetGroup(kafka, groupId);
  }
}

/** The partitions that hold something, each with its end; a topic that nobody has made yet holds nothing. */
async function endsOf(kafka: Kafka, topic: string): Promise<Map<number, bigint>> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const partitions = (await admin.listTopics()).includes(topic) ? await admin.fetchTopicOffsets(topic) : [];
    const filled = partitions.filter(({ low, high }) => BigInt(low) < BigInt(high));
    return new Map(filled.map(({ partition, high }) => [partition, BigInt(high)]));
  } finally {
    await admin.disconnect().catch(() => {});
  }
}

/** The broker would forget it too, some days later. */
async function forgetGroup(kafka: Kafka, groupId: string): Promise<void> {
  const admin = kafka.admin();
  try {
    await admin.connect();
    await admin.deleteGroups([groupId]);
  } catch {
    // Nothing was left in it.
  } finally {
    await admin.disconnect().catch(() => {});
  }
}

/** The event that a message is; null for one that isn't wanted. */
function decode<C extends EventContract>(message: KafkaMessage, contract: C): ReceivedEvent<C> | 'unreadable' | null {
  const envelope = readEnvelope(message);
  if (envelope?.type !== contract.type || (envelope.version ?? contract.version) !== contract.version) return null;
  const { id, type, time, subject, actor, ipAddress, traceparent } = envelope;
  try {
    const payload = z.decode(contract.payload, JSON.parse(message.value?.toString() ?? '') as never);
    return { id, type, time, subject, actor, ipAddress, traceparent, payload } as ReceivedEvent<C>;
  } catch {
    return 'unreadable';
  }
}
