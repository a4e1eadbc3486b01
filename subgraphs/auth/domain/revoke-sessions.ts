import type { Tx } from '@mint/platform/database/database.ts';
import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { type Id, isId } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { sessionRevoked } from '@mint/schema/events/auth.ts';
import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { AuthContext } from '../context.ts';
import type { RevokeErrorCode } from '../errors.ts';
import { sessions } from '../tables.ts';
import { revoke } from './revocations.ts';

export type RevocationReason =
  | 'LOGGED_OUT'
  | 'PASSWORD_RESET'
  | 'TOKEN_REUSED'
  | 'ACCOUNT_FROZEN'
  | 'ROLE_CHANGED'
  | 'SECOND_FACTOR_RESET';

/**
 * Ends a user's live sessions, in the transaction of what ends them, and tells of it: within a second of the commit none of their tokens
 * is taken. Answers with those that were live.
 * @param ids which of them; all when null
 */
export async function endSessions(
  tx: Tx,
  userId: Id<'usr'>,
  ids: readonly Id<'ses'>[] | null,
  reason: RevocationReason,
): Promise<Id<'ses'>[]> {
  const now = new Date();
  const ended = await tx.drizzle
    .update(sessions)
    .set({ revokedAt: now, revokedReason: reason })
    .where(
      and(
        eq(sessions.userId, userId),
        ids === null ? undefined : inArray(sessions.id, [...ids]),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now),
      ),
    )
    .returning({ id: sessions.id });
  const [first, ...others] = ended.map((row) => row.id);
  if (first === undefined) return [];
  const sessionIds: Id<'ses'>[] = [first, ...others];
  await addEvent(tx, sessionRevoked, { userId, sessionIds, reason });
  await revoke(
    tx,
    sessionIds.map((id) => ({ kind: 'SESSION', id })),
  );
  return sessionIds;
}

/** Logs out: ends one of the user's own sessions. Another person's session is answered as one that doesn't exist. */
export async function revokeSession(
  context: AuthContext,
  userId: Id<'usr'>,
  sessionId: string | null,
): Promise<Result<Id<'ses'>[], RevokeErrorCode>> {
  const revoked = isId('ses', sessionId)
    ? await context.database.transaction((tx) => endSessions(tx, userId, [sessionId], 'LOGGED_OUT'))
    : [];
  return revoked.length > 0
    ? ok(revoked)
    : fail(userError('SESSION_NOT_FOUND', 'You have no such session.', ['input', 'sessionId']));
}
