import { ensureTopics } from '@mint/platform/kafka/topics.ts';
import { Kafka, logLevel } from 'kafkajs';

/**
 * Creates each topic, and `<topic>.dlq` for what could not be handled, unless they are there.
 * Resolves when every new one has its leaders. Throws what the cluster answers.
 */
export async function createTopics(options: { brokers: readonly string[]; topics: readonly string[] }): Promise<void> {
  const kafka = new Kafka({ brokers: [...options.brokers], clientId: 'mint-local', logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  try {
    await ensureTopics(admin, options.topics);
  } finally {
    await admin.disconnect();
  }
}
