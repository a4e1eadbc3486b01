import type { Tx } from '@mint/platform/database/database.ts';
import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { type Id, isId } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { sessionRevoked } from '@mint/schema/events/auth.ts';
import { and, eq, gt, inArray, isNull, ne } from 'drizzle-orm';
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

/** These sessions, or all but one. */
export type WhichSessions = readonly Id<'ses'>[] | { readonly allBut: Id<'ses'> | null };

function conditionOf(which: WhichSessions | null) {
  if (which === null) return undefined;
  if (!('allBut' in which)) return inArray(sessions.id, [...which]);
  return which.allBut === null ? undefined : ne(sessions.id, which.allBut);
}

/**
 * Ends a user's live sessions, in the transaction of what ends them, and tells of it: within a second of the commit none of their tokens
 * is taken. Answers with those that were live.
 * @param which of them; all when null
 */
export async function endSessions(
  tx: Tx,
  userId: Id<'usr'>,
  which: WhichSessions | null,
  reason: RevocationReason,
): Promise<Id<'ses'>[]> {
  const now = new Date();
  const ended = await tx.drizzle
    .update(sessions)
    .set({ revokedAt: now, revokedReason: reason })
    .where(and(eq(sessions.userId, userId), conditionOf(which), isNull(sessions.revokedAt), gt(sessions.expiresAt, now)))
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

/** Logs out everywhere else: ends the user's sessions but the one they ask with. */
export function revokeOtherSessions(context: AuthContext, userId: Id<'usr'>, currentId: Id<'ses'> | null): Promise<Id<'ses'>[]> {
  return context.database.transaction((tx) => endSessions(tx, userId, { allBut: currentId }, 'LOGGED_OUT'));
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
