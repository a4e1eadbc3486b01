import { registry } from '@mint/platform/telemetry/metrics.ts';
import { Counter, Gauge } from 'prom-client';

export const mismatchesFoundTotal = new Counter({
  name: 'ledger_mismatches_found_total',
  help: 'Mismatches between transactions, ledger and events that were found, by kind',
  labelNames: ['kind'],
  registers: [registry],
});

export const mismatchesOpen = new Gauge({
  name: 'ledger_mismatches_open',
  help: 'Mismatches that are there now',
  registers: [registry],
});

export const comparedAgeSeconds = new Gauge({
  name: 'ledger_compared_age_seconds',
  help: 'How long ago it was up to which everything has been compared',
  registers: [registry],
});

export const walkFailuresTotal = new Counter({
  name: 'ledger_walk_failures_total',
  help: 'Steps of the reconciliation that could not be made and will be tried again',
  labelNames: ['walk'],
  registers: [registry],
});
