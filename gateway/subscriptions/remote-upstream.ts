import type { ServiceIdentity } from '@mint/platform/auth/service-identity.ts';
import type { LiveMessage } from '@mint/platform/graphql/live-event.ts';
import { createEndpoints, type Endpoint, type Endpoints } from '@mint/platform/network/endpoints.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Upstream, UpstreamError, UpstreamRequest } from './upstream.ts';

export interface RemoteUpstreamOptions {
  readonly name: string;
  /** The subgraph's /graphql: one address or several, see `createEndpoints`. */
  readonly urls: string;
  readonly identity: ServiceIdentity;
  readonly log: Logger;
  readonly sockets?: number;
  readonly keepAliveMs?: number;
  readonly pongTimeoutMs?: number;
  readonly retryBaseMs?: number;
  readonly retryMaxMs?: number;
}

const ACKNOWLEDGE_TIMEOUT_MS = 5_000;
const HANDSHAKE_TIMEOUT_MS = 5_000;
const IDLE_CLOSE_MS = 10_000;
const MAX_PAYLOAD_BYTES = 1_024 * 1_024;
/** After a close that the protocol calls final, such as an internal error of the subgraph. */
const RESTART_WAIT_MS = 500;

/** Subscriptions at a subgraph in another process, many over few sockets. Lost sockets are opened again for as long as anyone subscribes. */
export class RemoteUpstream implements Upstream {
  readonly #options: Required<RemoteUpstreamOptions>;
  readonly #endpoints: Endpoints;
  readonly #clients: readonly Client[];
  #turn = 0;
  #serviceToken = '';

  constructor(options: RemoteUpstreamOptions) {
    this.#options = { sockets: 2, keepAliveMs: 10_000, pongTimeoutMs: 5_000, retryBaseMs: 100, retryMaxMs: 5_000, ...options };
    this.#endpoints = createEndpoints(options.urls);
    this.#clients = Array.from({ length: this.#options.sockets }, () => this.#createClient());
  }

  open(request: UpstreamRequest): () => void {
    let closed = false;
    let dispose: (() => void) | null = null;
    const payload = {
      query: request.query,
      operationName: request.operationName,
      variables: request.variables as Record<string, unknown>,
      extensions: this.#liveExtensions(request),
    };
    const start = async (): Promise<void> => {
      await this.#renewServiceToken();
      if (closed) return;
      dispose = this.#nextClient().subscribe<LiveMessage['data'], LiveMessage['extensions']>(payload, {
        next: (message) => {
          if (!closed) request.next(message as LiveMessage);
        },
        error: (error) => {
          if (closed) return;
          if (isErrorList(error)) {
            closed = true;
            request.ended(error);
          } else {
            setTimeout(() => void start(), RESTART_WAIT_MS * (1 + Math.random())).unref();
          }
        },
        complete: () => {
          if (closed) return;
          closed = true;
          request.ended(null);
        },
      });
    };
    void start();
    return () => {
      if (closed) return;
      closed = true;
      dispose?.();
    };
  }

  async close(): Promise<void> {
    // A client that is just connecting rejects: there is nothing to close then.
    await Promise.allSettled(this.#clients.map((client) => client.dispose()));
  }

  /** The client writes the same payload at each attempt: getters keep what must be of the moment. */
  #liveExtensions(request: UpstreamRequest): Record<string, unknown> {
    const serviceToken = () => this.#serviceToken;
    return {
      control: true,
      get service() {
        return serviceToken();
      },
      get authorization() {
        const { viewer } = request.caller();
        return viewer === null ? undefined : `Bearer ${viewer.token}`;
      },
      get resumeAfter() {
        return request.cursor() ?? undefined;
      },
    };
  }

  #nextClient(): Client {
    this.#turn = (this.#turn + 1) % this.#clients.length;
    return this.#clients[this.#turn] as Client;
  }

  async #renewServiceToken(): Promise<void> {
    this.#serviceToken = await this.#options.identity.tokenFor(this.#options.name);
  }

  #createClient(): Client {
    const { keepAliveMs, pongTimeoutMs, retryBaseMs, retryMaxMs, name, log } = this.#options;
    const endpoints = this.#endpoints;
    /** To which process this client connects: another at each attempt, where there are several. */
    let endpoint: Endpoint | undefined;
    let pongTimer: NodeJS.Timeout | undefined;
    const client = createClient({
      url() {
        [endpoint] = endpoints.inTurn();
        return (endpoint as Endpoint).url.replace(/^http/, 'ws');
      },
      webSocketImpl: class extends WebSocket {
        constructor(url: string | URL, protocols?: string | string[]) {
          super(url, protocols, {
            perMessageDeflate: false,
            maxPayload: MAX_PAYLOAD_BYTES,
            handshakeTimeout: HANDSHAKE_TIMEOUT_MS,
            ...(endpoint?.lookup && { lookup: endpoint.lookup }),
          });
        }
      },
      lazy: true,
      lazyCloseTimeout: IDLE_CLOSE_MS,
      keepAlive: keepAliveMs,
      connectionAckWaitTimeout: ACKNOWLEDGE_TIMEOUT_MS,
      // Awaited at each connection, before anything is subscribed on it: service tokens are short-lived.
      connectionParams: async () => {
        await this.#renewServiceToken();
        return {};
      },
      retryAttempts: Number.POSITIVE_INFINITY,
      // The client's own choice leaves out a refused connection, which is what a restart looks like.
      shouldRetry: () => true,
      retryWait: (retries) => wait(Math.min(retryBaseMs * 2 ** retries, retryMaxMs) * (0.5 + Math.random())),
      on: {
        connected: () => {
          if (endpoint !== undefined) endpoints.answered(endpoint);
        },
        closed: (event) => {
          if (endpoint !== undefined) endpoints.failed(endpoint);
          clearTimeout(pongTimer);
          log.debug({ subgraph: name, code: closeCode(event) }, 'an upstream socket closed');
        },
        ping: (received) => {
          // A peer that is gone without a word would be noticed only when TCP gives up, minutes later.
          if (!received) pongTimer = setTimeout(() => client.terminate(), pongTimeoutMs).unref();
        },
        pong: (received) => {
          if (received) clearTimeout(pongTimer);
        },
      },
    });
    return client;
  }
}

function isErrorList(error: unknown): error is readonly UpstreamError[] {
  return Array.isArray(error);
}

function closeCode(event: unknown): unknown {
  return typeof event === 'object' && event !== null && 'code' in event ? event.code : undefined;
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
