import { RefreshSessionDocument } from './__generated__/graphql.ts';
import { operationText, post } from './http.ts';
import { MintError } from './mint-error.ts';

/** The tokens of one log in, as `sessionCreate` and `sessionRefresh` give them. */
export interface SessionTokens {
  readonly accessToken: string;
  /** RFC 3339. */
  readonly accessTokenExpiresAt: string;
  readonly refreshToken: string;
}

/** Refresh this long before the access token ends, so that none ends on its way to the server. */
const refreshAheadMs = 30_000;

/**
 * Keeps the access token of one person fresh. A refresh token works once, so however many operations need a new access token
 * at the same time, one refresh serves them all.
 */
export class Session {
  #tokens: SessionTokens;
  #refreshing: Promise<void> | null = null;
  readonly #url: string;
  readonly #onTokens: (tokens: SessionTokens) => void;

  /**
   * @param url The gateway's GraphQL address.
   * @param onTokens Called with the tokens after each refresh, for a caller that stores them.
   */
  constructor(url: string, tokens: SessionTokens, onTokens: (tokens: SessionTokens) => void = () => {}) {
    this.#url = url;
    this.#tokens = tokens;
    this.#onTokens = onTokens;
  }

  /**
   * An access token that is good for at least half a minute, as an Authorization header.
   *
   * @throws MintError when the session has ended (`SESSION_ENDED`) or the server can't be reached.
   */
  async authorization(): Promise<string> {
    if (Date.parse(this.#tokens.accessTokenExpiresAt) - Date.now() < refreshAheadMs) {
      this.#refreshing ??= this.#refresh().finally(() => {
        this.#refreshing = null;
      });
      await this.#refreshing;
    }
    return `Bearer ${this.#tokens.accessToken}`;
  }

  async #refresh(): Promise<void> {
    const { sessionRefresh } = await post<{
      sessionRefresh: { session: SessionTokens | null; userErrors: { code: string; message: string }[] };
    }>({
      url: this.#url,
      query: operationText(RefreshSessionDocument),
      variables: { input: { refreshToken: this.#tokens.refreshToken } },
      authorization: null,
      timeoutMs: 10_000,
    });
    if (!sessionRefresh.session) {
      throw new MintError([
        { message: sessionRefresh.userErrors[0]?.message ?? 'The session has ended', extensions: { code: 'SESSION_ENDED' } },
      ]);
    }
    this.#tokens = sessionRefresh.session;
    this.#onTokens(sessionRefresh.session);
  }
}
