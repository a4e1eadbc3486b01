/**
 * Starts telemetry before anything else is loaded: `node --import @mint/platform/telemetry/register.ts main.ts`. Reads the
 * standard variables OTEL_EXPORTER_OTLP_ENDPOINT and OTEL_SERVICE_NAME, and does nothing without the first; OpenTelemetry reads the others,
 * e.g. OTEL_TRACES_SAMPLER, OTEL_TRACES_SAMPLER_ARG and OTEL_RESOURCE_ATTRIBUTES.
 */
import { register } from 'node:module';
import { startTelemetry } from './tracing.ts';

const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: service } = process.env;

if (endpoint) {
  // Imported modules are patched as they load; without this hook only required ones are.
  register('@opentelemetry/instrumentation/hook.mjs', import.meta.url);
  await startTelemetry({ service: service ?? 'mint', endpoint });
}
