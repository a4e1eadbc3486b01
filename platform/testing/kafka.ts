import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { pino } from 'pino';
import { createKafka, type Kafka } from '../kafka/client.ts';
import { deadLetterTopic } from '../kafka/topics.ts';
import type { TcpProxy } from './tcp-proxy.ts';

function brokers(): string[] {
  const list = process.env.KAFKA_BROKERS;
  if (!list) throw new Error('KAFKA_BROKERS is not set: tests need a Kafka');
  return list.split(',');
}

/** The first broker's address, as a proxy's target. */
export function brokerAddress(): string {
  return brokers()[0] as string;
}

/** A client of the tests' Kafka; with a proxy, one whose every connection goes through it. */
export function testKafka({ proxy }: { proxy?: TcpProxy } = {}): Kafka {
  return createKafka({
    brokers: brokers(),
    clientId: 'test',
    log: pino({ level: 'silent' }),
    ...(proxy ? { socketFactory: ({ onConnect }) => connect(proxy.port, proxy.host, onConnect) } : {}),
  });
}

/** A name no other test uses, for a topic or a group. */
export function uniqueName(what: string): string {
  return `test.${what}.${randomBytes(6).toString('hex')}`;
}

/** Removes topics with their dead letter topics, and groups. */
export async function removeFromKafka(kafka: Kafka, names: { topics?: string[]; groups?: string[] }): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const existing = new Set(await admin.listTopics());
    const topics = (names.topics ?? [])
      .flatMap((topic) => [topic, deadLetterTopic(topic)])
      .filter((topic) => existing.has(topic));
    if (topics.length > 0) await admin.deleteTopics({ topics });
    if (names.groups?.length) await admin.deleteGroups(names.groups).catch(() => {});
  } finally {
    await admin.disconnect();
  }
}
