import { setTimeout as pause } from 'node:timers/promises';
import type { Admin } from 'kafkajs';

/** The topic that takes what the handlers of a topic could not digest. */
export function deadLetterTopic(topic: string): string {
  return `${topic}.dlq`;
}

/**
 * Creates the topics, and a dead letter topic for each, where they don't exist; what exists is left as it is. Replication
 * follows the cluster's default. Throws when the cluster cannot be reached.
 */
export async function ensureTopics(
  admin: Admin,
  names: readonly string[],
  { partitions = 3 }: { partitions?: number } = {},
): Promise<void> {
  const existing = new Set(await admin.listTopics());
  const wanted = [...new Set(names)].flatMap((name) => [
    { topic: name, numPartitions: partitions },
    { topic: deadLetterTopic(name), numPartitions: 1 },
  ]);
  const missing = wanted.filter(({ topic }) => !existing.has(topic));
  if (missing.length === 0) return;
  await admin.createTopics({
    waitForLeaders: false,
    topics: missing.map((topic) => ({ ...topic, replicationFactor: -1 })),
  });
  await untilLed(
    admin,
    missing.map(({ topic }) => topic),
  );
}

/** What a broker says of a topic that it has been told of a moment ago. kafkajs itself waits out the first only. */
const NOT_YET = new Set(['LEADER_NOT_AVAILABLE', 'UNKNOWN_TOPIC_OR_PARTITION', 'NOT_LEADER_FOR_PARTITION']);
const LED_WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 100;

async function untilLed(admin: Admin, topics: string[]): Promise<void> {
  const deadlineMs = performance.now() + LED_WITHIN_MS;
  for (;;) {
    try {
      await admin.fetchTopicMetadata({ topics });
      // From being named a leader to leading is a moment more.
      await Promise.all(topics.map((topic) => admin.fetchTopicOffsets(topic)));
      return;
    } catch (error) {
      const type = error instanceof Error && 'type' in error ? String(error.type) : '';
      if (!NOT_YET.has(type) || performance.now() > deadlineMs) throw error;
    }
    await pause(LOOK_EVERY_MS);
  }
}
