import type { MutationSessionRefreshArgs } from '../../__generated__/schema.ts';
import { refreshSession } from '../../domain/refresh-session.ts';
import type { GraphContext } from '../../graph-context.ts';
import { clearSessionCookies, refreshTokenOf, setSessionCookies } from '../../session-cookies.ts';

/** Exchanges a refresh token, from the input or else the cookie, for new tokens. */
export async function sessionRefresh(_parent: unknown, { input }: MutationSessionRefreshArgs, context: GraphContext) {
  const fromCookie = refreshTokenOf(context);
  const refreshToken = input.refreshToken ?? fromCookie;
  const refreshed = await refreshSession(context.domain, refreshToken, context.request);
  if (!refreshed.ok) {
    // A browser would go on sending a token that is no good.
    if (fromCookie !== null && refreshToken === fromCookie) clearSessionCookies(context);
    return { session: null, userErrors: refreshed.errors };
  }
  setSessionCookies(context, refreshed.value);
  return { session: { ...refreshed.value, user: { ...refreshed.value.user, own: true } }, userErrors: [] };
}
