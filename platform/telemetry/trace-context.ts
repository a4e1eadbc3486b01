import { randomBytes } from 'node:crypto';
import {
  type Attributes,
  type Context,
  context,
  isSpanContextValid,
  type Span,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from '@opentelemetry/api';
import { currentService } from './service-of-spans.ts';

const tracer = trace.getTracer('mint');
const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** Runs `work` in a span of its own, which ends with it and records what it throws. Costs next to nothing untraced. */
export function withSpan<T>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => Promise<T>,
  kind: keyof typeof SpanKind = 'INTERNAL',
): Promise<T> {
  return tracer.startActiveSpan(name, { attributes, kind: SpanKind[kind] }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.recordException(error as Error);
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Runs `work` in a span of its own, in the trace of a header that was kept; in the active one when it is absent or not valid. */
export function continueTrace<T>(
  traceparent: string | null,
  name: string,
  attributes: Attributes,
  work: (span: Span) => Promise<T>,
  kind?: keyof typeof SpanKind,
): Promise<T> {
  const service = currentService();
  return context.with(contextFromTraceparent(traceparent), () => withSpan(name, { ...service, ...attributes }, work, kind));
}

/** Says of the request in hand which route it took: its span has the method's name alone before. */
export function nameRoute(method: string, route: string | undefined): void {
  if (route === undefined) return;
  const span = trace.getActiveSpan();
  span?.updateName(`${method} ${route}`);
  span?.setAttribute('http.route', route);
}

/** The active span as a W3C `traceparent` header, or null outside a trace. */
export function currentTraceparent(): string | null {
  return traceparentOf(trace.getActiveSpan());
}

/** A span as a W3C `traceparent` header, or null when it is in no trace. */
export function traceparentOf(of: Span | undefined): string | null {
  const span = of?.spanContext();
  if (!span || !isSpanContextValid(span)) return null;
  return `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, '0')}`;
}

/** The context in which a header's trace goes on; the active context when the header is absent or not valid. */
export function contextFromTraceparent(traceparent: string | null | undefined): Context {
  const match = traceparent ? TRACEPARENT.exec(traceparent) : null;
  if (!match) return context.active();
  const [, traceId = '', spanId = '', flags = '00'] = match;
  const remote: SpanContext = {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags, 16) & TraceFlags.SAMPLED,
    isRemote: true,
  };
  return isSpanContextValid(remote) ? trace.setSpanContext(context.active(), remote) : context.active();
}

/** The active trace's id; a random one outside a trace, so that an error can still be named. 32 hex digits. */
export function currentTraceId(): string {
  const span = trace.getActiveSpan()?.spanContext();
  return span && isSpanContextValid(span) ? span.traceId : randomBytes(16).toString('hex');
}
