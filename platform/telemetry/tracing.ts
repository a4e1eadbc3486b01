import manifest from '../package.json' with { type: 'json' };
import { serviceOfSpans } from './service-of-spans.ts';

/** Traces being recorded and sent. */
export interface Telemetry {
  /** Sends what is left, for a few seconds at most, and stops recording. */
  stop(): Promise<void>;
}

export interface TelemetryOptions {
  /** The name traces carry where nothing names a service: the process's own. */
  service: string;
  /** Where an OTLP collector listens over HTTP, `http://host:4318`; absent, nothing is recorded and nothing loaded. */
  endpoint?: string;
}

/** How long spans are gathered before they are sent; what a killed process had not sent is lost. */
const EXPORT_DELAY_MS = 1_000;
const STOP_TIMEOUT_MS = 3_000;
const OFF: Telemetry = { stop: async () => {} };
let running: Telemetry | null = null;

/**
 * Starts recording traces of this process: HTTP in and out, Redis, and the spans this platform makes for PostgreSQL, gRPC and
 * events. Modules that were loaded before are not seen, so processes call it first, by `--import` of register.ts.
 * Which traces are recorded says `OTEL_TRACES_SAMPLER`; by default all that begin here, and of those begun elsewhere what was decided there.
 */
export async function startTelemetry({ service, endpoint }: TelemetryOptions): Promise<Telemetry> {
  if (!endpoint) return OFF;
  if (running) return running;
  const [
    { NodeSDK },
    resources,
    { OTLPTraceExporter },
    { HttpInstrumentation },
    { UndiciInstrumentation },
    { IORedisInstrumentation },
    { BatchSpanProcessor },
    { bareSpans },
  ] = await Promise.all([
    import('@opentelemetry/sdk-node'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/instrumentation-http'),
    import('@opentelemetry/instrumentation-undici'),
    import('@opentelemetry/instrumentation-ioredis'),
    import('@opentelemetry/sdk-trace'),
    import('./bare-spans.ts'),
  ]);
  const sdk = new NodeSDK({
    serviceName: service,
    resource: resources.resourceFromAttributes({ 'service.namespace': 'mint', 'service.version': manifest.version }),
    // What the environment says of the machine (OTEL_RESOURCE_ATTRIBUTES), and not what a process finds out: command lines, users.
    resourceDetectors: [resources.serviceInstanceIdDetector, resources.envDetector],
    spanProcessors: [
      serviceOfSpans,
      new BatchSpanProcessor({
        exporter: bareSpans(new OTLPTraceExporter({ url: new URL('/v1/traces', endpoint).href })),
        scheduledDelayMillis: EXPORT_DELAY_MS,
      }),
    ],
    metricReaders: [],
    logRecordProcessors: [],
    instrumentations: [
      new HttpInstrumentation({
        ignoreIncomingRequestHook: ({ url }) => url === '/metrics' || url?.startsWith('/health/') === true,
        requireParentforOutgoingSpans: true,
      }),
      new UndiciInstrumentation({ requireParentforSpans: true }),
      // Keys are made of addresses and ids; the command's name is enough.
      new IORedisInstrumentation({ requireParentSpan: true, dbStatementSerializer: (command) => command }),
    ],
  });
  sdk.start();
  running = {
    async stop() {
      running = null;
      await Promise.race([
        sdk.shutdown().catch(() => {}),
        new Promise((resolve) => setTimeout(resolve, STOP_TIMEOUT_MS).unref()),
      ]);
    },
  };
  return running;
}
