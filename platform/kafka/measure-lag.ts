import type { Logger } from '../telemetry/logger.ts';
import { consumerLagMessages } from '../telemetry/metrics.ts';
import { repeat } from '../time/repeat.ts';
import type { Consumption } from './consumption.ts';

const INTERVAL_MS = 10_000;

/**
 * Measures how far a service is behind with the topics it listens to, until it is stopped. Asked of Kafka, and not taken from what is read: a
 * consumer that hangs reads nothing.
 */
export function measureLag({
  service,
  topics,
  consumption,
  log,
}: {
  readonly service: string;
  readonly topics: readonly string[];
  readonly consumption: Consumption;
  readonly log: Logger;
}): { stop(): Promise<void> } {
  if (topics.length === 0) return { stop: async () => {} };
  return repeat(
    INTERVAL_MS,
    async () => {
      const lags = await consumption.lag(topics);
      for (const [topic, messages] of Object.entries(lags)) consumerLagMessages.set({ service, topic }, messages);
      return false;
    },
    (error) => log.debug({ err: error }, 'nobody can say how far the consumer is behind'),
  );
}
