import { trace } from '@opentelemetry/api';
import { type Bindings, type DestinationStream, type Logger as PinoLogger, pino } from 'pino';
import { withoutLookalikes, withoutSecrets } from './redact.ts';

export type Logger = PinoLogger;

/**
 * Structured logs of one service, on standard output unless told otherwise; each line carries the active trace's ids. Secrets and addresses are
 * taken out twice: by the names of fields, at any depth, and by how they look, anywhere in the line.
 */
export function createLogger(
  { service, level = 'info' }: { service: string; level?: string },
  destination?: DestinationStream,
): Logger {
  const options = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: withoutSecrets,
    },
    // Errors are told by the formatter; what it made of one looks like an error still.
    serializers: { err: (told: unknown) => told },
    hooks: { streamWrite: withoutLookalikes },
    mixin: () => {
      const span = trace.getActiveSpan()?.spanContext();
      return span ? { trace_id: span.traceId, span_id: span.spanId } : {};
    },
  };
  const logger: Logger = destination ? pino(options, destination) : pino(options);
  // What a child is given is written as it is, by pino itself: no formatter sees it.
  const { child } = logger;
  logger.child = function redacted(this: Logger, bindings: Bindings, ...rest: unknown[]) {
    return Reflect.apply(child, this, [withoutSecrets(bindings), ...rest]);
  } as typeof child;
  return logger;
}
