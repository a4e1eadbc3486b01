import type { Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import type { Database } from '../database/database.ts';
import type { Logger } from '../telemetry/logger.ts';
import { backOffMs } from '../time/back-off.ts';
import { openDeadLetterOffice } from './dead-letter.ts';
import { createDelivery } from './deliver.ts';
import type { EventHandler } from './handler.ts';
import { startInboxRetention } from './inbox-retention.ts';
import { ensureTopics } from './topics.ts';

export interface ConsumerOptions<Context> {
  kafka: Kafka;
  /** The domain's group, `mint.<domain>`. */
  groupId: string;
  handlers: readonly EventHandler<Context>[];
  database: Database;
  context: Context;
  log: Logger;
  /** Put before each topic's name, as the relays of the installation do. */
  topicPrefix?: string;
  /** How long the broker waits for more to come before it answers with what there is, in milliseconds: fewer, fuller transactions. */
  gatherMs?: number;
  /** Handles events also while the process has requests in hand, in place of in a gap between them. */
  atOnce?: boolean;
  /** Attempts at an event that fails for its own reasons, before it becomes a dead letter. */
  maxAttempts?: number;
  handlerTimeoutMs?: number;
}

export interface RunningConsumer {
  /** Lets the events in hand finish, commits, leaves the group. */
  stop(): Promise<void>;
  /** Whether it is a member of its group now. */
  ready(): boolean;
}

/** Also how long the partitions of a process that was killed, or of a member from before a broker went, stay unread. */
const SESSION_TIMEOUT_MS = 15_000;
const HEARTBEAT_INTERVAL_MS = 2_000;
/** What has gathered is given out early when it is as much as this. */
const GATHER_BYTES = 64 * 1024;
/** What was fetched of several partitions is handled at once, and where handlers allow it in one transaction. */
const PARTITIONS_AT_ONCE = 6;

/**
 * Receives a domain's events and gives them to its handlers, in order within a partition, each effect exactly once. Starts at
 * once and in the background: while Kafka is away it tries again, for ever. Throws when two handlers share a name.
 */
export function startConsumer<Context>(options: ConsumerOptions<Context>): RunningConsumer {
  const {
    kafka,
    groupId,
    handlers,
    database,
    context,
    log,
    topicPrefix = '',
    gatherMs = 0,
    atOnce = false,
    maxAttempts = 5,
    handlerTimeoutMs = 25_000,
  } = options;
  const names = handlers.map((handler) => handler.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`Two handlers of ${groupId} are called ${twice}: give one a name of its own`);
  if (handlers.length === 0) return { stop: async () => {}, ready: () => true };

  const topics = [...new Set(handlers.map((handler) => `${topicPrefix}${handler.contract.topic}`))];
  const office = openDeadLetterOffice(kafka);
  const deliver = createDelivery({
    groupId,
    handlers,
    database,
    context,
    log,
    office,
    topicPrefix,
    atOnce,
    maxAttempts,
    handlerTimeoutMs,
  });
  const retention = startInboxRetention({ database, log });
  const stopping = Promise.withResolvers<void>();
  let stopped = false;
  let joined = false;

  async function eachBatch({ batch, resolveOffset, heartbeat, commitOffsetsIfNecessary, isRunning, isStale }: EachBatchPayload) {
    // The group takes a member that is silent for dead; a handler may be busy for longer than that.
    let expelled: unknown = null;
    const beat = () =>
      heartbeat().catch((error: unknown) => {
        expelled ??= error;
      });
    const beating = setInterval(beat, HEARTBEAT_INTERVAL_MS);
    const pause = async (ms: number) => {
      await Promise.race([new Promise((resolve) => setTimeout(resolve, ms)), stopping.promise]);
      await beat();
      if (expelled) throw expelled;
      if (stopped || !isRunning()) throw new Error('The consumer is stopping');
    };
    const done = async (message: KafkaMessage) => {
      resolveOffset(message.offset);
      if (expelled) throw expelled;
      await heartbeat();
      await commitOffsetsIfNecessary();
      return isRunning() && !isStale();
    };
    try {
      if (isRunning() && !isStale())
        await deliver(batch.messages, { topic: batch.topic, partition: batch.partition, pause, done });
    } catch (error) {
      if (!stopped) throw error;
    } finally {
      clearInterval(beating);
    }
  }

  /** Consumes until it fails beyond what the client repairs by itself, or until the stop. */
  async function consume(): Promise<void> {
    const admin = kafka.admin();
    try {
      await admin.connect();
      await ensureTopics(admin, topics);
    } finally {
      await admin.disconnect().catch(() => {});
    }
    if (stopped) return;
    const crashed = Promise.withResolvers<void>();
    crashed.promise.catch(() => {});
    const consumer: Consumer = kafka.consumer({
      groupId,
      sessionTimeout: SESSION_TIMEOUT_MS,
      heartbeatInterval: HEARTBEAT_INTERVAL_MS,
      rebalanceTimeout: 30_000,
      ...(gatherMs > 0 ? { minBytes: GATHER_BYTES, maxWaitTimeInMs: gatherMs } : { maxWaitTimeInMs: 500 }),
      metadataMaxAge: 60_000,
      allowAutoTopicCreation: false,
      retry: { initialRetryTime: 200, maxRetryTime: 1_000, retries: 4, restartOnFailure: async () => !stopped },
    });
    const { GROUP_JOIN, CRASH, DISCONNECT, STOP } = consumer.events;
    consumer.on(GROUP_JOIN, () => {
      joined = true;
    });
    for (const event of [DISCONNECT, STOP] as const) {
      consumer.on(event, () => {
        joined = false;
      });
    }
    consumer.on(CRASH, ({ payload }) => {
      joined = false;
      if (!payload.restart) crashed.reject(payload.error);
    });
    try {
      await consumer.connect();
      await consumer.subscribe({ topics, fromBeginning: true });
      await consumer.run({
        eachBatch,
        eachBatchAutoResolve: false,
        autoCommitInterval: 1_000,
        autoCommitThreshold: 100,
        partitionsConsumedConcurrently: PARTITIONS_AT_ONCE,
      });
      await Promise.race([crashed.promise, stopping.promise]);
    } finally {
      joined = false;
      await consumer.disconnect().catch(() => {});
    }
  }

  async function run(): Promise<void> {
    for (let failures = 1; !stopped; failures += 1) {
      const startedAt = performance.now();
      try {
        await consume();
      } catch (error) {
        if (performance.now() - startedAt > 60_000) failures = 1;
        log.warn({ err: error, groupId, failures }, 'the consumer starts again');
        await Promise.race([
          new Promise((resolve) => setTimeout(resolve, backOffMs(failures, { ceilingMs: 5_000 }))),
          stopping.promise,
        ]);
      }
    }
    await office.close();
  }

  const running = run();
  return {
    async stop() {
      stopped = true;
      stopping.resolve();
      retention.stop();
      await running;
    },
    ready: () => joined,
  };
}
