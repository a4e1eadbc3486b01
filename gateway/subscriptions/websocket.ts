import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { type ExecutionArgs, type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import { type Context, handleProtocols, makeServer, type SubscribePayload } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Authenticate } from '../auth/authenticate.ts';
import type { Caller } from '../auth/caller.ts';
import { tokenFaultError } from '../auth/token-fault.ts';
import type { Origins } from '../http/origins.ts';
import { eventsDeliveredTotal, slowConsumersTotal, subscriptionsOpen } from '../metrics.ts';
import type { CloseReason, LiveConnections } from './live-connections.ts';
import type { LiveOperation, LiveOperations } from './live-operations.ts';
import { serveSocket } from './websocket-socket.ts';

export interface WebsocketOptions {
  readonly operations: LiveOperations;
  readonly connections: LiveConnections;
  readonly authenticate: Authenticate;
  readonly origins: Origins;
  readonly schema: () => GraphQLSchema;
  readonly draining: () => boolean;
  /** The client's address, as the settings let the gateway believe it. */
  readonly ipOf: (request: IncomingMessage) => string;
  readonly bounds: {
    readonly maxConnections: number;
    readonly maxOperationsPerConnection: number;
    readonly maxPayloadBytes: number;
    readonly initTimeoutMs: number;
    readonly keepAliveMs: number;
  };
  readonly log: Logger;
}

/** graphql-ws clients come back after each of these; 4401, the protocol's own code for it, would be final to them. */
const CLOSE_CODES: Readonly<Record<CloseReason, readonly [code: number, reason: string]>> = {
  UNAUTHENTICATED: [4403, 'Forbidden'],
  EXPIRED: [4403, 'Token expired'],
  REVOKED: [4403, 'Session or API key ended'],
  SLOW: [1013, 'Slow consumer'],
  GOING_AWAY: [1001, 'Going away'],
  RELOADED: [1012, 'Schema reloaded'],
};
const FORBIDDEN = 4403;
const TOO_MANY_CONNECTIONS = 4429;
const TRY_AGAIN_LATER = 1013;
/** How long a socket may take to answer a close. */
const CLOSE_GRACE_MS = 2_000;
const METRIC = { transport: 'websocket' };

interface SocketExtra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  /** Set when the client has said who it is. */
  live: { readonly caller: Caller; readonly close: (reason: CloseReason) => void } | null;
}

type Close = (reason: CloseReason) => void;

/** Serves the graphql-transport-ws protocol: subscriptions, and any other operation too. */
export class WebsocketTransport {
  readonly #options: WebsocketOptions;
  readonly #sockets: WebSocketServer;
  readonly #server: ReturnType<typeof makeServer<Record<string, unknown>, SocketExtra>>;
  readonly #accepted = new WeakMap<ExecutionArgs, { readonly operation: LiveOperation; readonly close: Close }>();

