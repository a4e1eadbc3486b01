import type { Tx } from '@mint/platform/database/database.ts';
import { DomainError, fail, ok, type Result } from '@mint/platform/errors/errors.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { userEmailVerified } from '@mint/schema/events/auth.ts';
import { and, eq, isNull } from 'drizzle-orm';
import type { AuthContext } from '../context.ts';
import type { EmailTokenErrorCode } from '../errors.ts';
import { users } from '../tables.ts';
import { useEmailToken } from './email-tokens.ts';
import { findUser, forgetUserAfterCommit, type User } from './users.ts';

/** Notes that a person reads mail at their address: any mailed token proves it. Does nothing the second time. */
export async function markEmailVerified(context: AuthContext, tx: Tx, userId: Id<'usr'>): Promise<void> {
  const now = new Date();
  const marked = await tx.drizzle
    .update(users)
    .set({ emailVerifiedAt: now, updatedAt: now })
    .where(and(eq(users.id, userId), isNull(users.emailVerifiedAt)))
    .returning({ id: users.id });
  if (marked.length === 0) return;
  await addEvent(tx, userEmailVerified, { userId });
  forgetUserAfterCommit(context, tx, userId);
}

/** Proves an e-mail address with the token that was mailed to it. */
export async function verifyEmail(context: AuthContext, token: string): Promise<Result<User, EmailTokenErrorCode>> {
  try {
    const user = await context.database.transaction(async (tx) => {
      const userId = await useEmailToken(tx, token, 'VERIFY_EMAIL');
      await markEmailVerified(context, tx, userId);
      return findUser(tx, userId);
    });
    if (user === null) throw new Error('A token outlived its user');
    return ok(user);
  } catch (error) {
    if (error instanceof DomainError) return fail((error as DomainError<EmailTokenErrorCode>).toUserError());
    throw error;
  }
}
