import { registry } from '@mint/platform/telemetry/metrics.ts';
import { Counter, Gauge, Histogram } from 'prom-client';

export const attemptsTotal = new Counter({
  name: 'webhook_attempts_total',
  help: 'Requests to endpoints by what they came to: DELIVERED, or why not',
  labelNames: ['outcome'],
  registers: [registry],
});

export const attemptDurationSeconds = new Histogram({
  name: 'webhook_attempt_duration_seconds',
  help: 'Time of a request to an endpoint, from its name to the end of its answer',
  labelNames: ['outcome'],
  buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
});

export const deliveriesSettledTotal = new Counter({
  name: 'webhook_deliveries_settled_total',
  help: 'Deliveries by their outcome: DELIVERED, FAILED',
  labelNames: ['event', 'outcome'],
  registers: [registry],
});

export const endpointsDisabledTotal = new Counter({
  name: 'webhook_endpoints_disabled_total',
  help: 'Endpoints that were disabled without their owner, by why',
  labelNames: ['reason'],
  registers: [registry],
});

export const oldestDueAgeSeconds = new Gauge({
  name: 'webhook_oldest_due_age_seconds',
  help: 'How long the endpoint that has waited longest for a worker has done so; 0 when none waits',
  registers: [registry],
});
