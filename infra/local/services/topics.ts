import { Kafka, logLevel } from 'kafkajs';

const PARTITIONS = 3;

/**
 * Creates each topic, and `<topic>.dlq` for what could not be handled, unless they are there.
 * Resolves when every new one has its leaders. Throws what the cluster answers.
 */
export async function createTopics(options: { brokers: readonly string[]; topics: readonly string[] }): Promise<void> {
  const kafka = new Kafka({ brokers: [...options.brokers], clientId: 'mint-local', logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  try {
    const existing = new Set(await admin.listTopics());
    const missing = options.topics
      .flatMap((topic) => [topic, `${topic}.dlq`])
      .filter((topic) => !existing.has(topic))
      // A factor of -1 is the cluster's own: one here, more elsewhere.
      .map((topic) => ({ topic, numPartitions: PARTITIONS, replicationFactor: -1 }));
    if (missing.length > 0) await admin.createTopics({ topics: missing, waitForLeaders: true });
  } finally {
    await admin.disconnect();
  }
}
