import { registry } from '@mint/platform/telemetry/metrics.ts';
import { Counter, Gauge, Histogram } from 'prom-client';

export const appendedTotal = new Counter({
  name: 'audit_entries_appended_total',
  help: 'Entries that were appended to the log',
  labelNames: ['topic'],
  registers: [registry],
});

export const appendDelaySeconds = new Histogram({
  name: 'audit_append_delay_seconds',
  help: 'Time from an event to its entry in the log',
  buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600, 3_600],
  registers: [registry],
});

export const headSequence = new Gauge({
  name: 'audit_head_sequence',
  help: 'The place of the last entry that this process appended. Kept by whoever collects it, it shows an end that was cut off',
  registers: [registry],
});

export const brokenSequence = new Gauge({
  name: 'audit_chain_broken_sequence',
  help: 'The first entry that the last reading of the whole log found not to be as it was written; -1 when there is none',
  registers: [registry],
});

export const readingAgeSeconds = new Gauge({
  name: 'audit_last_reading_age_seconds',
  help: 'How long ago the last reading of the whole log began that has ended',
  registers: [registry],
});
