import type { IHeaders, Kafka, KafkaMessage, Message, Producer } from 'kafkajs';
import { createProducer } from './client.ts';
import { headerText } from './envelope.ts';
import { deadLetterTopic, ensureTopics } from './topics.ts';

/** Why a message lies in a dead letter topic, and where it came from. */
export interface DeadLetter {
  /** The group that could not digest it. */
  group: string;
  /** The handler, by name; null when the message itself could not be read. */
  handler: string | null;
  error: string;
  attempts: number;
  topic: string;
  partition: number;
  offset: string;
}

const MAX_ERROR_LENGTH = 1_000;

/** The message as it goes to the dead letter topic: untouched but for headers that say why. */
export function toDeadLetter(message: KafkaMessage, letter: DeadLetter): Message {
  const headers: IHeaders = {
    ...message.headers,
    'dlq-group': letter.group,
    'dlq-error': letter.error.slice(0, MAX_ERROR_LENGTH),
    'dlq-attempts': String(letter.attempts),
    'dlq-topic': letter.topic,
    'dlq-partition': String(letter.partition),
    'dlq-offset': letter.offset,
    'dlq-timestamp': message.timestamp,
  };
  if (letter.handler !== null) headers['dlq-handler'] = letter.handler;
  return { key: message.key, value: message.value, headers };
}

/** Reads back what `toDeadLetter` wrote; null for a message that is no dead letter. */
export function readDeadLetter(headers: IHeaders | undefined): DeadLetter | null {
  const group = headerText(headers, 'dlq-group');
  const topic = headerText(headers, 'dlq-topic');
  if (group === null || topic === null) return null;
  return {
    group,
    topic,
    handler: headerText(headers, 'dlq-handler'),
    error: headerText(headers, 'dlq-error') ?? '',
    attempts: Number(headerText(headers, 'dlq-attempts') ?? 0),
    partition: Number(headerText(headers, 'dlq-partition') ?? 0),
    offset: headerText(headers, 'dlq-offset') ?? '',
  };
}

export interface DeadLetterOffice {
  /** Throws when Kafka does not take it; the caller tries again. */
  bury(message: KafkaMessage, letter: DeadLetter): Promise<void>;
  close(): Promise<void>;
}

/** Where messages go that cannot be handled. Connects when the first arrives. */
export function openDeadLetterOffice(kafka: Kafka): DeadLetterOffice {
  let producer: Producer | null = null;

  async function close(): Promise<void> {
    const closing = producer;
    producer = null;
    await closing?.disconnect().catch(() => {});
  }

  return {
    async bury(message, letter) {
      try {
        if (!producer) {
          const admin = kafka.admin();
          await admin.connect();
          await ensureTopics(admin, [letter.topic]).finally(() => admin.disconnect().catch(() => {}));
          producer = createProducer(kafka);
          await producer.connect();
        }
        await producer.send({
          topic: deadLetterTopic(letter.topic),
          acks: -1,
          messages: [toDeadLetter(message, letter)],
        });
      } catch (error) {
        await close();
        throw error;
      }
    },
    close,
  };
}
