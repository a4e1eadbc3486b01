import type { Database } from '../database/database.ts';
import { fromUuid, type Id } from '../ids/ids.ts';
import { createProducer, type Kafka, type Producer } from '../kafka/client.ts';
import { toMessage } from '../kafka/envelope.ts';
import { ensureTopics } from '../kafka/topics.ts';
import type { Logger } from '../telemetry/logger.ts';
import { outboxOldestAgeSeconds, outboxPublishedTotal, outboxPublishFailuresTotal } from '../telemetry/metrics.ts';
import { backOffMs } from '../time/back-off.ts';
import { type Leader, LeadershipLost, tryToLead } from './leader.ts';
import { oldestWaitingMs } from './oldest-waiting.ts';
import { SendSpans } from './send-spans.ts';

export interface RelayOptions {
  database: Database;
  kafka: Kafka;
  /** The service whose events these are: the `source` of its CloudEvents. */
  source: string;
  log: Logger;
  /** Put before each topic's name, so that two installations on one cluster don't meet. */
  topicPrefix?: string;
  /** How often to look without being woken, and to ask for the lead. */
  pollIntervalMs?: number;
  /** From the start of one batch to the next unless it was full: an event after a quiet time leaves at once, many leave together. */
  batchIntervalMs?: number;
  batchSize?: number;
  /** How long published events are kept. */
  retentionMs?: number;
}

export interface Relay {
  /** Looks for unpublished events now. */
  wake(): void;
  /** Lets the batch in hand finish, gives the lead away, disconnects. */
  stop(): Promise<void>;
  /** How long the oldest unpublished event has waited; null when none waits. Throws when the database is away. */
  oldestAgeMs(): Promise<number | null>;
}

interface Row {
  id: string;
  seq: bigint;
  topic: string;
  key: string;
  type: string;
  version: number;
  payload: unknown;
  actor: string | null;
  ip_address: string | null;
  traceparent: string | null;
  occurred_at: Date;
}

const DAY_MS = 86_400_000;
const RETENTION_INTERVAL_MS = 3_600_000;
const RETENTION_CHUNK = 1_000;
/** Well under the 1 MB that a broker takes in one message batch. */
const MAX_BATCH_BYTES = 512 * 1024;

/**
 * Publishes a database's outbox. Of all processes that run one on the same database, one leads; the others wait to take over.
 * What is committed is published at least once, in order of `seq`, however often the broker, the database or the process go
 * away in between: consumers tell copies by the event's id.
 */
