import type { IssuedSession } from './domain/issue-tokens.ts';
import type { GraphContext } from './graph-context.ts';

/** Cookies of a browser's session. Scripts can't read them, other sites can't send them with what changes something. */
const names = { access: 'mint_access', refresh: 'mint_refresh' } as const;

/** The refresh token goes only where it is used, and never with a request that began on another site. */
const placement = {
  access: { path: '/', sameSite: 'Lax' },
  refresh: { path: '/graphql', sameSite: 'Strict' },
} as const;

/** Development runs without TLS, and browsers drop a Secure cookie that comes over plain HTTP. */
const isSecure = ({ domain }: GraphContext) => domain.config.NODE_ENV !== 'development';

/** Hands a session's tokens to the browser. */
export function setSessionCookies(context: GraphContext, session: IssuedSession): void {
  const secure = isSecure(context);
  const { ACCESS_TOKEN_TTL_SECONDS, REFRESH_TOKEN_TTL_SECONDS } = context.domain.config;
  context.request.setCookie(names.access, session.accessToken, {
    ...placement.access,
    secure,
    maxAgeSeconds: ACCESS_TOKEN_TTL_SECONDS,
  });
  context.request.setCookie(names.refresh, session.refreshToken, {
    ...placement.refresh,
    secure,
    maxAgeSeconds: REFRESH_TOKEN_TTL_SECONDS,
  });
}

/** Has the browser forget its session. */
export function clearSessionCookies(context: GraphContext): void {
  const secure = isSecure(context);
  context.request.setCookie(names.access, '', { ...placement.access, secure, maxAgeSeconds: 0 });
  context.request.setCookie(names.refresh, '', { ...placement.refresh, secure, maxAgeSeconds: 0 });
}

/** The refresh token that the browser sent, or null. */
export function refreshTokenOf(context: GraphContext): string | null {
  return context.request.cookies[names.refresh] ?? null;
}
