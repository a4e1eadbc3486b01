import type { DescMessage, DescMethodUnary, DescService, MessageInitShape } from '@bufbuild/protobuf';
import {
  type Client,
  Code,
  ConnectError,
  type ContextValues,
  createClient,
  type Transport,
  type UnaryResponse,
} from '@connectrpc/connect';
import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  CountBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
} from 'cockatiel';
import type { ServiceIdentity } from '../auth/service-identity.ts';
import { rpcDurationSeconds } from '../telemetry/metrics.ts';
import { observeTraced } from '../telemetry/observe-traced.ts';
import { backOffMs } from '../time/back-off.ts';
import type { HeadersSource } from './memory-call.ts';
import { mayRepeat } from './repeatable.ts';
import { withClientSpan } from './rpc-tracing.ts';

export interface RpcClientOptions {
  readonly transport: Transport;
  /** Who calls. */
  readonly from: ServiceIdentity;
  /** Whom: the peer's service name. */
  readonly audience: string;
  /** The deadline of a call with all its attempts, in milliseconds. */
  readonly timeoutMs?: number;
  /** How often a method that may be repeated is tried, the first try included. */
  readonly maxAttempts?: number;
  /** False asks a peer however often it failed: for one who asks at a pace of its own and must hear as soon as the peer is back. */
  readonly circuit?: boolean;
}

const DEFAULT_TIMEOUT_MS = 2_000;
const DEFAULT_MAX_ATTEMPTS = 3;
const RETRY_FIRST_MS = 50;
const RETRY_MAX_MS = 500;

/**
 * A client for a peer's RPC service. Each call proves who calls and has a deadline that the peer is told; methods that the proto declares
 * NO_SIDE_EFFECTS or IDEMPOTENT are repeated, with jitter, while the peer is unavailable and time remains; a peer that keeps failing is left
 * alone for a while, and calls to it fail at once. Throws ConnectError: Unavailable, DeadlineExceeded, PermissionDenied …
 */
export function createRpcClient<Service extends DescService>(service: Service, options: RpcClientOptions): Client<Service> {
  return createClient(service, guardedTransport(options));
}

/** Only what tells of the peer's health counts against it: a refusal or a bad argument is an answer. */
const FAULTS = new Set([Code.Unavailable, Code.DeadlineExceeded, Code.Internal]);

/** One circuit for each peer: clients of several services behind one transport learn from each other. */
const breakers = new WeakMap<Transport, CircuitBreakerPolicy>();

function breakerOf(transport: Transport): CircuitBreakerPolicy {
  let breaker = breakers.get(transport);
  if (breaker === undefined) {
    breaker = circuitBreaker(
      handleWhen((error) => error instanceof ConnectError && FAULTS.has(error.code)),
      {
        breaker: new CountBreaker({ threshold: 0.5, size: 20, minimumNumberOfCalls: 10 }),
        halfOpenAfter: new ExponentialBackoff({ initialDelay: 500, maxDelay: 10_000 }),
      },
    );
    breakers.set(transport, breaker);
  }
  return breaker;
}

function guardedTransport({
  transport,
  from,
  audience,
  timeoutMs: defaultTimeoutMs = DEFAULT_TIMEOUT_MS,
  maxAttempts = DEFAULT_MAX_ATTEMPTS,
  circuit = true,
}: RpcClientOptions): Transport {
  const breaker = breakerOf(transport);

  async function throughBreaker<T>(call: () => Promise<T>): Promise<T> {
    if (!circuit) return call();
    try {
      return await breaker.execute(call);
    } catch (error) {
      if (error instanceof BrokenCircuitError) throw new ConnectError(`${audience} does not answer`, Code.Unavailable);
      throw error;
    }
  }

  let bearer = { token: '', authorization: '' };
  async function headersFor(given: HeadersSource | undefined): Promise<Record<string, string>> {
    const token = await from.tokenFor(audience);
    // The same text each time: whoever looks it up need not read it through again.
    if (bearer.token !== token) bearer = { token, authorization: `Bearer ${token}` };
    const { authorization } = bearer;
    return given === undefined ? { authorization } : { ...Object.fromEntries(new Headers(given)), authorization };
  }

  const measure = durationOf(from.name, audience);

  return {
    async unary<I extends DescMessage, O extends DescMessage>(
      method: DescMethodUnary<I, O>,
      signal: AbortSignal | undefined,
      timeoutMs: number | undefined,
      header: HeadersSource | undefined,
      input: MessageInitShape<I>,
      contextValues?: ContextValues,
    ): Promise<UnaryResponse<I, O>> {
      const startedAt = performance.now();
      const deadline = startedAt + (timeoutMs ?? defaultTimeoutMs);
      let code = 'OK';
      try {
        const headers = await headersFor(header);
        const attempts = mayRepeat(method) ? maxAttempts : 1;
        return await withClientSpan(method, headers, () =>
          repeated(attempts, deadline, signal, (remainingMs) =>
            throughBreaker(() => transport.unary(method, signal, remainingMs, headers, input, contextValues)),
          ),
        );
      } catch (error) {
        code = Code[ConnectError.from(error).code];
        throw error;
      } finally {
        measure(method.name, code, performance.now() - startedAt);
      }
    },
    async stream(method, signal, timeoutMs, header, input, contextValues) {
      const headers = await headersFor(header);
      return throughBreaker(() => transport.stream(method, signal, timeoutMs ?? defaultTimeoutMs, headers, input, contextValues));
    },
  };
}

/** Runs `call` until it is answered, with jitter between attempts, while the peer is unavailable and there is time. */
async function repeated<T>(
  attempts: number,
  deadline: number,
  signal: AbortSignal | undefined,
  call: (remainingMs: number) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call(Math.max(1, Math.ceil(deadline - performance.now())));
    } catch (error) {
      const pauseMs = backOffMs(attempt, { firstMs: RETRY_FIRST_MS, ceilingMs: RETRY_MAX_MS });
      const retryable = error instanceof ConnectError && error.code === Code.Unavailable;
      if (!retryable || attempt >= attempts || performance.now() + pauseMs >= deadline || signal?.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

/** Records how long calls of one service to one peer took. */
function durationOf(service: string, peer: string) {
  return (method: string, code: string, tookMs: number) =>
    observeTraced(rpcDurationSeconds, { service, peer, method, code }, tookMs / 1_000);
}
