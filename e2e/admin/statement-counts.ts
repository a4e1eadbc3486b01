import { registry } from '@mint/platform/telemetry/metrics.ts';

/** Settings under which nothing looks for work of its own while statements are counted. */
export const seldomWorking = {
  wallet: { HOLD_EXPIRY_INTERVAL_MS: '3600000', STATEMENT_WORK_INTERVAL_MS: '60000' },
  kyc: { WORK_INTERVAL_MS: '60000' },
  admin: { RECONCILE_INTERVAL_MS: '3600000', RECONCILE_SWEEP_INTERVAL_MS: '3600000', RECONCILE_SWEEP_PAUSE_MS: '3600000' },
} as const;

interface Sample {
  readonly metricName?: string;
  readonly labels: { readonly service?: string };
  readonly value: number;
}

/** How many statements a service has sent its database so far. */
export async function statementsOf(service: string): Promise<number> {
  const metric = await registry.getSingleMetric('db_query_duration_seconds')?.get();
  const samples = (metric?.values ?? []) as readonly Sample[];
  return samples
    .filter(({ metricName, labels }) => metricName?.endsWith('_count') && labels.service === service)
    .reduce((sum, { value }) => sum + value, 0);
}
