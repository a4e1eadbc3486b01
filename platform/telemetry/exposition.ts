import { Registry, type RegistryContentType } from 'prom-client';
import { registry } from './metrics.ts';

/** What a scraper is answered. */
export interface Exposition {
  readonly contentType: string;
  readonly body: string;
}

const OPENMETRICS = /application\/openmetrics-text/i;

/** All that this process measures: as OpenMetrics, with exemplars, for whoever asks for that, else in Prometheus' text format. */
export async function exposeMetrics(accept: string | undefined): Promise<Exposition> {
  const format = OPENMETRICS.test(accept ?? '') ? Registry.OPENMETRICS_CONTENT_TYPE : Registry.PROMETHEUS_CONTENT_TYPE;
  const writer = new Registry<RegistryContentType>();
  writer.setContentType(format);
  // Writing OpenMetrics takes `_total` off the counters' own names for good: it gets objects that stand before them.
  for (const metric of registry.getMetricsAsArray()) writer.registerMetric(Object.create(metric));
  return { contentType: format, body: await writer.metrics() };
}
