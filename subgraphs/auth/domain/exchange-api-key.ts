import { timingSafeEqual } from 'node:crypto';
import type { Id } from '@mint/platform/ids/ids.ts';
import { eq } from 'drizzle-orm';
import type { AuthContext } from '../context.ts';
import { apiKeySecrets, apiKeys, users } from '../tables.ts';
import { toApiKey } from './api-keys.ts';
import { signAccessToken } from './sign-access-token.ts';

/** Why a key is refused. All but UNKNOWN is told only to who has the whole key. */
export type ExchangeRefusal = 'UNKNOWN' | 'EXPIRED' | 'REVOKED' | 'ROTATED' | 'ACCOUNT_FROZEN';

/** A token for a key, and from where it may be used. */
export interface ExchangedKey {
  readonly accessToken: string;
  readonly apiKeyId: Id<'key'>;
  readonly ipAllowlist: readonly string[];
}

/** What proves a key: where it is found, and the SHA-256 of the whole. */
export interface KeyProof {
  readonly prefix: string;
  readonly digest: Uint8Array;
}

/**
 * A short-lived access token for an API key, with the key's scopes and budget, and never with an office: a key speaks for a person as a
 * user of Mint, also when that person runs it. It ends no later than the key, and no later than the secret.
 */
export async function exchangeApiKey(
  context: AuthContext,
  { prefix, digest }: KeyProof,
): Promise<ExchangedKey | ExchangeRefusal> {
  const candidates = await context.database.drizzle
    .select({ key: apiKeys, hash: apiKeySecrets.hash, secretEndsAt: apiKeySecrets.expiresAt, status: users.status })
    .from(apiKeySecrets)
    .innerJoin(apiKeys, eq(apiKeys.id, apiKeySecrets.apiKeyId))
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .where(eq(apiKeySecrets.prefix, prefix));
  const found = candidates.find(({ hash }) => hash.length === digest.length && timingSafeEqual(hash, digest));
  if (found === undefined) return 'UNKNOWN';
  const key = toApiKey(found.key);
  const issuedAt = Math.floor(Date.now() / 1000);
  const endsBy = (moment: Date | null) => (moment === null ? Number.POSITIVE_INFINITY : Math.floor(moment.getTime() / 1000));
  if (found.status === 'FROZEN') return 'ACCOUNT_FROZEN';
  if (key.revokedAt !== null) return 'REVOKED';
  if (endsBy(key.expiresAt) <= issuedAt) return 'EXPIRED';
  if (endsBy(found.secretEndsAt) <= issuedAt) return 'ROTATED';
  const { dailyLimit } = key;
  const accessToken = await signAccessToken(context, {
    userId: key.userId,
    claims: {
      key: key.id,
      role: 'USER',
      scope: key.scopes.join(' '),
      ...(dailyLimit && { bud: { minor: dailyLimit.amountMinor.toString(), currency: dailyLimit.currency } }),
    },
    issuedAt,
    expiresAt: Math.min(issuedAt + context.config.API_KEY_TOKEN_TTL_SECONDS, endsBy(key.expiresAt), endsBy(found.secretEndsAt)),
  });
  return { accessToken, apiKeyId: key.id, ipAllowlist: key.ipAllowlist };
}
