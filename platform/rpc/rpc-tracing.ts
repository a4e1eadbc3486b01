import { Code, ConnectError, type Interceptor } from '@connectrpc/connect';
import {
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  type TextMapGetter,
  type TextMapSetter,
  trace,
} from '@opentelemetry/api';

const tracer = trace.getTracer('mint.rpc');

const headerSetter: TextMapSetter<Headers> = { set: (headers, key, value) => headers.set(key, value) };
const headerGetter: TextMapGetter<Headers> = {
  get: (headers, key) => headers.get(key) ?? undefined,
  keys: (headers) => [...headers.keys()],
};

function attributesOf(service: string, method: string) {
  return { 'rpc.system': 'grpc', 'rpc.service': service, 'rpc.method': method };
}

function fail(span: Span, error: unknown): void {
  const code = ConnectError.from(error).code;
  span.setAttribute('rpc.grpc.status_code', code);
  span.setStatus({ code: SpanStatusCode.ERROR, message: Code[code] });
}

/** Runs one outgoing call in a span of its own, whose trace context it writes into the call's headers. */
export async function withClientSpan<T>(service: string, method: string, headers: Headers, call: () => Promise<T>): Promise<T> {
  const span = tracer.startSpan(`${service}/${method}`, { kind: SpanKind.CLIENT, attributes: attributesOf(service, method) });
  const active = trace.setSpan(context.active(), span);
  propagation.inject(active, headers, headerSetter);
  try {
    return await context.with(active, call);
  } catch (error) {
    fail(span, error);
    throw error;
  } finally {
    span.end();
  }
}

/** Continues the caller's trace around each call served. */
export const serverSpan: Interceptor = (next) => (request) => {
  const parent = propagation.extract(context.active(), request.header, headerGetter);
  const span = tracer.startSpan(
    `${request.service.typeName}/${request.method.name}`,
    { kind: SpanKind.SERVER, attributes: attributesOf(request.service.typeName, request.method.name) },
    parent,
  );
  return context.with(trace.setSpan(parent, span), async () => {
    try {
      return await next(request);
    } catch (error) {
      fail(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
};
