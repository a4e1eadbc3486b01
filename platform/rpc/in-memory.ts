import type {
  DescMessage,
  DescMethod,
  DescMethodStreaming,
  DescMethodUnary,
  DescService,
  MessageInitShape,
} from '@bufbuild/protobuf';
import { create } from '@bufbuild/protobuf';
import {
  Code,
  ConnectError,
  type ConnectRouter,
  type ContextValues,
  createContextValues,
  createHandlerContext,
  createMethodImplSpec,
  createServiceImplSpec,
  type Interceptor,
  type MethodImplSpec,
  type Transport,
  type UnaryResponse,
} from '@connectrpc/connect';
import { runUnaryCall } from '@connectrpc/connect/protocol';

/** The implemented methods of a router, by the method's full name. */
export type RpcServices = ReadonlyMap<
  string,
  { readonly service: DescService; readonly method: DescMethod; readonly spec: MethodImplSpec }
>;

/** What a Headers is made from: the web's HeadersInit, which Node's types don't name. */
export type HeadersSource = ConstructorParameters<typeof Headers>[0];

function fullName(method: DescMethod): string {
  return `${method.parent.typeName}/${method.name}`;
}

/** Has a domain register its services, and keeps what it registered. */
export function collectServices(register: (router: ConnectRouter) => void): RpcServices {
  const services = new Map<string, { service: DescService; method: DescMethod; spec: MethodImplSpec }>();
  const router: ConnectRouter = {
    handlers: [],
    service(service, implementation) {
      const { methods } = createServiceImplSpec(service, implementation);
      for (const spec of Object.values(methods)) services.set(fullName(spec.method), { service, method: spec.method, spec });
      return router;
    },
    rpc(method, implementation) {
      const spec = createMethodImplSpec(method, implementation);
      services.set(fullName(method), { service: method.parent, method, spec });
      return router;
    },
  };
  register(router);
  return services;
}

/**
 * A transport to services of this process: the request object goes to the handler as it is, behind the same interceptors as over the network.
 * Connect's own router transport writes and reads the bytes of each message; here nothing is serialised, so a handler must not change its request.
 */
export function inMemoryTransport({
  services,
  interceptors,
}: {
  readonly services: RpcServices;
  readonly interceptors: Interceptor[];
}): Transport {
  return {
    async unary<I extends DescMessage, O extends DescMessage>(
      method: DescMethodUnary<I, O>,
      signal: AbortSignal | undefined,
      timeoutMs: number | undefined,
      header: HeadersSource | undefined,
      input: MessageInitShape<I>,
      contextValues?: ContextValues,
    ): Promise<UnaryResponse<I, O>> {
      const spec = services.get(fullName(method))?.spec;
      if (spec?.kind !== 'unary') throw new ConnectError(`${method.name} is not implemented`, Code.Unimplemented);
      return runUnaryCall<I, O>({
        signal,
        timeoutMs,
        interceptors,
        req: {
          stream: false,
          service: method.parent,
          method,
          requestMethod: 'POST',
          url: `memory:${fullName(method)}`,
          header: new Headers(header),
          contextValues: contextValues ?? createContextValues(),
          message: input,
        },
        next: async (request) => {
          const context = createHandlerContext({
            service: request.service,
            method: request.method,
            protocolName: 'memory',
            requestMethod: request.requestMethod,
            url: request.url,
            requestSignal: request.signal,
            requestHeader: request.header,
            contextValues: request.contextValues,
          });
          const answer = (await abortable(
            Promise.resolve(spec.impl(request.message, context)),
            request.signal,
          )) as MessageInitShape<O>;
          return {
            stream: false,
            service: request.service,
            method: request.method as DescMethodUnary<I, O>,
            header: context.responseHeader,
            trailer: context.responseTrailer,
            message: create(method.output, answer),
          };
        },
      });
    },
    async stream(method: DescMethodStreaming) {
      throw new ConnectError(`${method.name} streams, which calls within one process do not`, Code.Unimplemented);
    },
  };
}

/** The promise, or the signal's reason if that comes first: a handler that overruns its deadline must not hold its caller. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
