import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type Client, createClient } from 'graphql-ws';
import {
  LogInDocument,
  NotificationReceivedDocument,
  type NotificationReceivedSubscription,
  type SessionCreateInput,
} from './__generated__/graphql.ts';
import { operationText, post } from './http.ts';
import { MintError, type ResponseError } from './mint-error.ts';
import { Session, type SessionTokens } from './session.ts';

/** A notification as the live subscription delivers it. */
export type LiveNotification = NotificationReceivedSubscription['notificationReceived'];

/** Where the product is, and how patient the client is. */
export interface MintClientOptions {
  /** The gateway's GraphQL address, e.g. `https://api.example.com/graphql`. */
  readonly url: string;
  /** How long one operation may take, in milliseconds. */
  readonly timeoutMs?: number;
  /** Tokens of an earlier log in. */
  readonly tokens?: SessionTokens;
  /** Called whenever the tokens change, for a caller that stores them. */
  readonly onTokens?: (tokens: SessionTokens) => void;
  /** For platforms without a global WebSocket. */
  readonly webSocketImpl?: unknown;
}

/** What a subscriber is told. */
export interface NotificationObserver {
  /** Each notification once, in order. */
  next(notification: LiveNotification): void;
  /** The subscription ended for good: the session did, or the gap was too long to catch up (`RESUME_WINDOW_EXCEEDED`). */
  error?(error: MintError): void;
  /** The stream is up, first or again after a loss of connection. */
  connected?(): void;
}

/** The longest wait between two attempts to reconnect, in milliseconds. */
const maxReconnectWaitMs = 10_000;

/** Waits longer after each failure, and never in step with other clients. */
const reconnectWait = (attempt: number) =>
  new Promise<void>((resolve) =>
    setTimeout(resolve, Math.min(250 * 2 ** attempt, maxReconnectWaitMs) * (0.5 + Math.random() / 2)),
  );

/** One person's door to Mint: typed operations, a session that renews itself, and live notifications. */
export class MintClient {
  #session: Session | null = null;
  #socket: Client | null = null;
  readonly #options: MintClientOptions;

  constructor(options: MintClientOptions) {
    this.#options = options;
    if (options.tokens) this.#session = new Session(options.url, options.tokens, options.onTokens);
  }

  /**
   * Runs one query or mutation.
   *
   * @throws MintError when there is no usable answer. Refusals of the business are in the answer's `userErrors`.
   */
  async execute<Result, Variables>(document: TypedDocumentNode<Result, Variables>, variables: Variables): Promise<Result> {
    return post<Result>({
      url: this.#options.url,
      query: operationText(document),
      variables,
      authorization: this.#session ? await this.#session.authorization() : null,
      timeoutMs: this.#options.timeoutMs ?? 15_000,
    });
  }

  /**
   * Logs in and keeps the session; operations from then on run as that person.
   *
   * @throws MintError with the refusal's code, e.g. `INVALID_CREDENTIALS`.
   */
  async logIn(input: SessionCreateInput): Promise<{ id: string; displayName: string }> {
    const { sessionCreate } = await this.execute(LogInDocument, { input });
    if (!sessionCreate.session?.user) {
      const [refusal] = sessionCreate.userErrors;
      throw new MintError([{ message: refusal?.message ?? 'Not logged in', extensions: { code: refusal?.code ?? 'UNKNOWN' } }]);
    }
    this.#session = new Session(this.#options.url, sessionCreate.session, this.#options.onTokens);
    this.#options.onTokens?.(sessionCreate.session);
    return sessionCreate.session.user;
  }

  /**
   * Follows the person's notifications. The stream resumes by itself, after a lost connection or a restart of the gateway, from
   * the last notification it delivered: nothing is lost and nothing comes twice.
   *
   * @param after Start with everything newer than this notification; only what is new from now on when absent.
   * @returns Ends the subscription.
   */
  followNotifications(observer: NotificationObserver, after: string | null = null): () => void {
    let lastSeen = after;
    // graphql-ws writes the payload anew at each attempt, so a getter makes every attempt go on from where the last one stopped.
    const variables = {
      get after() {
        return lastSeen;
      },
    };
    const socket = this.#connection();
    const offConnected = socket.on('connected', () => observer.connected?.());
    const unsubscribe = socket.subscribe<NotificationReceivedSubscription>(
      { query: operationText(NotificationReceivedDocument), operationName: 'NotificationReceived', variables },
      {
        next: ({ data, errors }) => {
          if (data?.notificationReceived) {
            lastSeen = data.notificationReceived.id;
            observer.next(data.notificationReceived);
          } else if (errors) observer.error?.(new MintError(errors as readonly ResponseError[]));
        },
        error: (cause) => observer.error?.(toMintError(cause)),
        complete: () => {},
      },
    );
    return () => {
      offConnected();
      unsubscribe();
    };
  }

  /** Ends the live connection. */
  async close(): Promise<void> {
    await this.#socket?.dispose();
    this.#socket = null;
  }

  #connection(): Client {
    this.#socket ??= createClient({
      url: this.#options.url.replace(/^http/, 'ws'),
      ...(this.#options.webSocketImpl ? { webSocketImpl: this.#options.webSocketImpl } : {}),
      connectionParams: async () => (this.#session ? { authorization: await this.#session.authorization() } : {}),
      keepAlive: 15_000,
      retryAttempts: Number.POSITIVE_INFINITY,
      retryWait: reconnectWait,
      // The default gives up when the connection is refused, which is what a restarting gateway does.
      shouldRetry: () => true,
    });
    return this.#socket;
  }
}

/** graphql-ws fails with the operation's errors, a close event, or whatever was thrown. */
function toMintError(cause: unknown): MintError {
  if (cause instanceof MintError) return cause;
  if (Array.isArray(cause)) return new MintError(cause as ResponseError[]);
  return new MintError([{ message: 'The live connection ended', extensions: { code: 'NETWORK_ERROR' } }], cause);
}
