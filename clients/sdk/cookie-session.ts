import { RefreshSessionDocument } from './__generated__/graphql.ts';
import { post } from './http.ts';
import { MintError } from './mint-error.ts';
import type { AccessSession } from './session.ts';

const refreshTimeoutMs = 10_000;
/** All pages of the origin share the session, and a refresh token works once: one page refreshes, the others hear when it did. */
const lockName = 'mint-session';
const renewedAtKey = 'mint-session-renewed-at';

/** A session that the browser keeps in HTTP-only cookies, and that all pages of the origin share. */
export class CookieSession implements AccessSession {
  readonly #url: string;
  #renewing: Promise<void> | null = null;

  /** @param url The gateway's GraphQL address, on the page's own origin. */
  constructor(url: string) {
    this.#url = url;
  }

  async authorization(): Promise<null> {
    return null;
  }

  async renewAfter(): Promise<void> {
    this.#renewing ??= this.#renewOnce(Date.now()).finally(() => {
      this.#renewing = null;
    });
    await this.#renewing;
  }

  /** @param refusedAt When the session was found to need it: a page that has renewed it since has done this one's work. */
  async #renewOnce(refusedAt: number): Promise<void> {
    await navigator.locks.request(lockName, async () => {
      if (Number(localStorage.getItem(renewedAtKey) ?? 0) >= refusedAt) return;
      const { sessionRefresh } = await post<{
        sessionRefresh: { session: object | null; userErrors: { message: string }[] };
      }>({
        url: this.#url,
        query: RefreshSessionDocument.toString(),
        variables: { input: {} },
        authorization: null,
        timeoutMs: refreshTimeoutMs,
      });
      if (sessionRefresh.session === null) {
        const message = sessionRefresh.userErrors[0]?.message ?? 'The session has ended';
        throw new MintError([{ message, extensions: { code: 'SESSION_ENDED' } }]);
      }
      localStorage.setItem(renewedAtKey, String(Date.now()));
    });
  }
}
