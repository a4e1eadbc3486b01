import { RefreshSessionDocument } from './__generated__/graphql.ts';
import { post } from './http.ts';
import { MintError } from './mint-error.ts';

/** The tokens of one log in, as `sessionCreate` and `sessionRefresh` give them. */
export interface SessionTokens {
  readonly accessToken: string;
  /** RFC 3339. */
  readonly accessTokenExpiresAt: string;
  readonly refreshToken: string;
}

/** What makes a client's requests those of a person who has logged in. */
export interface AccessSession {
  /**
   * The Authorization header to ask with; null when cookies say who asks.
   *
   * @throws MintError when the session has ended (`SESSION_ENDED`), or when its token has and the server can't be reached.
   */
  authorization(): Promise<string | null>;
  /**
   * Renews the session because the server refused what it was asked with, once for all who were refused.
   *
   * @param refused The Authorization header, or null, that was refused.
   * @throws MintError when the session has ended (`SESSION_ENDED`) or the server can't be reached.
   */
  renewAfter(refused: string | null): Promise<void>;
}

/** Refresh this long before the access token ends, so that none ends on its way to the server; never in more than its last third. */
const refreshAheadMs = 30_000;
const refreshTimeoutMs = 10_000;

/**
 * Keeps the access token of one person fresh. A refresh token works once, so however many operations need a new access token
 * at the same time, one refresh serves them all.
 */
export class Session implements AccessSession {
  #tokens: SessionTokens;
  #aheadMs: number;
  #refreshing: Promise<void> | null = null;
  #ended: MintError | null = null;
  readonly #url: string;
  readonly #onTokens: (tokens: SessionTokens) => void;

  /**
   * @param url The gateway's GraphQL address.
   * @param onTokens Called with the tokens after each refresh, for a caller that stores them.
   */
  constructor(url: string, tokens: SessionTokens, onTokens: (tokens: SessionTokens) => void = () => {}) {
    this.#url = url;
    this.#tokens = tokens;
    this.#aheadMs = aheadOf(tokens);
    this.#onTokens = onTokens;
  }

  /**
   * An Authorization header with an access token that will not end on its way.
   *
   * @throws MintError when the session has ended (`SESSION_ENDED`), or when the token has and the server can't be reached.
   */
  async authorization(): Promise<string> {
    if (this.#ended) throw this.#ended;
    const leftMs = Date.parse(this.#tokens.accessTokenExpiresAt) - Date.now();
    if (leftMs < this.#aheadMs) {
      try {
        await this.#renew();
      } catch (error) {
        // Refreshing ahead of time has time: the token at hand still works.
        if (leftMs <= 0 || !(error instanceof MintError) || !error.retryable) throw error;
      }
    }
    return `Bearer ${this.#tokens.accessToken}`;
  }

  /**
   * Exchanges the tokens because the server would not take the access token in `refused`, an Authorization header: this clock may
   * be behind the server's. Does nothing when the tokens have changed since.
   *
   * @throws MintError when the session has ended (`SESSION_ENDED`) or the server can't be reached.
   */
  async renewAfter(refused: string | null): Promise<void> {
    if (refused === `Bearer ${this.#tokens.accessToken}`) await this.#renew();
  }

  async #renew(): Promise<void> {
    // The refresh token of a session that has ended is worth nothing: asking again would only burden the server.
    if (this.#ended) throw this.#ended;
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = null;
    });
    await this.#refreshing;
  }

  async #refresh(): Promise<void> {
    const { sessionRefresh } = await post<{
      sessionRefresh: { session: SessionTokens | null; userErrors: { code: string; message: string }[] };
    }>({
      url: this.#url,
      query: RefreshSessionDocument.toString(),
      variables: { input: { refreshToken: this.#tokens.refreshToken } },
      authorization: null,
      timeoutMs: refreshTimeoutMs,
    });
    if (!sessionRefresh.session) {
      this.#ended = new MintError([
        { message: sessionRefresh.userErrors[0]?.message ?? 'The session has ended', extensions: { code: 'SESSION_ENDED' } },
      ]);
      throw this.#ended;
    }
    this.#tokens = sessionRefresh.session;
    this.#aheadMs = aheadOf(sessionRefresh.session);
    this.#onTokens(sessionRefresh.session);
  }
}

/** How long before their end tokens that were got just now are to be exchanged, in milliseconds. */
function aheadOf({ accessTokenExpiresAt }: SessionTokens): number {
  return Math.min(refreshAheadMs, Math.max(0, Date.parse(accessTokenExpiresAt) - Date.now()) / 3);
}
