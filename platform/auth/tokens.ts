import { createHash } from 'node:crypto';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { request } from 'undici';
import { z } from 'zod';
import { type Id, isId } from '../ids/ids.ts';
import { isCurrency, MAX_AMOUNT_MINOR } from '../money/money.ts';
import type { Viewer } from './viewer.ts';

/** Tells who holds an access token. */
export interface TokenVerifier {
  /** The viewer a token stands for. Throws TokenError; any other error means that the issuer's keys can't be had just now. */
  verify(token: string): Promise<Viewer>;
}

export class TokenError extends Error {
  override readonly name = 'TokenError';
  readonly reason: 'EXPIRED' | 'INVALID';
  constructor(reason: 'EXPIRED' | 'INVALID', options?: ErrorOptions) {
    super(reason === 'EXPIRED' ? 'The token has expired' : 'The token is not valid', options);
    this.reason = reason;
  }
}

/** Where a verifier takes the issuer's public keys from: an address, or, in the issuer's own process, a function. */
export type KeySource = { readonly jwksUrl: string } | { readonly keys: () => Promise<JSONWebKeySet> };

export type TokenVerifierOptions = KeySource & {
  readonly issuer: string;
  readonly audience: string;
  /** How soon after a fetch an unknown key id may cause another: forged ids must not become a flood. */
  readonly keysCooldownMs?: number;
};

const TOKEN_MAX_LENGTH = 4_096;
const CACHED_TOKENS = 10_000;
const CLOCK_TOLERANCE_S = 5;
const KEYS_MAX_AGE_MS = 10 * 60_000;
const KEYS_COOLDOWN_MS = 10_000;
const KEYS_TIMEOUT_MS = 3_000;
const KEYS_MAX_BYTES = 65_536;

/** The claim by which a token carries an API key's daily budget: minor units as a string, for JSON's numbers are floats. */
const budgetSchema = z
  .object({
    minor: z
      .string()
      .regex(/^[1-9]\d{0,15}$/)
      .transform(BigInt)
      .refine((minor) => minor <= MAX_AMOUNT_MINOR),
    currency: z.string().refine(isCurrency),
  })
  .transform(({ minor, currency }) => ({ amountMinor: minor, currency }));

/** The access tokens that Mint's auth service issues; anything else is refused. */
const claimsSchema = z.object({
  sub: z.custom<Id<'usr'>>((value) => isId('usr', value)),
  sid: z.custom<Id<'ses'>>((value) => isId('ses', value)).optional(),
  key: z.custom<Id<'key'>>((value) => isId('key', value)).optional(),
  bud: budgetSchema.optional(),
  role: z.enum(['USER', 'ADMIN']),
  scope: z.string().max(1_024),
  exp: z.number(),
});

/**
 * Verifies access tokens: RS256, type `at+jwt`, our issuer and audience. A verified token is remembered until it expires, never longer.
 * Keys are fetched when first needed, renewed in the background, and fetched again for an unknown key id; while the issuer is away the old ones serve.
 */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const keySet = createKeySet(
    'keys' in options ? options.keys : () => fetchKeys(options.jwksUrl),
    options.keysCooldownMs ?? KEYS_COOLDOWN_MS,
  );
  const verified = new LRUCache<string, Viewer>({ max: CACHED_TOKENS });

  return {
    async verify(token) {
      if (token.length > TOKEN_MAX_LENGTH) throw new TokenError('INVALID');
      // Remembered by digest: a heap dump or an inspector then shows no token that was not in use at the time.
      const digest = createHash('sha256').update(token).digest('base64url');
      const known = verified.get(digest);
      if (known !== undefined) {
        if (known.expiresAt.getTime() > Date.now()) return known;
        verified.delete(digest);
        throw new TokenError('EXPIRED');
      }
      const viewer = toViewer(await verifySignature(token, keySet, options), token);
      if (viewer.expiresAt.getTime() > Date.now()) verified.set(digest, viewer);
      return viewer;
    },
  };
}

async function verifySignature(token: string, keySet: JWTVerifyGetKey, options: TokenVerifierOptions): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keySet, {
      algorithms: ['RS256'],
      typ: 'at+jwt',
      issuer: options.issuer,
      audience: options.audience,
      clockTolerance: CLOCK_TOLERANCE_S,
      requiredClaims: ['sub', 'exp', 'iat', 'jti'],
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new TokenError('EXPIRED', { cause: error });
    if (error instanceof errors.JOSEError) throw new TokenError('INVALID', { cause: error });
    throw error;
  }
}

function toViewer(payload: JWTPayload, token: string): Viewer {
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) throw new TokenError('INVALID', { cause: claims.error });
  const { sub, sid, key, bud, role, scope, exp } = claims.data;
  return {
    userId: sub,
    sessionId: sid ?? null,
    apiKeyId: key ?? null,
    budget: bud ?? null,
    role,
    scopes: new Set(scope.split(' ').filter((name) => name !== '')),
    expiresAt: new Date(exp * 1_000),
    token,
  };
}

/** A key set over a source that may be away: see createTokenVerifier. */
function createKeySet(load: () => Promise<JSONWebKeySet>, cooldownMs: number): JWTVerifyGetKey {
  let current: { readonly find: JWTVerifyGetKey; readonly loadedAt: number } | null = null;
  let loading: Promise<void> | null = null;
  let lastTryAt = Number.NEGATIVE_INFINITY;

  function reload(): Promise<void> {
    lastTryAt = performance.now();
    loading ??= load()
      .then((keys) => {
        current = { find: createLocalJWKSet(keys), loadedAt: performance.now() };
      })
      .finally(() => {
        loading = null;
      });
    return loading;
  }

  return async (header, token) => {
    if (current === null) await reload();
    else if (performance.now() - current.loadedAt > KEYS_MAX_AGE_MS && performance.now() - lastTryAt > cooldownMs) {
      // Renewed beside the request; the keys at hand stay good until new ones are here.
      reload().catch(() => {});
    }
    if (current === null) throw new Error('The token keys are not loaded');
    try {
      return await current.find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || performance.now() - lastTryAt < cooldownMs) throw error;
      await reload().catch(() => {});
      return current.find(header, token);
    }
  };
}

async function fetchKeys(jwksUrl: string): Promise<JSONWebKeySet> {
  const response = await request(jwksUrl, {
    headersTimeout: KEYS_TIMEOUT_MS,
    bodyTimeout: KEYS_TIMEOUT_MS,
    signal: AbortSignal.timeout(KEYS_TIMEOUT_MS),
  });
  if (response.statusCode !== 200) {
    await response.body.dump();
    throw new Error(`The token keys answer ${response.statusCode}`);
  }
  const text = await response.body.text();
  if (text.length > KEYS_MAX_BYTES) throw new Error('The token keys are too large');
  return JSON.parse(text) as JSONWebKeySet;
}
