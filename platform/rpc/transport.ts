import type { DescMessage, DescMethodUnary, MessageInitShape } from '@bufbuild/protobuf';
import { Code, ConnectError, type ContextValues, type Transport, type UnaryResponse } from '@connectrpc/connect';
import { createConnectTransport } from '@connectrpc/connect-node';
import { createEndpoints, type Endpoint, type Endpoints } from '../network/endpoints.ts';
import { sendCause } from './cause-headers.ts';
import type { HeadersSource } from './memory-call.ts';
import { mayRepeat } from './repeatable.ts';

/** The largest message that is sent or taken, in bytes. */
export const MESSAGE_MAX_BYTES = 1_048_576;

/** How many of a peer's processes one call asks at most, where one after the other is not there. */
const ENDPOINTS_A_CALL = 3;

/**
 * The way to a service in other processes: HTTP/2, one connection to each, kept alive. Calls are the Connect protocol's, whose single messages cost
 * a third less CPU than gRPC's streams of them (docs/decisions/0013); servers take both. `urls` is like `http://wallet:5002`, one or
 * several, see `createEndpoints`: calls go to each in turn. One that is not there is passed over, and a call that may be repeated asks the next.
 */
export function httpTransport(urls: string): Transport {
  const endpoints = createEndpoints(urls);
  const transports = new WeakMap<Endpoint, Transport>();

  function transportTo(endpoint: Endpoint): Transport {
    let transport = transports.get(endpoint);
    if (transport === undefined) {
      transport = connectionTo(endpoint);
      transports.set(endpoint, transport);
    }
    return transport;
  }

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
      const inTurn = endpoints.inTurn().slice(0, mayRepeat(method) ? ENDPOINTS_A_CALL : 1);
      for (const [index, endpoint] of inTurn.entries()) {
        const leftMs = timeoutMs === undefined ? undefined : Math.ceil(timeoutMs - (performance.now() - startedAt));
        try {
          return await heard(endpoints, endpoint, () =>
            transportTo(endpoint).unary(method, signal, leftMs, header, input, contextValues),
          );
        } catch (error) {
          if (index === inTurn.length - 1 || (error as ConnectError).code !== Code.Unavailable) throw error;
        }
      }
      throw new ConnectError('There is nobody to ask', Code.Unavailable);
    },
    stream: (...call) => {
      const [endpoint] = endpoints.inTurn();
      return heard(endpoints, endpoint as Endpoint, () => transportTo(endpoint as Endpoint).stream(...call));
    },
  };
}

function connectionTo({ url, lookup }: Endpoint): Transport {
  return createConnectTransport({
    baseUrl: url,
    httpVersion: '2',
    useBinaryFormat: true,
    interceptors: [sendCause],
    readMaxBytes: MESSAGE_MAX_BYTES,
    writeMaxBytes: MESSAGE_MAX_BYTES,
    // A peer that vanished without closing is noticed by ping, not by each call's deadline.
    pingIntervalMs: 30_000,
    pingTimeoutMs: 5_000,
    idleConnectionTimeoutMs: 15 * 60_000,
    ...(lookup && { nodeOptions: { lookup } }),
  });
}

/** What Node says of a connection that broke under a call. */
const CONNECTION_LOST = new Set([
  'ECONNRESET',
  'EPIPE',
  'ERR_STREAM_DESTROYED',
  'ERR_HTTP2_INVALID_STREAM',
  'ERR_HTTP2_GOAWAY_SESSION',
]);
/** What a server that is stopping says of calls that it does not take any more. */
const REFUSED = 'NGHTTP2_REFUSED_STREAM';

/** A peer that went away under a call is unavailable, as gRPC has it; the library calls it aborted, or a fault inside. */
function readFailure(error: unknown): ConnectError {
  const failure = ConnectError.from(error);
  const { cause } = failure;
  if (!(cause instanceof Error)) return failure;
  const isLost = 'code' in cause && typeof cause.code === 'string' && CONNECTION_LOST.has(cause.code);
  if (!isLost && !cause.message.includes(REFUSED)) return failure;
  return new ConnectError('The peer went away', Code.Unavailable, undefined, undefined, cause);
}

/** Calls, and remembers of the endpoint whether it was there. */
async function heard<T>(endpoints: Endpoints, endpoint: Endpoint, call: () => Promise<T>): Promise<T> {
  try {
    const answer = await call();
    endpoints.answered(endpoint);
    return answer;
  } catch (reason) {
    const error = readFailure(reason);
    const { code } = error;
    if (code === Code.Unavailable || code === Code.DeadlineExceeded) endpoints.failed(endpoint);
    else if (code !== Code.Canceled) endpoints.answered(endpoint);
    throw error;
  }
}

/**
 * A transport that looks for its peer at the first call: for services of one process that call each other both ways, where one must start first.
 */
export function lateTransport(resolve: () => Transport): Transport {
  let found: Transport | undefined;
  const peer = () => (found ??= resolve());
  return {
    unary: (...call) => peer().unary(...call),
    stream: (...call) => peer().stream(...call),
  };
}
