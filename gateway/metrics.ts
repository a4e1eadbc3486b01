import { graphqlOperationDurationSeconds, registry } from '@mint/platform/telemetry/metrics.ts';
import { observeTraced } from '@mint/platform/telemetry/observe-traced.ts';
import { Counter, Gauge, Histogram } from 'prom-client';
import { clientOperations } from './operations/__generated__/client-operations.ts';

const SERVICE = 'gateway';

export type OperationType = 'query' | 'mutation' | 'subscription';
/** `partial`: data with errors. `refused`: not run at all, or not an operation. */
export type OperationOutcome = 'ok' | 'partial' | 'failed' | 'refused' | 'throttled';
export type LiveTransport = 'websocket' | 'sse';

const operationsTotal = new Counter({
  name: 'gateway_operations_total',
  help: 'Operations answered, by their name, type and what became of them',
  labelNames: ['name', 'type', 'outcome'],
  registers: [registry],
});

const operationCost = new Histogram({
  name: 'gateway_operation_cost_points',
  help: 'What operations cost by their answers',
  labelNames: ['type'],
  buckets: [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_000],
  registers: [registry],
});

export const planCacheTotal = new Counter({
  name: 'gateway_plan_cache_total',
  help: 'Look-ups of query plans',
  labelNames: ['result'],
  registers: [registry],
});

export const subscriptionsOpen = new Gauge({
  name: 'gateway_subscriptions_open',
  help: 'Subscriptions that clients hold',
  labelNames: ['transport'],
  registers: [registry],
});

export const eventsDeliveredTotal = new Counter({
  name: 'gateway_events_delivered_total',
  help: 'Subscription events handed to clients',
  labelNames: ['transport'],
  registers: [registry],
});

export const slowConsumersTotal = new Counter({
  name: 'gateway_slow_consumers_total',
  help: 'Subscribers let go because they read too slowly',
  labelNames: ['transport'],
  registers: [registry],
});

export const subgraphFailuresTotal = new Counter({
  name: 'gateway_subgraph_failures_total',
  help: 'Requests to subgraphs that got no answer',
  labelNames: ['subgraph'],
  registers: [registry],
});

export const rateLimiterFallbacksTotal = new Counter({
  name: 'gateway_rate_limiter_fallbacks_total',
  help: 'Times the shared rate limits could not be reached',
  registers: [registry],
});

export const apiKeyExchangesTotal = new Counter({
  name: 'gateway_api_key_exchanges_total',
  help: 'Times that auth was asked about an API key, by its answer',
  labelNames: ['outcome'],
  registers: [registry],
});

/** Names of operations that get a label of their own. Clients choose their names freely, so only those of our own clients and of the REST face do. */
const knownNames = new Set<string>(clientOperations);

/** Has operations of these names be told apart. */
export function nameOperations(names: Iterable<string>): void {
  for (const name of names) knownNames.add(name);
}

function labelOf(name: string | null): string {
  if (name === null) return 'anonymous';
  return knownNames.has(name) ? name : 'other';
}

/** Counts one operation. `name` null: it has none; documents that aren't valid never get a label from their name. */
export function recordOperation(
  type: OperationType | 'unknown',
  name: string | null,
  outcome: OperationOutcome,
  durationMs: number,
): void {
  operationsTotal.inc({ name: outcome === 'refused' ? 'refused' : labelOf(name), type, outcome });
  observeTraced(graphqlOperationDurationSeconds, { service: SERVICE, operation: type, outcome }, durationMs / 1_000);
}

/** Counts what one operation cost. */
export function recordCost(type: OperationType, points: number): void {
  operationCost.observe({ type }, points);
}
