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
    waitForLeaders: true,
    topics: missing.map((topic) => ({ ...topic, replicationFactor: -1 })),
  });
}
