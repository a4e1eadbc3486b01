import { registry } from '@mint/platform/telemetry/metrics.ts';
import { Counter, Gauge, Histogram } from 'prom-client';
import type { PostingKind, PostResult } from './posting.ts';

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

const postingsTotal = new Counter({
  name: 'wallet_postings_total',
  help: 'Postings by what became of them: POSTED, REPLAYED, why they were refused, UNANSWERED when nobody can say in time',
  labelNames: ['kind', 'outcome'],
  registers: [registry],
});

const postingDurationSeconds = new Histogram({
  name: 'wallet_posting_duration_seconds',
  help: 'Time from a posting being taken to its answer',
  labelNames: ['kind'],
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
});

/** Counts a posting that was answered, and how long that took. */
export function recordPosting(kind: PostingKind, outcome: PostResult['outcome'] | 'UNANSWERED', startedAt: number): void {
  postingsTotal.inc({ kind, outcome });
  postingDurationSeconds.observe({ kind }, (performance.now() - startedAt) / 1_000);
}
