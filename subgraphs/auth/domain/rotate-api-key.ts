import { newApiKeySecret } from '@mint/platform/auth/api-key-secret.ts';
import type { Tx } from '@mint/platform/database/database.ts';
import { DomainError, fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { type Id, isId, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { apiKeyRotated } from '@mint/schema/events/auth.ts';
import { eq } from 'drizzle-orm';
import type { AuthContext } from '../context.ts';
import type { ApiKeyRotateErrorCode } from '../errors.ts';
import { apiKeySecrets, apiKeys } from '../tables.ts';
import { type ApiKey, isLive, lockApiKey } from './api-keys.ts';
import { type ApiKeyWithSecret, readOwn } from './create-api-key.ts';
import { revoke } from './revocations.ts';
import { withCodeWhereAsked } from './second-factor.ts';

/** A key with another secret, and until when those before it work at the longest. */
export interface RotatedApiKey extends ApiKeyWithSecret {
  readonly previousSecretsEndAt: Date;
}

const defaultOverlapSeconds = 24 * 3600;
const maxOverlapSeconds = 7 * 24 * 3600;
/** Secrets of one key that are kept. Those that ended are kept too, so that whoever still uses one is told why it is refused. */
const maxSecrets = 5;

/**
 * Gives a key another secret. Those before it end after the overlap, or sooner when that was said before: an overlap of 0 ends all of
 * them within a second. Whoever has a second factor gives a code of it, as for a new key.
 */
export async function rotateApiKey(
  context: AuthContext,
  userId: Id<'usr'>,
  id: string,
  { overlapSeconds, totpCode }: { readonly overlapSeconds: number | null; readonly totpCode: string | null },
): Promise<Result<RotatedApiKey, ApiKeyRotateErrorCode>> {
  const overlap = overlapSeconds ?? defaultOverlapSeconds;
  if (overlap < 0 || overlap > maxOverlapSeconds) {
    return fail(userError('INVALID_OVERLAP', 'The overlap is 0 to 604800 seconds.', ['input', 'overlapSeconds']));
  }
  const secret = newApiKeySecret();
  try {
    const rotated = await withCodeWhereAsked(context, userId, totpCode, async (tx) => {
      const now = new Date();
      const key = isId('key', id) ? await lockApiKey(tx, userId, id) : null;
      if (key === null) throw new DomainError('NOT_FOUND', 'You have no such key.', ['input', 'id']);
      if (!isLive(key, now)) throw new DomainError('KEY_ENDED', 'This key has ended. Make another.', ['input', 'id']);
      return replaceSecret(tx, key, secret, now, new Date(now.getTime() + overlap * 1000));
    });
    return ok({ ...rotated, secret });
  } catch (error) {
    if (error instanceof DomainError) return fail((error as DomainError<ApiKeyRotateErrorCode>).toUserError());
    throw error;
  }
}

async function replaceSecret(
  tx: Tx,
  key: ApiKey,
  secret: string,
  now: Date,
  endsAt: Date,
): Promise<Pick<RotatedApiKey, 'apiKey' | 'previousSecretsEndAt'>> {
  const { prefix, digest } = readOwn(secret);
  const keyUuid = toUuid(key.id, 'key');
  await tx.sql`
    update api_key_secrets set expires_at = least(expires_at, ${endsAt}::timestamptz) where api_key_id = ${keyUuid}`;
  await tx.sql`
    delete from api_key_secrets where hash in (
      select hash from api_key_secrets where api_key_id = ${keyUuid} and expires_at <= ${now}
      order by created_at desc
      offset ${maxSecrets - 1}
    )`;
  await tx.drizzle.insert(apiKeySecrets).values({ hash: digest, prefix, apiKeyId: key.id, createdAt: now });
  const [kept] = await tx.sql<{ live: bigint }[]>`
    select count(*) as live from api_key_secrets
    where api_key_id = ${keyUuid} and (expires_at is null or expires_at > ${now})`;
  if ((kept?.live ?? 0n) > BigInt(maxSecrets)) {
    throw new DomainError('TOO_MANY_SECRETS', `${maxSecrets} secrets of this key work already. Rotate with an overlap of 0.`, [
      'input',
      'id',
    ]);
  }
  await tx.drizzle.update(apiKeys).set({ prefix }).where(eq(apiKeys.id, key.id));
  const { userId, id: apiKeyId } = key;
  await addEvent(tx, apiKeyRotated, { userId, apiKeyId, prefix, previousSecretsEndAt: endsAt });
  // Tokens were given out for as long as the secrets before it seemed to last.
  await revoke(tx, [{ kind: 'API_KEY', id: apiKeyId }]);
  return { apiKey: { ...key, prefix }, previousSecretsEndAt: endsAt };
}
