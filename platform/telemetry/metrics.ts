import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Everything this process measures. With several services in one process, `service` tells them apart. */
export const registry = new Registry();
collectDefaultMetrics({ register: registry });

const REQUEST_BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const QUERY_BUCKETS_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];

export const httpRequestDurationSeconds = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time from an HTTP request to the end of its answer',
  labelNames: ['service', 'method', 'route', 'status_code'],
  buckets: REQUEST_BUCKETS_SECONDS,
  registers: [registry],
});

export const httpRequestsTotal = new Counter({
  name: 'http_requests_total',
  help: 'HTTP requests answered',
  labelNames: ['service', 'method', 'route', 'status_code'],
  registers: [registry],
});

export const cacheHitsTotal = new Counter({
  name: 'cache_hits_total',
  help: 'Reads answered from the cache',
  labelNames: ['service', 'resource'],
  registers: [registry],
});

export const cacheMissesTotal = new Counter({
  name: 'cache_misses_total',
  help: 'Reads the cache could not answer',
  labelNames: ['service', 'resource'],
  registers: [registry],
});

export const dbQueryDurationSeconds = new Histogram({
  name: 'db_query_duration_seconds',
  help: 'Time from a query being handed to the pool to its result',
  labelNames: ['service', 'operation'],
  buckets: QUERY_BUCKETS_SECONDS,
  registers: [registry],
});

export const graphqlOperationDurationSeconds = new Histogram({
  name: 'graphql_operation_duration_seconds',
  help: 'Time to answer a GraphQL operation',
  labelNames: ['service', 'operation', 'outcome'],
  buckets: REQUEST_BUCKETS_SECONDS,
  registers: [registry],
});

export const rpcDurationSeconds = new Histogram({
  name: 'rpc_duration_seconds',
  help: 'Time of an internal command, as its caller sees it',
  labelNames: ['service', 'peer', 'method', 'code'],
  buckets: REQUEST_BUCKETS_SECONDS,
  registers: [registry],
});

export const outboxPublishedTotal = new Counter({
  name: 'outbox_published_total',
  help: 'Events handed to Kafka by the outbox relay',
  labelNames: ['service', 'topic'],
  registers: [registry],
});

export const outboxPublishFailuresTotal = new Counter({
  name: 'outbox_publish_failures_total',
  help: 'Batches the outbox relay could not publish and will try again',
  labelNames: ['service'],
  registers: [registry],
});

export const outboxOldestAgeSeconds = new Gauge({
  name: 'outbox_oldest_age_seconds',
  help: 'How long the oldest unpublished event has waited',
  labelNames: ['service'],
  registers: [registry],
});

export const eventsHandledTotal = new Counter({
  name: 'events_handled_total',
  help: 'Events that reached a handler, by what became of them',
  labelNames: ['service', 'type', 'outcome'],
  registers: [registry],
});

export const eventHandlingDurationSeconds = new Histogram({
  name: 'event_handling_duration_seconds',
  help: 'Time from taking up an event to its commit, retries included',
  labelNames: ['service', 'type'],
  buckets: REQUEST_BUCKETS_SECONDS,
  registers: [registry],
});
