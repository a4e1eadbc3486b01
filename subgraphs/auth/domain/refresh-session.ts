import type { Tx } from '@mint/platform/database/database.ts';
import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { sessionReuseDetected } from '@mint/schema/events/auth.ts';
import { eq, sql } from 'drizzle-orm';
import type { AuthContext, ClientOrigin } from '../context.ts';
import type { RefreshErrorCode } from '../errors.ts';
import { sessions } from '../tables.ts';
import { clipUserAgent } from './create-session.ts';
import { type IssuedSession, issueTokens } from './issue-tokens.ts';
import { hashSecret, isSecret, nextRefreshToken, type RefreshToken, readRefreshToken } from './refresh-tokens.ts';
import { endSessions } from './revoke-sessions.ts';
import { findUser, type User } from './users.ts';

type Outcome = { readonly user: User; readonly expiresAt: Date } | RefreshErrorCode;

const messages: Record<RefreshErrorCode, string> = {
  INVALID_REFRESH_TOKEN: 'Your session has ended. Log in again.',
  REFRESH_TOKEN_REUSED: 'Your session was ended because its token was used twice. Log in again.',
  ACCOUNT_FROZEN: 'This account is stopped. Contact support.',
};

/**
 * Puts the next token in the place of the presented one, under the session's row lock: of two that present the same token at
 * the same time one gets here first, and the other one finds it used.
 */
async function rotate(
  context: AuthContext,
  tx: Tx,
  presented: RefreshToken,
  next: RefreshToken,
  origin: ClientOrigin,
): Promise<Outcome> {
  const [session] = await tx.drizzle.select().from(sessions).where(eq(sessions.id, presented.sessionId)).for('update');
  const now = new Date();
  if (!session || !isSecret(presented.family, session.familyHash)) return 'INVALID_REFRESH_TOKEN';
  if (session.revokedAt !== null || session.expiresAt <= now) return 'INVALID_REFRESH_TOKEN';
  if (!isSecret(presented.secret, session.refreshHash)) {
    await addEvent(tx, sessionReuseDetected, { userId: session.userId, sessionId: session.id });
    await endSessions(tx, session.userId, [session.id], 'TOKEN_REUSED');
    return 'REFRESH_TOKEN_REUSED';
  }
  const user = await findUser(tx, session.userId);
  if (user === null) return 'INVALID_REFRESH_TOKEN';
  if (user.status === 'FROZEN') {
    await endSessions(tx, user.id, [session.id], 'ACCOUNT_FROZEN');
    return 'ACCOUNT_FROZEN';
  }
  const expiresAt = new Date(now.getTime() + context.config.REFRESH_TOKEN_TTL_SECONDS * 1000);
  await tx.drizzle
    .update(sessions)
    .set({
      refreshHash: hashSecret(next.secret),
      refreshCount: sql`${sessions.refreshCount} + 1`,
      lastUsedAt: now,
      expiresAt,
      ipAddress: origin.ip ?? session.ipAddress,
      userAgent: clipUserAgent(origin.userAgent) ?? session.userAgent,
    })
    .where(eq(sessions.id, session.id));
  return { user, expiresAt };
}

/**
 * Exchanges a refresh token for new tokens. It works once: presented again, however late, it ends the session, for one of the
 * two who presented it is not the person it was given to.
 */
export async function refreshSession(
  context: AuthContext,
  refreshToken: string | null,
  origin: ClientOrigin,
): Promise<Result<IssuedSession, RefreshErrorCode>> {
  const refuse = (code: RefreshErrorCode) => fail(userError(code, messages[code], ['input', 'refreshToken']));
  const presented = refreshToken === null ? null : readRefreshToken(refreshToken);
  if (presented === null) return refuse('INVALID_REFRESH_TOKEN');
  const next = nextRefreshToken(presented);
  // A key must be at hand before the old token is used up.
  await context.keyRing.current();
  const outcome = await context.database.transaction((tx) => rotate(context, tx, presented, next, origin));
  if (typeof outcome === 'string') return refuse(outcome);
  return ok(await issueTokens(context, outcome.user, next, outcome.expiresAt));
}
