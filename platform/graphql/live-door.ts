import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { type ExecutionArgs, type GraphQLError, OperationTypeNode } from 'graphql';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { ServiceIdentity } from '../auth/service-identity.ts';
import type { TokenVerifier } from '../auth/tokens.ts';
import { badUserInput, unauthenticated, unavailable } from '../errors/errors.ts';
import type { Logger } from '../telemetry/logger.ts';
import { GRAPHQL_CALLERS, viewerOf } from './http-door.ts';
import { type OperationEngine, publicError } from './operation-engine.ts';
import type { LocalOperation } from './running-subgraph.ts';

const MESSAGE_MAX_BYTES = 262_144;
/** Sockets are the gateways' few, each with many subscriptions on it. */
const SOCKETS_MAX = 200;
const SUBSCRIPTIONS_PER_SOCKET_MAX = 20_000;
const INIT_TIMEOUT_MS = 3_000;
const KEEP_ALIVE_MS = 12_000;
/** How long a socket may take to answer a close before it is cut off. */
const CLOSE_GRACE_MS = 2_000;

export interface LiveDoorOptions {
  readonly name: string;
  readonly engine: OperationEngine;
  readonly identity: ServiceIdentity;
  readonly tokens: TokenVerifier;
  readonly log: Logger;
}

/** What the gateway sends beside a subscription. */
interface SubscriptionExtensions {
  readonly service?: unknown;
  readonly authorization?: unknown;
  readonly resumeAfter?: unknown;
  readonly control?: unknown;
}

/**
 * Opens graphql-ws at the app's /graphql. Each subscription brings the gateway's service token and its subscriber's bearer token in
 * `payload.extensions`. Returns what closes the door: sockets get 1001.
 */
export function openLiveDoor(
  app: FastifyInstance,
  { name, engine, identity, tokens, log }: LiveDoorOptions,
): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_MAX_BYTES, handleProtocols });
  const operations = new WeakMap<ExecutionArgs, LocalOperation>();

  async function admit(extensions: SubscriptionExtensions): Promise<Pick<LocalOperation, 'viewer' | 'resumeAfter' | 'control'>> {
    const { service, authorization, resumeAfter, control } = extensions;
    const caller = typeof service === 'string' ? await identity.verify(service, name).catch(() => null) : null;
    if (caller === null || !GRAPHQL_CALLERS.has(caller)) throw unauthenticated('Only the gateway may call this service');
    return {
      viewer: await viewerOf(authorization, tokens, log),
      resumeAfter: typeof resumeAfter === 'string' ? resumeAfter : null,
      control: control === true,
    };
  }

  const server = makeServer({
    connectionInitWaitTimeout: INIT_TIMEOUT_MS,
    async onSubscribe(context, _id, { query, operationName, variables, extensions }): Promise<ExecutionArgs | GraphQLError[]> {
      try {
        if (Object.keys(context.subscriptions).length >= SUBSCRIPTIONS_PER_SOCKET_MAX)
          throw unavailable('Too many subscriptions');
        const admitted = await admit(extensions ?? {});
        const prepared = engine.prepare({ query, operationName: operationName ?? null });
        if (!prepared.ok) return prepared.errors.map((error) => publicError(error, log));
        if (prepared.operation.operation !== OperationTypeNode.SUBSCRIPTION)
          throw badUserInput('Only subscriptions come this way');
        const args: ExecutionArgs = { schema: engine.schema, document: prepared.document, operationName };
        operations.set(args, {
          document: prepared.document,
          operationName: operationName ?? null,
          variables: variables ?? {},
          ...admitted,
        });
        return args;
      } catch (error) {
        return [publicError(error, log)];
      }
    },
    subscribe: (args) => {
      const operation = operations.get(args);
      return operation === undefined ? { errors: [unauthenticated()] } : engine.subscribe(operation);
    },
  });

  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url !== '/graphql' || sockets.clients.size >= SOCKETS_MAX) {
      socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => serve(webSocket, server, log));
  });

  return async () => {
    const closing = [...sockets.clients].map((socket) => {
      const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
      socket.close(1001, 'Going away');
      const timer = setTimeout(() => socket.terminate(), CLOSE_GRACE_MS);
      return closed.finally(() => clearTimeout(timer));
    });
    await Promise.all(closing);
    sockets.close();
  };
}

/** Joins a socket to the protocol. What goes wrong on one socket is logged and ends that socket only. */
function serve(socket: WebSocket, server: ReturnType<typeof makeServer>, log: Logger): void {
  let alive = true;
  const keepAlive = setInterval(() => {
    if (!alive) return socket.terminate();
    alive = false;
    socket.ping();
  }, KEEP_ALIVE_MS);
  socket.on('pong', () => {
    alive = true;
  });
  socket.on('error', (error) => log.debug({ err: error }, 'subscription socket failed'));

  const closed = server.opened(
    {
      protocol: socket.protocol,
      // Waiting for the send to be through is what holds the source back when the other side reads slowly.
      send: (data) =>
        new Promise<void>((resolve) => {
          if (socket.readyState !== socket.OPEN) resolve();
          else socket.send(data, () => resolve());
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) => {
        socket.on('message', (data) => {
          handle(String(data)).catch((error: unknown) => {
            log.error({ err: error }, 'subscription message failed');
            socket.close(CloseCode.InternalServerError, 'Internal server error');
          });
        });
      },
    },
    undefined,
  );
  socket.once('close', (code, reason) => {
    clearInterval(keepAlive);
    void closed(code, String(reason));
  });
}
