import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type JSONWebKeySet, type JWK, SignJWT } from 'jose';
import { sessionScopes } from '../auth/scopes.ts';
import { createTokenVerifier } from '../auth/tokens.ts';
import type { Role, Viewer } from '../auth/viewer.ts';
import { type Id, newId } from '../ids/ids.ts';
import type { Money } from '../money/money.ts';

/** What a test says of a viewer; the rest is a fresh user with a session and its scopes. */
export interface ViewerOverrides {
  readonly userId?: Id<'usr'>;
  readonly sessionId?: Id<'ses'> | null;
  readonly apiKeyId?: Id<'key'> | null;
  /** What the API key may send in a day. */
  readonly budget?: Money | null;
  readonly role?: Role;
  readonly scopes?: readonly string[];
  /** From now, in seconds; negative for a token that is over. */
  readonly expiresInSeconds?: number;
}

/** Claims and header to replace, for tokens that must be refused. */
export interface TokenForgery {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
}

/** Issues access tokens as Mint's auth service does, with keys of its own on a loopback address. */
export interface TestIssuer {
  /** TOKEN_ISSUER, TOKEN_AUDIENCE and JWKS_URL. */
  readonly env: { readonly TOKEN_ISSUER: string; readonly TOKEN_AUDIENCE: string; readonly JWKS_URL: string };
  /** How often the keys were fetched. */
  readonly fetches: () => number;
  keys(): JSONWebKeySet;
  /** A token for a viewer. */
  sign(viewer?: ViewerOverrides, forgery?: TokenForgery): Promise<string>;
  /** A viewer with a token. The token of one that has expired can't be verified: use `sign` for that. */
  viewer(viewer?: ViewerOverrides): Promise<Viewer>;
  /** Signs with a new key from now on; the old one stays published. */
  rotate(): void;
  /** Answers 503 to who fetches the keys, until told otherwise. */
  setAway(away: boolean): void;
  stop(): Promise<void>;
}

const ISSUER = 'https://mint.test';
const AUDIENCE = 'mint';
const LIFETIME_S = 900;

/** Starts an issuer for tests. */
export async function createTestIssuer(): Promise<TestIssuer> {
  const published: JWK[] = [];
  let current = makeKey();
  let away = false;
  let fetches = 0;

  function makeKey(): { readonly kid: string; readonly privateKey: KeyObject } {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const kid = randomUUID();
    published.push({ ...(publicKey.export({ format: 'jwk' }) as JWK), kty: 'RSA', kid, alg: 'RS256', use: 'sig' });
    return { kid, privateKey };
  }

  const server = createServer((_request, response) => {
    fetches += 1;
    if (away) response.writeHead(503).end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys: published }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const keys = () => ({ keys: published });

  async function sign(viewer: ViewerOverrides = {}, { claims, header }: TokenForgery = {}): Promise<string> {
    const { userId = newId('usr'), role = 'USER', expiresInSeconds = LIFETIME_S, apiKeyId = null, budget = null } = viewer;
    const sessionId = viewer.sessionId === undefined && apiKeyId === null ? newId('ses') : viewer.sessionId;
    const now = Math.floor(Date.now() / 1_000);
    return new SignJWT({
      iss: ISSUER,
      aud: AUDIENCE,
      sub: userId,
      role,
      scope: (viewer.scopes ?? sessionScopes(role)).join(' '),
      ...(sessionId && { sid: sessionId }),
      ...(apiKeyId && { key: apiKeyId }),
      ...(budget && { bud: { minor: budget.amountMinor.toString(), currency: budget.currency } }),
      iat: Math.min(now, now + expiresInSeconds),
      exp: now + expiresInSeconds,
      jti: randomUUID(),
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256', kid: current.kid, typ: 'at+jwt', ...header })
      .sign(current.privateKey);
  }

  const verifier = createTokenVerifier({ keys: async () => keys(), issuer: ISSUER, audience: AUDIENCE, keysCooldownMs: 0 });
  return {
    env: { TOKEN_ISSUER: ISSUER, TOKEN_AUDIENCE: AUDIENCE, JWKS_URL: `http://127.0.0.1:${port}/jwks.json` },
    fetches: () => fetches,
    keys,
    sign,
    viewer: async (viewer) => verifier.verify(await sign(viewer)),
    rotate() {
      current = makeKey();
    },
    setAway(value) {
      away = value;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
