import { API_KEY_MARK } from '@mint/platform/auth/api-key-secret.ts';
import { TokenError, type TokenVerifier } from '@mint/platform/auth/tokens.ts';
import type { Viewer } from '@mint/platform/auth/viewer.ts';
import { parseCookies } from '@mint/platform/graphql/client-request.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import type { ApiKeys } from './api-keys.ts';
import type { Caller, TokenFault } from './caller.ts';
import { ACCESS_COOKIE, ownCookies } from './cookies.ts';
import type { Revocations } from './revocations.ts';

/** What a request shows of who sent it. */
export interface Credentials {
  readonly authorization: string | undefined;
  /** The X-API-Key header. */
  readonly apiKey: string | undefined;
  readonly cookie: string | undefined;
  readonly userAgent: string | undefined;
  readonly ip: string;
}

export type Authenticate = (credentials: Credentials) => Promise<Caller>;

export interface AuthenticatorOptions {
  readonly verifier: TokenVerifier;
  readonly apiKeys: ApiKeys;
  readonly revocations: Revocations;
  readonly log: Logger;
}

type Found = { readonly viewer: Viewer; readonly knownAtMs: number } | { readonly fault: TokenFault };

const BEARER = /^bearer +(\S+) *$/i;
const MAX_USER_AGENT_LENGTH = 512;

/**
 * Tells who sends a request: by bearer token or API key, else by the access cookie. What doesn't verify leaves a caller without a viewer and
 * the reason: signing in and refreshing a session must work while a browser still sends what has expired. Never throws.
 */
export function createAuthenticator({ verifier, apiKeys, revocations, log }: AuthenticatorOptions): Authenticate {
  async function verify(token: string): Promise<Found> {
    // Before it has heard what ended, this gateway can't tell which tokens are still good.
    if (revocations.heardAtMs === Number.NEGATIVE_INFINITY) return { fault: 'UNVERIFIABLE' };
    try {
      const viewer = await verifier.verify(token);
      // Tokens that stand for API keys are the gateway's own: nobody else was given one.
      if (viewer.apiKeyId !== null) return { fault: 'INVALID' };
      const knownAtMs = performance.now();
      return revocations.isRevoked({ viewer, knownAtMs }) ? { fault: 'SESSION_ENDED' } : { viewer, knownAtMs };
    } catch (error) {
      if (error instanceof TokenError) return { fault: error.reason };
      log.error({ err: error }, 'tokens can not be verified');
      return { fault: 'UNVERIFIABLE' };
    }
  }

  return async ({ authorization, apiKey, cookie, userAgent, ip }) => {
    const cookies = ownCookies(cookie);
    const from = { ip, userAgent: userAgent?.slice(0, MAX_USER_AGENT_LENGTH) ?? null, cookies };
    const bearer = authorization === undefined ? undefined : (BEARER.exec(authorization)?.[1] ?? '');
    const key = bearer === undefined ? apiKey : bearer.startsWith(API_KEY_MARK) ? bearer : undefined;
    const token = bearer ?? parseCookies(cookies ?? undefined)[ACCESS_COOKIE];
    if (key === undefined && token === undefined) {
      return { ...from, viewer: null, knownAtMs: performance.now(), tokenFault: null, byCookie: false };
    }
    const found = key === undefined ? await verify(token ?? '') : await apiKeys.holderOf(key, ip);
    const byCookie = key === undefined && bearer === undefined;
    return 'viewer' in found
      ? { ...from, ...found, tokenFault: null, byCookie }
      : { ...from, viewer: null, knownAtMs: performance.now(), tokenFault: found.fault, byCookie };
  };
}
