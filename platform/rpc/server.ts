import { createServer, type Http2Server, type ServerHttp2Session } from 'node:http2';
import { Code, ConnectError, type ConnectRouter, type Interceptor, type Transport } from '@connectrpc/connect';
import { connectNodeAdapter } from '@connectrpc/connect-node';
import type { ServiceIdentity } from '../auth/service-identity.ts';
import type { Logger } from '../telemetry/logger.ts';
import { receiveCause } from './cause-headers.ts';
import { createGuard, guardInterceptor } from './guard.ts';
import { collectServices, inMemoryTransport, type RpcServices } from './in-memory.ts';
import { serverSpan } from './rpc-tracing.ts';
import { MESSAGE_MAX_BYTES } from './transport.ts';

/** A subgraph's RPC methods with their guard, ready for either door. */
export interface RpcRoutes {
  readonly services: RpcServices;
  readonly interceptors: Interceptor[];
  register(router: ConnectRouter): void;
  /** The way in for callers in this process: the same guard, no socket and no serialising. */
  transport(): Transport;
}

/**
 * Guards a domain's RPC methods: a caller must prove its name, and be named in `callers` under the method.
 * Throws when a method names no callers, or callers are named for no method: there is no default.
 */
export function defineRpcRoutes({
  register,
  callers,
  identity,
  log,
}: {
  readonly register: (router: ConnectRouter) => void;
  /** By the method's name in code: `{ post: ['transactions'] }`. */
  readonly callers: Readonly<Record<string, readonly string[]>>;
  readonly identity: ServiceIdentity;
  readonly log: Logger;
}): RpcRoutes {
  const services = collectServices(register);
  const methods = new Set([...services.values()].map((entry) => entry.method.localName));
  const unguarded = [...methods].filter((method) => (callers[method]?.length ?? 0) === 0);
  const unknown = Object.keys(callers).filter((method) => !methods.has(method));
  if (unguarded.length > 0) throw new Error(`These RPC methods name no allowed callers in rpcCallers: ${unguarded.join(', ')}`);
  if (unknown.length > 0) throw new Error(`rpcCallers names methods that don't exist: ${unknown.join(', ')}`);
  const guard = createGuard({ identity, callers, log });
  return {
    services,
    interceptors: [serverSpan(identity.name), guardInterceptor(guard), receiveCause],
    register,
    transport: () => inMemoryTransport({ service: identity.name, services, guard }),
  };
}

export interface RpcServer {
  /** `http://127.0.0.1:5002` */
  readonly url: string;
  /** Takes no new calls, lets those in hand finish for up to `graceMs`, then closes. */
  stop(graceMs?: number): Promise<void>;
}

const STOP_GRACE_MS = 5_000;

/** Serves RPC over HTTP/2 cleartext: the Connect protocol, which our own clients speak, and gRPC for everybody else's. Port 0 takes a free one. */
export async function serveRpc({
  host,
  port,
  routes,
}: {
  readonly host: string;
  readonly port: number;
  readonly routes: RpcRoutes;
}): Promise<RpcServer> {
  const shutdown = new AbortController();
  const server = createServer(
    { maxSessionInvalidFrames: 100, settings: { maxConcurrentStreams: 1_000 } },
    connectNodeAdapter({
      routes: routes.register,
      interceptors: routes.interceptors,
      grpcWeb: false,
      readMaxBytes: MESSAGE_MAX_BYTES,
      writeMaxBytes: MESSAGE_MAX_BYTES,
      maxTimeoutMs: 30_000,
      shutdownSignal: shutdown.signal,
    }),
  );
  const sessions = new Set<ServerHttp2Session>();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
    // A connection reset by its peer is the peer's affair; without a listener it would end the process.
    session.on('error', () => {});
  });
  await listen(server, port, host);
  const address = server.address();
  const boundPort = typeof address === 'object' && address !== null ? address.port : port;

  return {
    url: `http://${host}:${boundPort}`,
    async stop(graceMs = STOP_GRACE_MS) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // A session's close sends GOAWAY and waits for its streams.
      for (const session of sessions) session.close();
      const timer = setTimeout(() => {
        shutdown.abort(new ConnectError('The server is stopping', Code.Unavailable));
        for (const session of sessions) session.destroy();
      }, graceMs);
      await closed;
      clearTimeout(timer);
    },
  };
}

function listen(server: Http2Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
