import { registry } from '@mint/platform/telemetry/metrics.ts';
import { Counter, Histogram } from 'prom-client';

export const scoresTotal = new Counter({
  name: 'fraud_scores_total',
  help: 'Transfers scored, by decision',
  labelNames: ['decision'],
  registers: [registry],
});

export const rulesFiredTotal = new Counter({
  name: 'fraud_rules_fired_total',
  help: 'Findings, by rule',
  labelNames: ['rule'],
  registers: [registry],
});

export const scoringDurationSeconds = new Histogram({
  name: 'fraud_scoring_duration_seconds',
  help: 'Time from a request for a score to its answer',
  buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
  registers: [registry],
});

export const velocityPassedByTotal = new Counter({
  name: 'fraud_velocity_passed_by_total',
  help: 'Counts of transfers that Redis did not give in time',
  registers: [registry],
});

export const assessmentsDroppedTotal = new Counter({
  name: 'fraud_assessments_dropped_total',
  help: 'Assessments that were not kept for backtests, because too many waited',
  registers: [registry],
});

export const casesSettledTotal = new Counter({
  name: 'fraud_cases_settled_total',
  help: 'Cases that came to an end, by outcome',
  labelNames: ['outcome'],
  registers: [registry],
});
