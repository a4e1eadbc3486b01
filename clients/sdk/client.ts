import {
  LogInDocument,
  LogOutDocument,
  NewestNotificationDocument,
  type SessionCreateInput,
  type TypedDocumentString,
} from './__generated__/graphql.ts';
import { CookieSession } from './cookie-session.ts';
import { post } from './http.ts';
import { LiveConnection } from './live-connection.ts';
import { MintError } from './mint-error.ts';
import { type NotificationObserver, NotificationStream } from './notification-stream.ts';
import { type AccessSession, Session, type SessionTokens } from './session.ts';

/** Where the product is, and how patient the client is. */
export interface MintClientOptions {
  /** The gateway's GraphQL address, e.g. `https://api.example.com/graphql`. */
  readonly url: string;
  /** How long one operation may take, in milliseconds. */
  readonly timeoutMs?: number;
  /**
   * A page of the product's own origin: the browser keeps the session, in cookies that no script can read. Whether there is one shows when
   * something is asked.
   */
  readonly cookies?: boolean;
  /** Tokens of an earlier log in. */
  readonly tokens?: SessionTokens;
  /** Called whenever the tokens change, for a caller that stores them. */
  readonly onTokens?: (tokens: SessionTokens) => void;
  /** The longest wait between two attempts to connect again, in milliseconds. */
  readonly maxReconnectWaitMs?: number;
  /** For platforms without a global WebSocket. */
  readonly webSocketImpl?: unknown;
}

const defaultTimeoutMs = 15_000;
const defaultReconnectWaitMs = 10_000;

/** One person's door to Mint: typed operations, a session that renews itself, and live notifications. */
export class MintClient {
  #session: AccessSession | null = null;
  #connection: LiveConnection | null = null;
  readonly #streams = new Set<NotificationStream>();
  readonly #options: MintClientOptions;

  constructor(options: MintClientOptions) {
    this.#options = options;
    if (options.cookies) this.#session = new CookieSession(options.url);
    else if (options.tokens) this.#session = new Session(options.url, options.tokens, options.onTokens);
  }

  /**
   * Runs one query or mutation.
   *
   * @throws MintError when there is no usable answer. Refusals of the business are in the answer's `userErrors`.
   */
  async execute<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables): Promise<Result> {
    const session = this.#session;
    if (!session) return this.#send(document, variables, null);
    const authorization = await session.authorization();
    try {
      return await this.#send(document, variables, authorization);
    } catch (error) {
      // With a token that is refused nothing was run, so it may be sent again with one that the server itself has dated.
      const refused = error instanceof MintError && error.code === 'UNAUTHENTICATED' && error.partialData == null;
      if (!refused) throw error;
      await session.renewAfter(authorization);
      return this.#send(document, variables, await session.authorization());
    }
  }

  /**
   * Logs in and keeps the session; operations from then on run as that person. What was followed before ends.
   *
   * @throws MintError with the refusal's code, e.g. `INVALID_CREDENTIALS`.
   */
  async logIn(input: SessionCreateInput): Promise<{ id: string; displayName: string }> {
    const { sessionCreate } = await this.#send(LogInDocument, { input }, null);
    if (!sessionCreate.session?.user) {
      const [refusal] = sessionCreate.userErrors;
      throw new MintError([{ message: refusal?.message ?? 'Not logged in', extensions: { code: refusal?.code ?? 'UNKNOWN' } }]);
    }
    await this.close();
    if (this.#options.cookies) return sessionCreate.session.user;
    this.#session = new Session(this.#options.url, sessionCreate.session, this.#options.onTokens);
    this.#options.onTokens?.(sessionCreate.session);
    return sessionCreate.session.user;
  }

  /**
   * Logs out: ends the session at the server and whatever is followed. A session that has ended already is forgotten all the same.
   *
   * @throws MintError when the server could not be told; the session is kept then.
   */
  async logOut(): Promise<void> {
    try {
      if (this.#session) await this.execute(LogOutDocument, { input: {} });
    } catch (error) {
      if (!(error instanceof MintError && ['SESSION_ENDED', 'UNAUTHENTICATED'].includes(error.code))) throw error;
    }
    await this.close();
    if (!this.#options.cookies) this.#session = null;
  }

  /**
   * Follows the person's notifications. The stream resumes by itself, after a lost connection or a restart of the gateway, from
   * the last notification it delivered: nothing is lost and nothing comes twice.
   *
   * @param after Start with everything newer than this notification; only what is new from now on when absent.
   * @returns Ends the subscription.
   */
  followNotifications(observer: NotificationObserver, after: string | null = null): () => void {
    this.#connection ??= new LiveConnection(this.#options.url, this.#session, this.#options.webSocketImpl);
    const stream = new NotificationStream({
      connection: this.#connection,
      session: this.#session,
      observer,
      maxWaitMs: this.#options.maxReconnectWaitMs ?? defaultReconnectWaitMs,
      newestId: async () => (await this.execute(NewestNotificationDocument, {})).notifications.nodes[0]?.id ?? null,
      after,
    });
    this.#streams.add(stream);
    void stream.run().finally(() => this.#streams.delete(stream));
    return () => stream.stop();
  }

  /** Ends whatever is followed, and the live connection. */
  async close(): Promise<void> {
    for (const stream of this.#streams) stream.stop();
    const connection = this.#connection;
    this.#connection = null;
    await connection?.close();
  }

  #send<Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
    authorization: string | null,
  ): Promise<Result> {
    return post<Result>({
      url: this.#options.url,
      query: document.toString(),
      variables,
      authorization,
      timeoutMs: this.#options.timeoutMs ?? defaultTimeoutMs,
    });
  }
}
