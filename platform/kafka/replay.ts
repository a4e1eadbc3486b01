import type { Kafka, KafkaMessage } from 'kafkajs';
import type { Logger } from '../telemetry/logger.ts';
import { createProducer } from './client.ts';
import { type DeadLetter, readDeadLetter } from './dead-letter.ts';
import { headerText, REPLAY_FOR_HEADER } from './envelope.ts';
import { deadLetterTopic } from './topics.ts';

export interface ReplayedLetter extends DeadLetter {
  eventId: string | null;
  type: string | null;
}

export interface ReplayOptions {
  kafka: Kafka;
  /** The topic the events were on, not its dead letter topic. */
  topic: string;
  /** Only what this group could not digest; every group's when absent. */
  groupId?: string;
  /** At most so many letters. */
  limit?: number;
  /** Says what would be replayed, and changes nothing. */
  dryRun?: boolean;
  log?: Logger;
  /** Gives up when nothing arrives for so long. */
  idleTimeoutMs?: number;
}

/**
 * Gives dead letters to their handlers again: publishes each to its own topic with the same event id, addressed to the group
 * that buried it, and remembers how far it got, so a second call goes on where this one ended. A handler that already had its
 * effect sees a duplicate. Answers with the letters replayed, oldest first. Throws when Kafka is away; nothing is lost then.
 */
export async function replayDeadLetters(options: ReplayOptions): Promise<ReplayedLetter[]> {
  const { kafka, topic, groupId, limit = Number.POSITIVE_INFINITY, dryRun = false, log, idleTimeoutMs = 30_000 } = options;
  const source = deadLetterTopic(topic);
  const readerGroup = `mint.replay.${groupId ?? 'all'}`;
  const remaining = await unread(kafka, readerGroup, source);
  const replayed: ReplayedLetter[] = [];
  if (remaining.size === 0 || limit <= 0) return replayed;

  const producer = createProducer(kafka);
  const consumer = kafka.consumer({ groupId: readerGroup, maxWaitTimeInMs: 200, allowAutoTopicCreation: false });
  const done = Promise.withResolvers<void>();
  let idle = setTimeout(() => done.resolve(), idleTimeoutMs);

  async function replay(message: KafkaMessage, letter: DeadLetter): Promise<void> {
    const about = {
      ...letter,
      eventId: headerText(message.headers, 'ce_id'),
      type: headerText(message.headers, 'ce_type'),
    };
    if (!dryRun) {
      const headers = Object.entries(message.headers ?? {}).filter(([name]) => !name.startsWith('dlq-'));
      await producer.send({
        topic,
        acks: -1,
        messages: [
          {
            key: message.key,
            value: message.value,
            headers: { ...Object.fromEntries(headers), [REPLAY_FOR_HEADER]: letter.group },
          },
        ],
      });
      log?.info(about, 'dead letter replayed');
    }
    replayed.push(about);
  }

  try {
    if (!dryRun) await producer.connect();
    await consumer.connect();
    await consumer.subscribe({ topics: [source], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachMessage: async ({ partition, message }) => {
        const end = remaining.get(partition);
        if (end === undefined || replayed.length >= limit) return;
        clearTimeout(idle);
        idle = setTimeout(() => done.resolve(), idleTimeoutMs);
        const next = BigInt(message.offset) + 1n;
        if (BigInt(message.offset) < end) {
          const letter = readDeadLetter(message.headers);
          if (letter && (groupId === undefined || letter.group === groupId)) await replay(message, letter);
          if (!dryRun) await consumer.commitOffsets([{ topic: source, partition, offset: next.toString() }]);
        }
        if (next >= end) remaining.delete(partition);
        if (remaining.size === 0 || replayed.length >= limit) done.resolve();
      },
    });
    await done.promise;
  } finally {
    clearTimeout(idle);
    await consumer.disconnect().catch(() => {});
    await producer.disconnect().catch(() => {});
  }
  return replayed;
}

/** The partitions a group has not read to their end, each with that end. */
async function unread(kafka: Kafka, groupId: string, topic: string): Promise<Map<number, bigint>> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    if (!(await admin.listTopics()).includes(topic)) return new Map();
    const ends = await admin.fetchTopicOffsets(topic);
    const [committed] = await admin.fetchOffsets({ groupId, topics: [topic] });
    const positions = new Map(committed?.partitions.map(({ partition, offset }) => [partition, BigInt(offset)]));
    return new Map(
      ends
        .map(({ partition, high, low }) => {
          const position = positions.get(partition) ?? -1n;
          return { partition, end: BigInt(high), next: position < 0n ? BigInt(low) : position };
        })
        .filter(({ end, next }) => next < end)
        .map(({ partition, end }) => [partition, end]),
    );
  } finally {
    await admin.disconnect().catch(() => {});
  }
}

/**
 * Sets a stopped group back, so that it reads a topic again from `since`. Its handlers still see as duplicates what the inbox
 * remembers: remove their inbox rows too where the effects are to happen again. Throws while a member of the group runs.
 */
export async function resetTopic({
  kafka,
  groupId,
  topic,
  since,
}: {
  kafka: Kafka;
  groupId: string;
  topic: string;
  since: Date;
}): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const { groups } = await admin.describeGroups([groupId]);
    if (groups.some(({ members }) => members.length > 0)) throw new Error(`${groupId} is running: stop it first`);
    const partitions = await admin.fetchTopicOffsetsByTimestamp(topic, since.getTime());
    await admin.setOffsets({ groupId, topic, partitions });
  } finally {
    await admin.disconnect().catch(() => {});
  }
}
