import type { Tx } from '@mint/platform/database/database.ts';
import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { type Id, isId } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { apiKeyRevoked } from '@mint/schema/events/auth.ts';
import { and, eq, inArray } from 'drizzle-orm';
import type { AuthContext } from '../context.ts';
import type { ApiKeyRevokeErrorCode } from '../errors.ts';
import { apiKeys } from '../tables.ts';
import { type ApiKey, isLive, liveAt, lockApiKey } from './api-keys.ts';
import { revoke } from './revocations.ts';

export type ApiKeyRevocationReason = 'REVOKED_BY_OWNER' | 'ACCOUNT_FROZEN' | 'SECOND_FACTOR_RESET';

/**
 * Ends a user's API keys that work, in the transaction of what ends them, and tells of it: within a second of the commit they are refused
 * everywhere. Answers with those that worked.
 * @param ids which of them; all when null
 */
export async function endApiKeys(
  tx: Tx,
  userId: Id<'usr'>,
  ids: readonly Id<'key'>[] | null,
  reason: ApiKeyRevocationReason,
): Promise<Id<'key'>[]> {
  const now = new Date();
  const ended = await tx.drizzle
    .update(apiKeys)
    .set({ revokedAt: now, revokedReason: reason })
    .where(and(eq(apiKeys.userId, userId), ids === null ? undefined : inArray(apiKeys.id, [...ids]), liveAt(now)))
    .returning({ id: apiKeys.id });
  const [first, ...others] = ended.map((row) => row.id);
  if (first === undefined) return [];
  const apiKeyIds: Id<'key'>[] = [first, ...others];
  await addEvent(tx, apiKeyRevoked, { userId, apiKeyIds, reason });
  await revoke(
    tx,
    apiKeyIds.map((id) => ({ kind: 'API_KEY', id })),
  );
  return apiKeyIds;
}

/** Ends one of the user's own keys, or finds that it has ended. Another person's key is answered as one that doesn't exist. */
export async function revokeApiKey(
  context: AuthContext,
  userId: Id<'usr'>,
  id: string,
): Promise<Result<ApiKey, ApiKeyRevokeErrorCode>> {
  const revoked = await context.database.transaction(async (tx) => {
    const key = isId('key', id) ? await lockApiKey(tx, userId, id) : null;
    if (key === null || !isLive(key, new Date())) return key;
    await endApiKeys(tx, userId, [key.id], 'REVOKED_BY_OWNER');
    return lockApiKey(tx, userId, key.id);
  });
  return revoked === null ? fail(userError('NOT_FOUND', 'You have no such key.', ['input', 'id'])) : ok(revoked);
}
