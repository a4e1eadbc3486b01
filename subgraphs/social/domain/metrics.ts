import { registry } from '@mint/platform/telemetry/metrics.ts';
import { Counter } from 'prom-client';

export const paymentsRecoveredTotal = new Counter({
  name: 'social_payments_recovered_total',
  help: 'Payments that recovery took up, by what it found of them',
  labelNames: ['outcome'],
  registers: [registry],
});

export const requestsExpiredTotal = new Counter({
  name: 'social_requests_expired_total',
  help: 'Money requests that nobody paid in time, by who noticed',
  labelNames: ['by'],
  registers: [registry],
});
