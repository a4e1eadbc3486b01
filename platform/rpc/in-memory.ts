import type {
  DescMessage,
  DescMethod,
  DescMethodStreaming,
  DescMethodUnary,
  DescService,
  MessageInitShape,
  MessageShape,
} from '@bufbuild/protobuf';
import { create } from '@bufbuild/protobuf';
import {
  Code,
  ConnectError,
  type ConnectRouter,
  type ContextValues,
  createMethodImplSpec,
  createServiceImplSpec,
  type MethodImplSpec,
  type Transport,
  type UnaryResponse,
} from '@connectrpc/connect';
import type { RpcGuard } from './guard.ts';
import { type HeadersSource, MemoryCall } from './memory-call.ts';
import { withServerSpan } from './rpc-tracing.ts';

/** The implemented methods of a router, by the method's full name. */
export type RpcServices = ReadonlyMap<
  string,
  { readonly service: DescService; readonly method: DescMethod; readonly spec: MethodImplSpec }
>;

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
 * A transport to services of this process, behind the same guard as over the network: the request object goes to the handler as it is.
 * Connect's own router transport writes and reads the bytes of each message; here nothing is serialised, so a handler must not change
 * its request. What a call seldom needs (headers, an abort signal) is made when it is first asked for.
 */
export function inMemoryTransport({
  service,
  services,
  guard,
}: {
  readonly service: string;
  readonly services: RpcServices;
  readonly guard: RpcGuard;
}): Transport {
  async function answer<I extends DescMessage, O extends DescMessage>(
    method: DescMethodUnary<I, O>,
    input: MessageInitShape<I>,
    call: MemoryCall,
  ): Promise<MessageShape<O>> {
    try {
      await guard.admit(call.authorization(), method, call.values);
      const spec = services.get(fullName(method))?.spec;
      if (spec?.kind !== 'unary') throw new ConnectError(`${method.name} is not implemented`, Code.Unimplemented);
      const reply = (await spec.impl(create(method.input, input), call)) as MessageInitShape<O>;
      return create(method.output, reply);
    } catch (error) {
      throw guard.mask(error);
    }
  }

  return {
    unary<I extends DescMessage, O extends DescMessage>(
      method: DescMethodUnary<I, O>,
      signal: AbortSignal | undefined,
      timeoutMs: number | undefined,
      header: HeadersSource | undefined,
      input: MessageInitShape<I>,
      contextValues?: ContextValues,
    ): Promise<UnaryResponse<I, O>> {
      const call = new MemoryCall(method, header, contextValues);
      return call.run(signal, timeoutMs, async () => {
        const message = await withServerSpan(service, method, () => answer(method, input, call));
        return call.response(method, message);
      });
    },
    async stream(method: DescMethodStreaming) {
      throw new ConnectError(`${method.name} streams, which calls within one process do not`, Code.Unimplemented);
    },
  };
}
