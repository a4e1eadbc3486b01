import { randomBytes } from 'node:crypto';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvents, type NewEvent } from '@mint/platform/outbox/outbox.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { removeFromKafka, testKafka } from '@mint/platform/testing/kafka.ts';
import { startTestSubgraph, type TestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import { analyticsTopic } from '@mint/schema/events/analytics.ts';
import { authTopic } from '@mint/schema/events/auth.ts';
import { transactionCompleted, transactionTopic } from '@mint/schema/events/transactions.ts';
import { expect } from 'vitest';
import { analyticsSubgraph } from '../subgraph.ts';
import type { CompletedPayload } from './world.ts';

/** The subgraph as it runs, fed through Kafka on topics of its own. */
export interface Live {
  readonly subgraph: TestSubgraph;
  readonly topicPrefix: string;
  /** Has completed transfers come through the outbox and Kafka, as another domain's do. */
  happen(payloads: readonly CompletedPayload[]): Promise<void>;
  /** Waits until so many spendings of a person are known. */
  arrived(userId: Id<'usr'>, count: number): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it. */
export async function startLive(env: Record<string, string> = {}): Promise<Live> {
  const topicPrefix = `test${randomBytes(6).toString('hex')}.`;
  const subgraph = await startTestSubgraph(analyticsSubgraph, { events: true, env: { KAFKA_TOPIC_PREFIX: topicPrefix, ...env } });
  return {
    subgraph,
    topicPrefix,
    async happen(payloads) {
      const events = payloads.map((payload): NewEvent => ({ contract: transactionCompleted, payload }));
      await subgraph.database.transaction((tx) => addEvents(tx, events));
    },
    async arrived(userId, count) {
      await eventually(
        async () => {
          const known = await subgraph.database.sql`select 1 from spendings where user_id = ${toUuid(userId, 'usr')}`;
          expect(known).toHaveLength(count);
        },
        { timeoutMs: 60_000, intervalMs: 100 },
      );
    },
    async stop() {
      await subgraph.stop();
      await removeFromKafka(testKafka(), {
        topics: [authTopic, transactionTopic, analyticsTopic].map((topic) => `${topicPrefix}${topic}`),
      });
    },
  };
}
