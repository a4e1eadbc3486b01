import { type Context, type Span, trace } from '@opentelemetry/api';
import type { ReadableSpan, SpanProcessor } from '@opentelemetry/sdk-trace';

/** Names the service that a span is of, where a process runs several. It leaves the process as the span's resource. */
export const SERVICE_ATTRIBUTE = 'mint.service';

/** Says of the request or job in hand which service does it; what it sets off is that service's too. */
export function noteService(service: string): void {
  trace.getActiveSpan()?.setAttribute(SERVICE_ATTRIBUTE, service);
}

/** The service that does what is in hand, as an attribute; none when nobody said. */
export function currentService(): Record<string, string> {
  const service = serviceOf(trace.getActiveSpan());
  return service === undefined ? {} : { [SERVICE_ATTRIBUTE]: service };
}

/** Hands the service down from span to span, but to those that name their own. */
export const serviceOfSpans: SpanProcessor = {
  onStart(span, parent: Context) {
    const service = serviceOf(trace.getSpan(parent));
    if (service !== undefined && serviceOf(span) === undefined) span.setAttribute(SERVICE_ATTRIBUTE, service);
  },
  onEnd() {},
  forceFlush: async () => {},
  shutdown: async () => {},
};

/** Spans that are recorded have attributes to read, those of another process and those that are not recorded have none. */
function serviceOf(span: Span | undefined): string | undefined {
  const attributes = (span as Partial<ReadableSpan> | undefined)?.attributes;
  const service = attributes?.[SERVICE_ATTRIBUTE];
  return typeof service === 'string' ? service : undefined;
}
