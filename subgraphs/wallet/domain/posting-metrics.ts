import { registry } from '@mint/platform/telemetry/metrics.ts';
import { Gauge, Histogram } from 'prom-client';

export const postingsWaiting = new Gauge({
  name: 'wallet_postings_waiting',
  help: 'Postings taken and not answered yet',
  registers: [registry],
});

export const postingBatchSize = new Histogram({
  name: 'wallet_posting_batch_size',
  help: 'Postings sent to the database in one call',
  buckets: [1, 2, 5, 10, 25, 50, 100, 200],
  registers: [registry],
});
