import { Counter, collectDefaultMetrics, Gauge, Histogram, type OpenMetricsContentType, Registry } from 'prom-client';

/**
 * Everything this process measures. With several services in one process, `service` tells them apart. Only a registry of this type takes
 * histograms with exemplars; `exposition.ts` writes it in either format.
 */
export const registry = new Registry<OpenMetricsContentType>();
registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
collectDefaultMetrics({ register: registry });

const REQUEST_BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const QUERY_BUCKETS_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];

export const httpRequestDurationSeconds = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time from an HTTP request to the end of its answer',
  labelNames: ['service', 'method', 'route', 'status_code'],
  buckets: REQUEST_BUCKETS_SECONDS,
  enableExemplars: true,
  registers: [registry],
});

export const httpRequestsTotal = new Counter({
  name: 'http_requests_total',
  help: 'HTTP requests answered',
  labelNames: ['service', 'method', 'route', 'status_code'],
  registers: [registry],
});

export const httpActiveConnections = new Gauge({
  name: 'http_active_connections',
  help: 'Connections that clients hold open, idle ones included',
  labelNames: ['service'],
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

export const cacheErrorsTotal = new Counter({
  name: 'cache_errors_total',
  help: 'Commands that Redis did not answer in time, or that were not sent because it had not for a while',
  labelNames: ['service', 'operation'],
  registers: [registry],
});

export const cacheWritesTotal = new Counter({
  name: 'cache_writes_total',
  help: 'Values put into the cache. Hits by writes say how often a value served before it ended',
  labelNames: ['service', 'resource'],
  registers: [registry],
});

export const cacheWrittenBytesTotal = new Counter({
  name: 'cache_written_bytes_total',
  help: 'Size of the values put into the cache',
  labelNames: ['service', 'resource'],
  registers: [registry],
});

export const cacheInvalidationsTotal = new Counter({
  name: 'cache_invalidations_total',
  help: 'Values dropped because the truth had changed',
  labelNames: ['service', 'resource'],
  registers: [registry],
});

export const dbWorkInHand = new Gauge({
  name: 'db_work_in_hand',
  help: 'Queries outside transactions, and transactions, that run or wait for a connection',
  labelNames: ['service'],
  registers: [registry],
});

export const dbConnectionsMax = new Gauge({
  name: 'db_connections_max',
  help: 'Connections that the pools may open',
  labelNames: ['service'],
  registers: [registry],
});

export const dbQueryDurationSeconds = new Histogram({
  name: 'db_query_duration_seconds',
  help: 'Time from a query being handed to the pool to its result',
  labelNames: ['service', 'operation'],
  buckets: QUERY_BUCKETS_SECONDS,
  enableExemplars: true,
  registers: [registry],
});

export const graphqlOperationDurationSeconds = new Histogram({
  name: 'graphql_operation_duration_seconds',
  help: 'Time to answer a GraphQL operation',
  labelNames: ['service', 'operation', 'outcome'],
  buckets: REQUEST_BUCKETS_SECONDS,
  enableExemplars: true,
  registers: [registry],
});

export const rpcDurationSeconds = new Histogram({
  name: 'rpc_duration_seconds',
  help: 'Time of an internal command, as its caller sees it',
  labelNames: ['service', 'peer', 'method', 'code'],
  buckets: REQUEST_BUCKETS_SECONDS,
  enableExemplars: true,
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

export const consumerLagMessages = new Gauge({
  name: 'consumer_lag_messages',
  help: 'Messages of a topic that the service, in all its processes, has not handled yet',
  labelNames: ['service', 'topic'],
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
  enableExemplars: true,
  registers: [registry],
});

export const queueJobs = new Gauge({
  name: 'job_queue_jobs',
  help: 'Jobs of a queue, in all processes, by where they stand: waiting, delayed, active, failed',
  labelNames: ['queue', 'state'],
  registers: [registry],
});

export const jobDurationSeconds = new Histogram({
  name: 'job_duration_seconds',
  help: 'Time of one attempt at a job',
  labelNames: ['queue', 'outcome'],
  buckets: REQUEST_BUCKETS_SECONDS,
  enableExemplars: true,
  registers: [registry],
});

export const sagaOldestAgeSeconds = new Gauge({
  name: 'saga_oldest_age_seconds',
  help: 'How long ago the oldest piece of work of several steps began that goes on by itself and has not ended; 0 when there is none',
  labelNames: ['service', 'saga'],
  registers: [registry],
});
