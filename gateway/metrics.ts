import { graphqlOperationDurationSeconds, registry } from '@mint/platform/telemetry/metrics.ts';
import { Counter, Gauge, Histogram } from 'prom-client';

const SERVICE = 'gateway';
/** Names of operations that get a label of their own. Clients choose the names, so there must be an end to them. */
const MAX_OPERATION_NAMES = 200;

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

const knownNames = new Set<string>();

function labelOf(name: string | null): string {
  if (name === null) return 'anonymous';
  if (knownNames.has(name)) return name;
  if (knownNames.size >= MAX_OPERATION_NAMES) return 'other';
  knownNames.add(name);
  return name;
}

/** Counts one operation. `name` null: it has none; documents that aren't valid never get a label from their name. */
export function recordOperation(
  type: OperationType | 'unknown',
  name: string | null,
  outcome: OperationOutcome,
  durationMs: number,
): void {
  operationsTotal.inc({ name: outcome === 'refused' ? 'refused' : labelOf(name), type, outcome });
  graphqlOperationDurationSeconds.observe({ service: SERVICE, operation: type, outcome }, durationMs / 1_000);
}

/** Counts what one operation cost. */
export function recordCost(type: OperationType, points: number): void {
  operationCost.observe({ type }, points);
}
