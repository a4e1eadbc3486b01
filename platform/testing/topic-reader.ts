import type { Kafka, KafkaMessage } from 'kafkajs';
import { uniqueName } from './kafka.ts';

export interface TopicReader {
  /** Everything read so far, from the topic's beginning. */
  readonly messages: readonly KafkaMessage[];
  stop(): Promise<void>;
}

/** Reads a topic from its beginning, as an outsider would. The topic must exist. */
export async function readTopic(kafka: Kafka, topic: string): Promise<TopicReader> {
  const messages: KafkaMessage[] = [];
  const consumer = kafka.consumer({ groupId: uniqueName('reader'), maxWaitTimeInMs: 100 });
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await consumer.run({
    eachMessage: async ({ message }) => {
      messages.push(message);
    },
  });
  return { messages, stop: () => consumer.disconnect() };
}
