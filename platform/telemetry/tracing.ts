/** Traces being recorded and sent. */
export interface Telemetry {
  /** Sends what is left, for a few seconds at most, and stops recording. */
  stop(): Promise<void>;
}

export interface TelemetryOptions {
  /** The name traces carry: the service's, or the process's where it runs several. */
  service: string;
  /** Where an OTLP collector listens over HTTP, `http://host:4318`; absent, nothing is recorded and nothing loaded. */
  endpoint?: string;
  /** The share of new traces that is recorded, 0 to 1; a trace begun elsewhere follows what was decided there. */
  sampleRatio?: number;
}

const STOP_TIMEOUT_MS = 3_000;
const OFF: Telemetry = { stop: async () => {} };
let running: Telemetry | null = null;

/**
 * Starts recording traces of this process: HTTP in and out, Redis, and the spans this platform makes for PostgreSQL, gRPC and
 * events. Modules that were loaded before are not seen, so processes call it first, by `--import` of register.ts.
 */
export async function startTelemetry({ service, endpoint, sampleRatio = 1 }: TelemetryOptions): Promise<Telemetry> {
  if (!endpoint) return OFF;
  if (running) return running;
  const [
    { NodeSDK },
    { OTLPTraceExporter },
    { HttpInstrumentation },
    { UndiciInstrumentation },
    { IORedisInstrumentation },
    sampling,
  ] = await Promise.all([
    import('@opentelemetry/sdk-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/instrumentation-http'),
    import('@opentelemetry/instrumentation-undici'),
    import('@opentelemetry/instrumentation-ioredis'),
    import('@opentelemetry/sdk-trace'),
  ]);
  const sdk = new NodeSDK({
    serviceName: service,
    traceExporter: new OTLPTraceExporter({ url: new URL('/v1/traces', endpoint).href }),
    sampler: new sampling.ParentBasedSampler({ root: new sampling.TraceIdRatioBasedSampler(sampleRatio) }),
    metricReaders: [],
    logRecordProcessors: [],
    instrumentations: [
      new HttpInstrumentation({
        ignoreIncomingRequestHook: ({ url }) => url === '/metrics' || url?.startsWith('/health/') === true,
        requireParentforOutgoingSpans: true,
      }),
      new UndiciInstrumentation({ requireParentforSpans: true }),
      new IORedisInstrumentation({ requireParentSpan: true }),
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
