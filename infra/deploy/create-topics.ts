import type { KafkaAccess } from '@mint/platform/kafka/access.ts';
import { ensureTopics } from '@mint/platform/kafka/topics.ts';
import { Kafka, logLevel } from 'kafkajs';

/**
 * Creates each topic, and `<topic>.dlq` for what could not be handled, unless they are there.
 * Resolves when every new one has its leaders. Throws what the cluster answers.
 *
 * @param options `partitions` is how many processes of a domain can share a new topic's events; the platform's usual number unless told.
 */
export async function createTopics(options: {
  brokers: readonly string[];
  topics: readonly string[];
  partitions?: number;
  /** Left out where everybody who reaches the brokers may ask. */
  access?: KafkaAccess;
}): Promise<void> {
  const kafka = new Kafka({
    brokers: [...options.brokers],
    clientId: 'mint-deploy',
    logLevel: logLevel.NOTHING,
    ...options.access,
  });
  const admin = kafka.admin();
  await admin.connect();
  try {
    await ensureTopics(admin, options.topics, options.partitions === undefined ? {} : { partitions: options.partitions });
  } finally {
    await admin.disconnect();
  }
}
