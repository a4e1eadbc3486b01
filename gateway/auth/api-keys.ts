import { type Client, Code, ConnectError } from '@connectrpc/connect';
import { readApiKeySecret, type SecretTraits } from '@mint/platform/auth/api-key-secret.ts';
import type { TokenVerifier } from '@mint/platform/auth/tokens.ts';
import type { Viewer } from '@mint/platform/auth/viewer.ts';
import { type AddressList, createAddressList } from '@mint/platform/network/address-list.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { type AuthService, ExchangeApiKeyOutcome } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { LRUCache } from 'lru-cache';
import type { BucketSize } from '../limits/limits.ts';
import type { RateLimiter } from '../limits/rate-limiter.ts';
import { apiKeyExchangesTotal } from '../metrics.ts';
import { addressKey } from './address.ts';
import type { ApiKeyFault } from './caller.ts';
import type { Revocations } from './revocations.ts';

export interface ApiKeysOptions {
  readonly client: Client<typeof AuthService>;
  readonly verifier: TokenVerifier;
  readonly revocations: Revocations;
  readonly limiter: RateLimiter;
  /** Keys that don't exist, by client address. */
  readonly guesses: BucketSize;
  readonly log: Logger;
}

/** Whom a key stands for and since when that is known, or why it is not taken. */
export type KeyHolder =
  | { readonly viewer: Viewer; readonly knownAtMs: number }
  | { readonly fault: ApiKeyFault | 'UNVERIFIABLE' };

interface GoodKey {
  readonly viewer: Viewer;
  readonly allowlist: AddressList | null;
  readonly askedAtMs: number;
  /** Half of the token's life: what is opened with it shall not end at once. */
  readonly renewAtMs: number;
}

interface BadKey {
  readonly fault: ApiKeyFault;
  readonly untilMs: number;
}

const MAX_KEYS = 10_000;
const REFUSED_FOR_MS = 5_000;
const DEADLINE_MS = 1_000;
/** How old what is known of a key may be: what was revoked is refused within a second. */
const MAX_AGE_MS = 1_000;
/** Each answer that was overtaken by a revocation is asked for again. */
const MAX_ASKS = 3;

const FAULTS: Readonly<Record<ExchangeApiKeyOutcome, ApiKeyFault | null>> = {
  [ExchangeApiKeyOutcome.UNSPECIFIED]: null,
  [ExchangeApiKeyOutcome.ISSUED]: null,
  [ExchangeApiKeyOutcome.UNKNOWN]: 'KEY_UNKNOWN',
  [ExchangeApiKeyOutcome.EXPIRED]: 'KEY_EXPIRED',
  [ExchangeApiKeyOutcome.REVOKED]: 'KEY_REVOKED',
  [ExchangeApiKeyOutcome.ROTATED]: 'KEY_ROTATED',
  [ExchangeApiKeyOutcome.ACCOUNT_FROZEN]: 'KEY_ACCOUNT_FROZEN',
};

/**
 * Exchanges API keys for the tokens that subgraphs understand. A key is remembered by its digest alone, for as long as this gateway hears of
 * revocations; while it doesn't, auth is asked again. Neither auth nor a log gets to see a key: it goes no further than this process.
 */
export class ApiKeys {
  readonly #options: ApiKeysOptions;
  readonly #good = new LRUCache<string, GoodKey>({ max: MAX_KEYS });
  readonly #bad = new LRUCache<string, BadKey>({ max: MAX_KEYS });
  readonly #asking = new Map<string, Promise<GoodKey | ApiKeyFault | 'UNVERIFIABLE'>>();

  constructor(options: ApiKeysOptions) {
    this.#options = options;
  }

