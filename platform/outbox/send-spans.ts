import { type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { SERVICE_ATTRIBUTE } from '../telemetry/service-of-spans.ts';
import { contextFromTraceparent, traceparentOf } from '../telemetry/trace-context.ts';

const tracer = trace.getTracer('mint.outbox');

/** The spans of one batch: each event is sent in the trace of whatever wrote it, and its handlers go on from there. */
export class SendSpans {
  readonly #spans: Span[] = [];
  readonly #service: string;

  constructor(service: string) {
    this.#service = service;
  }

  /** Begins one event's span. Answers with the `traceparent` that its message carries; null when it belongs to no trace. */
  start(event: {
    readonly id: string;
    readonly type: string;
    readonly topic: string;
    readonly traceparent: string | null;
  }): string | null {
    if (event.traceparent === null) return null;
    const attributes = {
      [SERVICE_ATTRIBUTE]: this.#service,
      'messaging.system': 'kafka',
      'messaging.operation.name': 'send',
      'messaging.operation.type': 'send',
      'messaging.destination.name': event.topic,
      'messaging.message.id': event.id,
      'mint.event': event.type,
    };
    const parent = contextFromTraceparent(event.traceparent);
    const span = tracer.startSpan(`send ${event.topic}`, { kind: SpanKind.PRODUCER, attributes }, parent);
    this.#spans.push(span);
    return traceparentOf(span) ?? event.traceparent;
  }

  /** Sends them; their spans end with it. Throws what the sending throws. */
  async during(send: () => Promise<unknown>): Promise<void> {
    try {
      await send();
    } catch (error) {
      for (const span of this.#spans) {
        span.recordException(error as Error);
        span.setStatus({ code: SpanStatusCode.ERROR });
      }
      throw error;
    } finally {
      for (const span of this.#spans) span.end();
    }
  }
}
