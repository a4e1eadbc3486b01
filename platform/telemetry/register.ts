/**
 * Starts telemetry before anything else is loaded: `node --import @mint/platform/telemetry/register.ts main.ts`. Reads the
 * standard variables OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_SERVICE_NAME and OTEL_TRACES_SAMPLER_ARG; does nothing without the first.
 */
import { register } from 'node:module';
import { startTelemetry } from './tracing.ts';

const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: service, OTEL_TRACES_SAMPLER_ARG: ratio } = process.env;

if (endpoint) {
  // Imported modules are patched as they load; without this hook only required ones are.
  register('@opentelemetry/instrumentation/hook.mjs', import.meta.url);
  await startTelemetry({ service: service ?? 'mint', endpoint, sampleRatio: ratio ? Number(ratio) : 1 });
}