export function startRelay({
  database,
  kafka,
  source,
  log,
  topicPrefix = '',
  pollIntervalMs = 1_000,
  batchIntervalMs = 50,
  batchSize = 500,
  retentionMs = 30 * DAY_MS,
}: RelayOptions): Relay {
  let stopping = false;
  let woken = false;
  let sleeper: { end: () => void; deaf: boolean } | null = null;
  let producer: Producer | null = null;
  let knownTopics = new Set<string>();

  const wake = () => {
    woken = true;
    if (sleeper && !sleeper.deaf) sleeper.end();
  };

  /** Waits for a wake-up or the time, whichever is first; with `deaf`, for the time or the stop alone. */
  async function sleep(ms: number, { deaf = false } = {}): Promise<void> {
    if (stopping || ms <= 0 || (woken && !deaf)) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      sleeper = {
        deaf,
        end: () => {
          clearTimeout(timer);
          resolve();
        },
      };
    });
    sleeper = null;
  }

  async function dropProducer(): Promise<void> {
    const dropped = producer;
    producer = null;
    knownTopics = new Set();
    await dropped?.disconnect().catch(() => {});
  }

  async function connectedProducer(rows: readonly Row[]): Promise<Producer> {
    const topics = rows.map((row) => row.topic).filter((topic) => !knownTopics.has(topic));
    if (topics.length > 0) {
      const admin = kafka.admin();
      try {
        await admin.connect();
        await ensureTopics(admin, topics);
      } finally {
        await admin.disconnect().catch(() => {});
      }
      for (const topic of topics) knownTopics.add(topic);
    }
    if (producer) return producer;
    const fresh = createProducer(kafka);
    producer = fresh;
    await fresh.connect();
    return fresh;
  }

  async function publish(rows: readonly Row[]): Promise<void> {
    const sending = await connectedProducer(rows);
    const byTopic = Map.groupBy(rows, (row) => row.topic);
    const sends = new SendSpans(source);
    const topicMessages = [...byTopic].map(([topic, events]) => ({
      topic,
      messages: events.map((row) => {
        const id = fromUuid('evt', row.id) as Id<'evt'>;
        const traceparent = sends.start({ ...row, id });
        return toMessage({ ...row, id, traceparent, source, time: row.occurred_at, ipAddress: row.ip_address });
      }),
    }));
    await sends.during(() => sending.sendBatch({ acks: -1, timeout: 10_000, topicMessages }));
    for (const [topic, events] of byTopic) outboxPublishedTotal.inc({ service: source, topic }, events.length);
  }

  /** Publishes the next batch. Answers whether there may be more. Throws LeadershipLost and what the database throws. */
  async function relayBatch(leader: Leader, failures: { count: number }): Promise<boolean> {
    const found = await leader.run(
      (sql) => sql<Row[]>`
        select id, seq, topic, key, type, version, payload, actor, ip_address, traceparent, occurred_at
        from outbox where published_at is null order by seq limit ${batchSize}`,
    );
    const rows = withinBytes(found).map((row) => ({ ...row, topic: `${topicPrefix}${row.topic}` }));
    if (rows.length === 0) return false;
    try {
      await publish(rows);
      failures.count = 0;
    } catch (error) {
      failures.count += 1;
      outboxPublishFailuresTotal.inc({ service: source });
      log.warn({ err: error, waiting: rows.length, failures: failures.count }, 'events wait: Kafka did not take them');
      await dropProducer();
      await sleep(backOffMs(failures.count, { firstMs: 200, ceilingMs: 5_000 }), { deaf: true });
      return true;
    }
    await leader.run((sql) => sql`update outbox set published_at = now() where id = any(${rows.map((row) => row.id)}::uuid[])`);
    return found.length === batchSize || rows.length < found.length;
  }

  async function forgetOld(leader: Leader): Promise<void> {
    for (let deleted = RETENTION_CHUNK; deleted === RETENTION_CHUNK && !stopping; ) {
      const { count } = await leader.run(
        (sql) => sql`
          delete from outbox where id in (
            select id from outbox where published_at < ${new Date(Date.now() - retentionMs)}
            order by published_at limit ${RETENTION_CHUNK})`,
      );
      deleted = count;
    }
  }

  async function lead(leader: Leader): Promise<void> {
    const failures = { count: 0 };
    let forgetAt = 0;
    while (!stopping) {
      woken = false;
      const startedAt = performance.now();
      const more = await relayBatch(leader, failures);
      if (more) continue;
      outboxOldestAgeSeconds.set({ service: source }, 0);
      if (Date.now() >= forgetAt) {
        await forgetOld(leader);
        forgetAt = Date.now() + RETENTION_INTERVAL_MS;
      }
      await sleep(pollIntervalMs);
      if (woken) await sleep(startedAt + batchIntervalMs - performance.now(), { deaf: true });
    }
  }

  async function run(): Promise<void> {
    for (let failures = 0; !stopping; ) {
      let leader: Leader | null = null;
      try {
        leader = await tryToLead(database, wake);
        failures = 0;
        if (leader) await lead(leader);
        else await sleep(pollIntervalMs * (0.5 + Math.random()), { deaf: true });
      } catch (error) {
        failures += 1;
        const facts = { err: error, failures };
        if (error instanceof LeadershipLost) log.warn(facts, 'the outbox relay steps down');
        else log.warn(facts, 'the outbox relay waits for the database');
        await sleep(backOffMs(failures, { firstMs: 100, ceilingMs: 5_000 }), { deaf: true });
      } finally {
        await leader?.resign().catch(() => {});
      }
    }
    await dropProducer();
  }

  const oldestAgeMs = () => oldestWaitingMs(database.sql);

  const measuring = setInterval(() => {
    oldestAgeMs().then(
      (ageMs) => outboxOldestAgeSeconds.set({ service: source }, (ageMs ?? 0) / 1000),
      () => {},
    );
  }, 15_000);
  measuring.unref();

  const running = run();
  return {
    wake,
    async stop() {
      clearInterval(measuring);
      stopping = true;
      sleeper?.end();
      await running;
    },
    oldestAgeMs,
  };
}

/** The first rows that fit one request together; always at least one. */
function withinBytes(rows: readonly Row[]): readonly Row[] {
  let bytes = 0;
  const end = rows.findIndex((row, index) => {
    bytes += JSON.stringify(row.payload).length + 512;
    return index > 0 && bytes > MAX_BATCH_BYTES;
  });
  return end === -1 ? rows : rows.slice(0, end);
}
