import type { DescMethod } from '@bufbuild/protobuf';
import { ConnectError, type Interceptor } from '@connectrpc/connect';
import { codeToString } from '@connectrpc/connect/protocol-connect';
import {
  type Attributes,
  type Context,
  context,
  isSpanContextValid,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  type TextMapGetter,
  type TextMapSetter,
  trace,
} from '@opentelemetry/api';
import { SERVICE_ATTRIBUTE } from '../telemetry/service-of-spans.ts';

const tracer = trace.getTracer('mint.rpc');

const recordSetter: TextMapSetter<Record<string, string>> = {
  set: (headers, key, value) => {
    headers[key] = value;
  },
};
const headerGetter: TextMapGetter<Headers> = {
  get: (headers, key) => headers.get(key) ?? undefined,
  keys: (headers) => [...headers.keys()],
};

function startSpan(method: DescMethod, kind: SpanKind, parent: Context, served: Attributes = {}): Span {
  const name = `${method.parent.typeName}/${method.name}`;
  const attributes = { ...served, 'rpc.system.name': 'connectrpc', 'rpc.method': name };
  return tracer.startSpan(name, { kind, attributes }, parent);
}

/** Runs the call in the span, which ends with it and records its failure. */
async function within<T>(span: Span, active: Context, call: () => Promise<T>): Promise<T> {
  try {
    return await context.with(active, call);
  } catch (error) {
    const code = codeToString(ConnectError.from(error).code);
    span.setAttributes({ 'rpc.response.status_code': code, 'error.type': code });
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
}

/** Runs one outgoing call in a span of its own, whose trace context it writes into the call's headers. */
export function withClientSpan<T>(method: DescMethod, headers: Record<string, string>, call: () => Promise<T>): Promise<T> {
  const parent = context.active();
  const span = startSpan(method, SpanKind.CLIENT, parent);
  // Nothing records traces and there is none to go on with.
  if (!isSpanContextValid(span.spanContext())) return call();
  const active = trace.setSpan(parent, span);
  propagation.inject(active, headers, recordSetter);
  return within(span, active, call);
}

/** Runs a call that `service` serves within the process, where the caller's context is the handler's as well. */
export function withServerSpan<T>(service: string, method: DescMethod, call: () => Promise<T>): Promise<T> {
  const parent = context.active();
  const span = startSpan(method, SpanKind.SERVER, parent, { [SERVICE_ATTRIBUTE]: service });
  if (!isSpanContextValid(span.spanContext())) return call();
  return within(span, trace.setSpan(parent, span), call);
}

/** Continues the caller's trace around each call that `service` serves over the network. */
export function serverSpan(service: string): Interceptor {
  return (next) => (request) => {
    const parent = propagation.extract(context.active(), request.header, headerGetter);
    const span = startSpan(request.method, SpanKind.SERVER, parent, { [SERVICE_ATTRIBUTE]: service });
    return within(span, trace.setSpan(parent, span), () => next(request));
  };
}