  /** Whom a key stands for when it comes from an address. Never throws. */
  async holderOf(secret: string, ip: string): Promise<KeyHolder> {
    const traits = readApiKeySecret(secret);
    if (traits === null) return { fault: 'KEY_UNKNOWN' };
    const digest = Buffer.from(traits.digest).toString('base64url');
    const known = this.#known(digest) ?? (await this.#askOnce(digest, traits, ip));
    if (typeof known === 'string') return { fault: known };
    if (known.allowlist?.includes(ip) === false) return { fault: 'KEY_ADDRESS' };
    return { viewer: known.viewer, knownAtMs: known.askedAtMs };
  }

  #known(digest: string): GoodKey | ApiKeyFault | null {
    const good = this.#good.get(digest);
    if (good !== undefined) {
      const { revocations } = this.#options;
      const ageMs = performance.now() - Math.max(good.askedAtMs, revocations.heardAtMs);
      const isCurrent = ageMs < MAX_AGE_MS && Date.now() < good.renewAtMs;
      return isCurrent && !revocations.isRevoked({ viewer: good.viewer, knownAtMs: good.askedAtMs }) ? good : null;
    }
    const bad = this.#bad.get(digest);
    return bad !== undefined && Date.now() < bad.untilMs ? bad.fault : null;
  }

  /** Those who ask for the same key at the same time share one answer. */
  #askOnce(digest: string, traits: SecretTraits, ip: string): Promise<GoodKey | ApiKeyFault | 'UNVERIFIABLE'> {
    let asking = this.#asking.get(digest);
    if (asking === undefined) {
      asking = this.#ask(digest, traits, ip)
        .catch((error: unknown) => {
          if (!isAway(error)) this.#options.log.error({ err: error }, 'API keys can not be exchanged');
          apiKeyExchangesTotal.inc({ outcome: 'UNVERIFIABLE' });
          return 'UNVERIFIABLE' as const;
        })
        .finally(() => this.#asking.delete(digest));
      this.#asking.set(digest, asking);
    }
    return asking;
  }

  async #ask(digest: string, { prefix, digest: bytes }: SecretTraits, ip: string): Promise<GoodKey | ApiKeyFault> {
    const { client, revocations, limiter, guesses } = this.#options;
    const guessed = `guard:key:${addressKey(ip)}`;
    if ((await limiter.take(guessed, 0, guesses, 'stricter')).available < 1) return 'KEY_ATTEMPTS';
    for (let asks = 1; ; asks += 1) {
      const askedAtMs = performance.now();
      const answer = await client.exchangeApiKey({ prefix, digest: bytes }, { timeoutMs: DEADLINE_MS });
      const fault = FAULTS[answer.outcome] ?? null;
      apiKeyExchangesTotal.inc({ outcome: fault ?? 'ISSUED' });
      if (fault !== null) {
        if (fault === 'KEY_UNKNOWN') await limiter.take(guessed, 1, guesses, 'stricter');
        this.#good.delete(digest);
        this.#bad.set(digest, { fault, untilMs: Date.now() + REFUSED_FOR_MS });
        return fault;
      }
      const good = await this.#read(answer, askedAtMs);
      if (!revocations.isRevoked({ viewer: good.viewer, knownAtMs: askedAtMs })) {
        this.#good.set(digest, good);
        return good;
      }
      if (asks >= MAX_ASKS) throw new Error('Each answer about an API key was overtaken by a revocation');
    }
  }

  async #read(
    { accessToken, ipAllowlist }: { readonly accessToken: string; readonly ipAllowlist: readonly string[] },
    askedAtMs: number,
  ): Promise<GoodKey> {
    const viewer = await this.#options.verifier.verify(accessToken);
    const now = Date.now();
    return {
      viewer,
      allowlist: ipAllowlist.length === 0 ? null : createAddressList(ipAllowlist),
      askedAtMs,
      renewAtMs: now + (viewer.expiresAt.getTime() - now) / 2,
    };
  }
}

function isAway(error: unknown): boolean {
  return error instanceof ConnectError && (error.code === Code.Unavailable || error.code === Code.DeadlineExceeded);
}
