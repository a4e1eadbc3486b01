import { TokenError, type TokenVerifier } from '@mint/platform/auth/tokens.ts';
import type { Viewer } from '@mint/platform/auth/viewer.ts';
import { parseCookies } from '@mint/platform/graphql/client-request.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import type { Caller, TokenFault } from './caller.ts';
import { ACCESS_COOKIE, ownCookies } from './cookies.ts';

/** What a request shows of who sent it. */
export interface Credentials {
  readonly authorization: string | undefined;
  readonly cookie: string | undefined;
  readonly userAgent: string | undefined;
  readonly ip: string;
}

export type Authenticate = (credentials: Credentials) => Promise<Caller>;

const BEARER = /^bearer +(\S+) *$/i;
const MAX_USER_AGENT_LENGTH = 512;

/**
 * Tells who sends a request: by bearer token, else by the access cookie. A token that doesn't verify leaves a caller without a viewer and
 * the reason: signing in and refreshing a session must work while a browser still sends what has expired. Never throws.
 */
export function createAuthenticator({ verifier, log }: { readonly verifier: TokenVerifier; readonly log: Logger }): Authenticate {
  async function verify(token: string): Promise<{ viewer: Viewer } | { fault: TokenFault }> {
    try {
      return { viewer: await verifier.verify(token) };
    } catch (error) {
      if (error instanceof TokenError) return { fault: error.reason };
      log.error({ err: error }, 'tokens can not be verified');
      return { fault: 'UNVERIFIABLE' };
    }
  }

  return async ({ authorization, cookie, userAgent, ip }) => {
    const cookies = ownCookies(cookie);
    const from = { ip, userAgent: userAgent?.slice(0, MAX_USER_AGENT_LENGTH) ?? null, cookies };
    const bearer = authorization === undefined ? undefined : (BEARER.exec(authorization)?.[1] ?? '');
    const token = bearer ?? parseCookies(cookies ?? undefined)[ACCESS_COOKIE];
    if (token === undefined) return { ...from, viewer: null, tokenFault: null, byCookie: false };
    const verified = await verify(token);
    const byCookie = bearer === undefined;
    return 'viewer' in verified
      ? { ...from, viewer: verified.viewer, tokenFault: null, byCookie }
      : { ...from, viewer: null, tokenFault: verified.fault, byCookie };
  };
}
