import { DomainError, fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { userPasswordReset } from '@mint/schema/events/auth.ts';
import { eq } from 'drizzle-orm';
import type { AuthContext } from '../context.ts';
import type { PasswordResetErrorCode } from '../errors.ts';
import { users } from '../tables.ts';
import { accountKey } from './attempt-guards.ts';
import { findTokenOwner, useEmailToken } from './email-tokens.ts';
import { passwordFault } from './password-strength.ts';
import { endSessions } from './revoke-sessions.ts';
import { findUser, type User } from './users.ts';
import { markEmailVerified } from './verify-email.ts';

/**
 * Sets a new password with a mailed token: every session ends, the address is proven, and the account's failed log-ins are
 * forgotten, for its owner has just shown who they are.
 */
export async function resetPassword(
  context: AuthContext,
  token: string,
  newPassword: string,
): Promise<Result<User, PasswordResetErrorCode>> {
  const { database, hasher, guards } = context;
  const ownerId = await findTokenOwner(context, token, 'RESET_PASSWORD');
  const owner = ownerId && (await findUser(database, ownerId));
  if (!owner) return fail(userError('INVALID_TOKEN', 'This link is not valid, or was used already.', ['input', 'token']));
  const fault = passwordFault(newPassword, [owner.email, owner.handle, owner.displayName]);
  if (fault !== null) return fail(userError('PASSWORD_TOO_WEAK', fault, ['input', 'newPassword']));
  const passwordHash = await hasher.hash(newPassword);
  try {
    const user = await database.transaction(async (tx) => {
      const userId = await useEmailToken(tx, token, 'RESET_PASSWORD');
      await tx.drizzle.update(users).set({ passwordHash, updatedAt: new Date() }).where(eq(users.id, userId));
      await addEvent(tx, userPasswordReset, { userId });
      await endSessions(tx, userId, null, 'PASSWORD_RESET');
      await markEmailVerified(context, tx, userId);
      return findUser(tx, userId);
    });
    await guards.loginByAccount.clear(accountKey(owner.email));
    return ok(user ?? owner);
  } catch (error) {
    if (error instanceof DomainError) return fail((error as DomainError<PasswordResetErrorCode>).toUserError());
    throw error;
  }
}
