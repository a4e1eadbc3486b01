import { randomUUID } from 'node:crypto';
import { Kafka, logLevel } from 'kafkajs';
import { expect, test } from 'vitest';
import { createTopics } from './create-topics.ts';

test('every topic comes with one for its dead letters, and asking again changes nothing', async () => {
  const brokers = (process.env.KAFKA_BROKERS ?? '').split(',');
  const topic = `test.${randomUUID()}`;
  await createTopics({ brokers, topics: [topic] });
  await createTopics({ brokers, topics: [topic] });

  const admin = new Kafka({ brokers, clientId: 'test', logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    const { topics } = await admin.fetchTopicMetadata({ topics: [topic, `${topic}.dlq`] });
    expect(topics.map(({ name }) => name).toSorted()).toEqual([topic, `${topic}.dlq`]);
    await admin.deleteTopics({ topics: [topic, `${topic}.dlq`] });
  } finally {
    await admin.disconnect();
  }
});
