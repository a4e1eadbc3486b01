import type { ApiKeyScope } from '@mint/platform/auth/scopes.ts';
import type { Tx } from '@mint/platform/database/database.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { userTotpReset } from '@mint/schema/events/auth.ts';
import { and, arrayOverlaps, eq } from 'drizzle-orm';
import type { AuthContext } from '../context.ts';
import { apiKeys, secondFactors, stepUps, users } from '../tables.ts';
import { liveAt } from './api-keys.ts';
import type { Operation } from './operate-users.ts';
import { endApiKeys } from './revoke-api-keys.ts';
import { endSessions } from './revoke-sessions.ts';
import { lockSecondFactor } from './second-factor.ts';
import { findUser } from './users.ts';

/** What money can be moved with. A key that has one of them is asked for no code: it was made with one. */
const movesMoney: ApiKeyScope[] = ['transfers:write', 'requests:write'];

/** A person's keys that move money, and work. */
async function keysThatMoveMoney(tx: Tx, userId: Id<'usr'>): Promise<Id<'key'>[]> {
  const rows = await tx.drizzle
    .select({ id: apiKeys.id })
    .from(apiKeys)
    .where(and(eq(apiKeys.userId, userId), liveAt(new Date()), arrayOverlaps(apiKeys.scopes, movesMoney)));
  return rows.map(({ id }) => id);
}

/**
 * Ends the second factor of somebody who has lost it, and with it whatever its codes had vouched for: sessions, keys that move money, and operations
 * that a code was taken for. Asked again it finds that one gone and changes nothing, even if the person has another by then.
 * @param enabledAt which one: since when the one that was looked at is in force
 */
export function resetSecondFactor(
  { database }: AuthContext,
  { userId, actor, reason, enabledAt }: Operation & { readonly enabledAt: Date },
): Promise<'CHANGED' | 'UNCHANGED' | 'NOT_FOUND'> {
  return database.transaction(async (tx) => {
    // Under its lock, and that of its owner: a key that a code is being taken for, and a session that is being opened, are there when keys and
    // sessions end.
    const row = await lockSecondFactor(tx, userId);
    if (row?.confirmedAt?.getTime() !== enabledAt.getTime())
      return (await findUser(tx, userId)) === null ? 'NOT_FOUND' : 'UNCHANGED';
    await tx.drizzle.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
    await tx.drizzle.delete(secondFactors).where(eq(secondFactors.userId, userId));
    await tx.drizzle.delete(stepUps).where(eq(stepUps.userId, userId));
    await endSessions(tx, userId, null, 'SECOND_FACTOR_RESET');
    await endApiKeys(tx, userId, await keysThatMoveMoney(tx, userId), 'SECOND_FACTOR_RESET');
    await addEvent(tx, userTotpReset, { userId, reason }, { actor });
    return 'CHANGED';
  });
}
