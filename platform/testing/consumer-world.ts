import { type Logger, pino } from 'pino';
import type { Kafka, Producer } from '../kafka/client.ts';
import { createProducer } from '../kafka/client.ts';
import { type ConsumerOptions, type RunningConsumer, startConsumer } from '../kafka/consumer.ts';
import type { EventHandler } from '../kafka/handler.ts';
import { ensureTopics } from '../kafka/topics.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { createEventTables } from './event-tables.ts';
import { removeFromKafka, testKafka, uniqueName } from './kafka.ts';

/** What consumers are tested in: a database with an inbox and a table `effects`, and for each test a topic and a group of its own. */
export interface ConsumerWorld {
  readonly kafka: Kafka;
  readonly producer: Producer;
  readonly testDatabase: TestDatabase;
  readonly log: Logger;
  readonly topic: string;
  readonly groupId: string;
  /** Groups beside the test's own, to be removed at the end. */
  readonly groups: string[];
  /** Starts a consumer of the test's group, on the world's database unless told otherwise; it ends with the test. */
  consume(handlers: EventHandler<null>[], options?: Partial<ConsumerOptions<null>>): RunningConsumer;
  beginTest(options: { readonly partitions: number }): Promise<void>;
  endTest(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a world whose table `effects` has these columns beside its position. */
export async function openConsumerWorld(columns: string): Promise<ConsumerWorld> {
  const kafka = testKafka();
  const log = pino({ level: 'silent' });
  const testDatabase = await createTestDatabase(null);
  const { database } = testDatabase;
  await createEventTables(database);
  await database.sql.unsafe(`create table effects (position bigint generated always as identity, ${columns})`);
  const producer = createProducer(kafka);
  await producer.connect();
  const topics: string[] = [];
  const groups: string[] = [];
  let consumers: RunningConsumer[] = [];
  let topic = '';
  let groupId = '';

  return {
    kafka,
    producer,
    testDatabase,
    log,
    get topic() {
      return topic;
    },
    get groupId() {
      return groupId;
    },
    groups,
    consume(handlers, options = {}) {
      const started = startConsumer({ kafka, groupId, handlers, database, context: null, log, ...options });
      consumers.push(started);
      return started;
    },
    async beginTest({ partitions }) {
      await database.sql`truncate effects, inbox`;
      topic = uniqueName('things');
      groupId = uniqueName('group');
      topics.push(topic);
      groups.push(groupId);
      const admin = kafka.admin();
      await admin.connect();
      await ensureTopics(admin, [topic], { partitions });
      await admin.disconnect();
    },
    async endTest() {
      await Promise.all(consumers.map((consumer) => consumer.stop()));
      consumers = [];
    },
    async close() {
      await producer.disconnect();
      await removeFromKafka(kafka, { topics, groups });
      await testDatabase.drop();
    },
  };
}