  constructor(options: WebsocketOptions) {
    this.#options = options;
    this.#sockets = new WebSocketServer({
      noServer: true,
      maxPayload: options.bounds.maxPayloadBytes,
      perMessageDeflate: false,
      handleProtocols,
    });
    this.#server = makeServer<Record<string, unknown>, SocketExtra>({
      connectionInitWaitTimeout: options.bounds.initTimeoutMs,
      onConnect: ({ extra, connectionParams }) => this.#connect(extra, connectionParams ?? {}),
      onSubscribe: (context, _id, payload) => this.#accept(context, payload),
      execute: (args) => this.#runSingle(args),
      subscribe: (args) => this.#subscribe(args),
      onNext: (_context, _id, _payload, _args, result) => {
        eventsDeliveredTotal.inc(METRIC);
        return result.errors === undefined ? undefined : { ...result, errors: result.errors.map(plainError) };
      },
      onError: (_context, _id, _payload, errors) => errors.map(plainError),
    });
  }

  /** Takes an upgrade of an HTTP connection, or refuses it. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { bounds, connections, draining, log } = this.#options;
    if (request.url?.split('?')[0] !== '/graphql') return void refuse(socket, '404 Not Found');
    if (draining() || connections.full || this.#sockets.clients.size >= bounds.maxConnections)
      return void refuse(socket, '503 Service Unavailable');
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
      serveSocket(webSocket, this.#server, { socket: webSocket, request, live: null }, { keepAliveMs: bounds.keepAliveMs, log });
    });
  }

  /** Cuts what is still open. */
  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  async #connect(extra: SocketExtra, parameters: Readonly<Record<string, unknown>>): Promise<boolean> {
    const { socket, request } = extra;
    const { authenticate, origins, ipOf, connections } = this.#options;
    const { authorization, cookie, origin, host } = request.headers;
    const given = parameters.authorization ?? parameters.Authorization;
    const givenKey = parameters['x-api-key'] ?? parameters['X-API-Key'] ?? request.headers['x-api-key'];
    const caller = await authenticate({
      authorization: typeof given === 'string' ? given : authorization,
      apiKey: typeof givenKey === 'string' ? givenKey : undefined,
      // A page of another site can open a socket here, and the browser would add the cookie.
      cookie: origins.trusts(origin, host) ? cookie : undefined,
      userAgent: request.headers['user-agent'],
      ip: ipOf(request),
    });
    if (socket.readyState !== socket.OPEN) return false;
    if (caller.tokenFault === 'UNVERIFIABLE' || caller.tokenFault === 'KEY_ATTEMPTS') {
      socket.close(TRY_AGAIN_LATER, 'Try again later');
      return true;
    }
    if (caller.viewer === null) {
      if (caller.tokenFault === null) return false;
      socket.close(FORBIDDEN, tokenFaultError(caller.tokenFault).message);
      return true;
    }
    const close: Close = (reason) => {
      if (reason === 'SLOW') slowConsumersTotal.inc(METRIC);
      closeSocket(socket, ...CLOSE_CODES[reason]);
    };
    const release = connections.add({ caller, close });
    if (release === null) {
      socket.close(TOO_MANY_CONNECTIONS, 'Too many connections');
      return true;
    }
    socket.once('close', release);
    extra.live = { caller, close };
    return true;
  }

  async #accept(
    { extra, subscriptions }: Context<Record<string, unknown>, SocketExtra>,
    { query, operationName, variables }: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const { operations, draining, bounds, schema } = this.#options;
    const { live } = extra;
    if (live === null || draining()) return [refusal('SERVICE_UNAVAILABLE', 'The gateway is going away')];
    // The operation itself is counted already.
    if (Object.keys(subscriptions).length > bounds.maxOperationsPerConnection) {
      return [refusal('TOO_MANY_OPERATIONS', 'There are too many operations on this connection')];
    }
    const operation = await operations.prepare(
      { query, operationName: operationName ?? null, variables: variables ?? {} },
      live.caller,
    );
    if (operation.kind === 'refused') return operation.errors;
    const args: ExecutionArgs = { schema: schema(), document: operation.document, operationName };
    this.#accepted.set(args, { operation, close: live.close });
    return args;
  }

  async #runSingle(args: ExecutionArgs): Promise<ExecutionResult> {
    const operation = this.#accepted.get(args)?.operation;
    if (operation?.kind !== 'single') throw new Error('This operation was not accepted');
    return (await operation.run()) as ExecutionResult;
  }

  #subscribe(args: ExecutionArgs): AsyncIterableIterator<ExecutionResult> {
    const accepted = this.#accepted.get(args);
    if (accepted?.operation.kind !== 'subscription') throw new Error('This subscription was not accepted');
    subscriptionsOpen.inc(METRIC);
    return accepted.operation.subscribe({ drop: accepted.close, left: () => subscriptionsOpen.dec(METRIC) });
  }
}

function closeSocket(socket: WebSocket, code: number, reason: string): void {
  socket.close(code, reason);
  const timer = setTimeout(() => socket.terminate(), CLOSE_GRACE_MS).unref();
  socket.once('close', () => clearTimeout(timer));
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => {});
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** Results of Apollo Server hold plain errors, those of subscriptions error objects. */
function plainError(error: GraphQLError) {
  return error instanceof GraphQLError ? error.toJSON() : error;
}
