import { currencyDecimals } from '@mint/platform/money/money.ts';
import { registry } from '@mint/platform/telemetry/metrics.ts';
import { observeTraced } from '@mint/platform/telemetry/observe-traced.ts';
import { Counter, Histogram } from 'prom-client';
import type { Transaction } from './transaction.ts';

const createdTotal = new Counter({
  name: 'transactions_created_total',
  help: 'Transactions that were written down, refused ones included',
  labelNames: ['kind', 'currency'],
  registers: [registry],
});

const amount = new Histogram({
  name: 'transaction_amount',
  help: 'Amounts of transactions, in main units of their currency',
  labelNames: ['kind', 'currency'],
  buckets: [1, 5, 10, 25, 50, 100, 250, 500, 1_000, 5_000, 10_000, 50_000],
  registers: [registry],
});

const settledTotal = new Counter({
  name: 'transactions_settled_total',
  help: 'Transactions that got their outcome, with why for those that failed',
  labelNames: ['kind', 'status', 'reason'],
  registers: [registry],
});

const processingDurationSeconds = new Histogram({
  name: 'transaction_processing_duration_seconds',
  help: 'Time from a transaction being written down to its outcome, reviews by people included',
  labelNames: ['kind', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600, 3_600, 86_400],
  enableExemplars: true,
  registers: [registry],
});

/** Counts a transaction that was written down. */
export function recordCreated({ kind, currency, amountMinor }: Transaction): void {
  createdTotal.inc({ kind, currency });
  amount.observe({ kind, currency }, Number(amountMinor) / 10 ** currencyDecimals(currency));
}

/** Counts a transaction that got its outcome, or whose outcome was taken back. */
export function recordSettled({ kind, status, failureCode, createdAt }: Transaction): void {
  settledTotal.inc({ kind, status, reason: failureCode ?? 'none' });
  if (status !== 'REVERSED')
    observeTraced(processingDurationSeconds, { kind, status }, Math.max(0, Date.now() - createdAt.getTime()) / 1_000);
}
