import type { Database } from '@mint/platform/database/database.ts';
import type { SubgraphDeps } from '@mint/platform/graphql/define-subgraph.ts';
import { createQueue, type QueueLocation } from '@mint/platform/jobs/jobs.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import type { WebhooksConfig } from './config.ts';
import { type DeliveryQueue, deliverWebhookJob, openDeliveryQueue } from './domain/delivery-jobs.ts';

/** What the domain works with. */
export interface WebhooksContext {
  readonly config: WebhooksConfig;
  readonly database: Database;
  readonly queueLocation: QueueLocation;
  readonly queue: DeliveryQueue;
  readonly log: Logger;
}

/** Opens the domain's context. */
export async function openContext({
  config,
  database,
  redisUrl,
  redisPrefix,
  log,
}: Pick<SubgraphDeps<WebhooksConfig>, 'config' | 'database' | 'redisUrl' | 'redisPrefix' | 'log'>): Promise<WebhooksContext> {
  const queueLocation = { redisUrl, redisPrefix };
  return {
    config,
    database,
    queueLocation,
    queue: openDeliveryQueue(createQueue(deliverWebhookJob, queueLocation, log), log),
    log,
  };
}

/** Lets connections go. */
export async function closeContext({ queue }: WebhooksContext): Promise<void> {
  await queue.close();
}
