import { type Client, createClient } from 'graphql-ws';
import type { AccessSession } from './session.ts';

const keepAliveMs = 15_000;
/** A server that is gone without a word is noticed when it leaves a ping unanswered this long. */
const pongTimeoutMs = 5_000;
const acknowledgeTimeoutMs = 10_000;

/** The one WebSocket of a client, shared by everything that it follows. */
export class LiveConnection {
  readonly #client: Client;
  #connected = false;
  #authorization: string | null = null;

  /**
   * @param url The gateway's GraphQL address.
   * @param webSocketImpl For platforms without a global WebSocket.
   */
  constructor(url: string, session: AccessSession | null, webSocketImpl: unknown) {
    let pongTimer: ReturnType<typeof setTimeout> | undefined;
    this.#client = createClient({
      url: url.replace(/^http/, 'ws'),
      ...(webSocketImpl ? { webSocketImpl } : {}),
      connectionParams: async () => {
        this.#authorization = (await session?.authorization()) ?? null;
        return this.#authorization === null ? {} : { authorization: this.#authorization };
      },
      keepAlive: keepAliveMs,
      connectionAckWaitTimeout: acknowledgeTimeoutMs,
      // Whoever follows decides whether to come back: this client can't tell an ended session from a lost connection.
      retryAttempts: 0,
      on: {
        connected: () => {
          this.#connected = true;
        },
        closed: () => {
          this.#connected = false;
          clearTimeout(pongTimer);
        },
        ping: (received) => {
          if (!received) pongTimer = setTimeout(() => this.#client.terminate(), pongTimeoutMs);
        },
        pong: (received) => {
          if (received) clearTimeout(pongTimer);
        },
      },
    });
  }

  /** The Authorization header that the connection was last opened with. */
  get authorization(): string | null {
    return this.#authorization;
  }

  /** Calls `up` now when the connection is open, and whenever it opens. Returns what ends that. */
  onConnected(up: () => void): () => void {
    if (this.#connected) up();
    return this.#client.on('connected', up);
  }

  /** Subscribes, connecting when need be. Ends with an error when the connection does. Returns what ends it. */
  readonly subscribe: Client['subscribe'] = (payload, sink) => this.#client.subscribe(payload, sink);

  async close(): Promise<void> {
    await this.#client.dispose();
  }
}
