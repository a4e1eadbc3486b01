import type { RequestContext } from '@mint/platform/graphql/request-context.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import type DataLoader from 'dataloader';
import type { WebhooksContext } from './context.ts';
import type { Attempt, Delivery } from './domain/delivery.ts';
import type { LogPage } from './domain/list-deliveries.ts';

/** One request's batched reads, of endpoints that are the viewer's. */
export interface WebhooksLoaders {
  /** Pages of logs, by `logKey`. */
  readonly log: DataLoader<string, readonly Delivery[] | null>;
  readonly attempts: DataLoader<Id<'whd'>, readonly Attempt[] | null>;
}

/** What this subgraph's resolvers get as their context. */
export type GraphContext = RequestContext<WebhooksContext, WebhooksLoaders>;

/** A page of a log as a loader's key: alike pages are one. */
export function logKey({ endpointId, status, limit, after }: LogPage): string {
  return JSON.stringify({ endpointId, status, limit, after });
}

/** The page that a key stands for. */
export function logPageOf(key: string): LogPage {
  return JSON.parse(key) as LogPage;
}
