// `node infra/deploy/topics.ts`: creates the topics that are missing on KAFKA_BROKERS, each name begun with KAFKA_TOPIC_PREFIX. KAFKA_TOPIC_PARTITIONS is how many
// processes of a domain can share a topic's events, three unless told: no topic can be given another number later without losing its order.
import { kafkaConfig, readConfig } from '@mint/platform/config/config.ts';
import { kafkaAccess } from '@mint/platform/kafka/access.ts';
import { topics } from '@mint/schema/events/catalogue.ts';
import { z } from 'zod';
import { createTopics } from './create-topics.ts';

const settings = z.object({
  ...kafkaConfig,
  KAFKA_TOPIC_PREFIX: z.string().default(''),
  KAFKA_TOPIC_PARTITIONS: z.coerce.number().int().min(1).max(1_000).default(3),
});

try {
  const config = readConfig(settings, process.env);
  await createTopics({
    brokers: config.KAFKA_BROKERS,
    access: kafkaAccess(config),
    topics: topics.map((topic) => `${config.KAFKA_TOPIC_PREFIX}${topic}`),
    partitions: config.KAFKA_TOPIC_PARTITIONS,
  });
  console.log(`${topics.length} topics are there, each with its dead letters`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
