import type { Attributes } from '@opentelemetry/api';
import { type Resource, resourceFromAttributes } from '@opentelemetry/resources';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';
import { SERVICE_ATTRIBUTE } from './service-of-spans.ts';

/**
 * All that a span may say. Instrumentations note addresses, whole URLs, user agents and what was typed; new versions of them more. What is
 * not named here does not leave the process.
 */
const SAYABLE: ReadonlySet<string> = new Set([
  'error.type',
  'exception.type',
  'http.request.method',
  'http.request.resend_count',
  'http.response.status_code',
  'http.route',
  'network.protocol.name',
  'network.protocol.version',
  'network.transport',
  'server.address',
  'server.port',
  'url.scheme',
  'db.system.name',
  'db.namespace',
  'db.operation.name',
  'db.query.text',
  'db.response.status_code',
  'rpc.system.name',
  'rpc.method',
  'rpc.response.status_code',
  'graphql.operation.type',
  'messaging.system',
  'messaging.operation.name',
  'messaging.operation.type',
  'messaging.destination.name',
  'messaging.message.id',
  'bullmq.queue.name',
  'bullmq.queue.operation',
  'bullmq.job.name',
  'bullmq.job.attempts.made',
]);
/** Attributes of this house: whoever adds one answers for it. */
const OWN_PREFIX = 'mint.';

/**
 * An exporter of spans that hold no personal data: nothing but named attributes, and of failures the type alone, whose words are in the log. Each
 * is the service's that it names.
 */
export function bareSpans(exporter: SpanExporter): SpanExporter {
  const resources = new Map<string, Resource>();
  const resourceOf = ({ resource, attributes }: ReadableSpan): Resource => {
    const service = attributes[SERVICE_ATTRIBUTE];
    if (typeof service !== 'string') return resource;
    const known = resources.get(service) ?? resource.merge(resourceFromAttributes({ 'service.name': service }));
    resources.set(service, known);
    return known;
  };
  return {
    export: (spans, done) =>
      exporter.export(
        spans.map((span) => bare(span, resourceOf(span))),
        done,
      ),
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  };
}

function bare(span: ReadableSpan, resource: Resource): ReadableSpan {
  const parent = span.parentSpanContext;
  return {
    name: span.name,
    kind: span.kind,
    spanContext: () => span.spanContext(),
    // The proxy in front names itself by half of the trace's id, and sends no spans: whatever is below it is the first there is.
    ...(parent && !parent.traceId.startsWith(parent.spanId) && { parentSpanContext: parent }),
    startTime: span.startTime,
    endTime: span.endTime,
    duration: span.duration,
    ended: span.ended,
    status: { code: span.status.code },
    attributes: sayable(span.attributes),
    events: span.events.map(({ name, time, attributes = {} }) => ({ name, time, attributes: sayable(attributes) })),
    links: span.links.map(({ context }) => ({ context })),
    resource,
    instrumentationScope: span.instrumentationScope,
    droppedAttributesCount: span.droppedAttributesCount,
    droppedEventsCount: span.droppedEventsCount,
    droppedLinksCount: span.droppedLinksCount,
  };
}

function sayable(attributes: Attributes): Attributes {
  const isSayable = (name: string) => SAYABLE.has(name) || (name.startsWith(OWN_PREFIX) && name !== SERVICE_ATTRIBUTE);
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => isSayable(name)));
}
