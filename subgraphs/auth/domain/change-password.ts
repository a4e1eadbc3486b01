import { DomainError, fail, ok, type Result } from '@mint/platform/errors/errors.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { userPasswordChanged } from '@mint/schema/events/auth.ts';
import { and, eq } from 'drizzle-orm';
import type { AuthContext } from '../context.ts';
import type { PasswordChangeErrorCode } from '../errors.ts';
import { users } from '../tables.ts';
import { passwordFault } from './password-strength.ts';
import { provePassword } from './prove-password.ts';
import { endSessions } from './revoke-sessions.ts';
import { withCodeWhereAsked } from './second-factor.ts';
import type { User } from './users.ts';

/** What a person says to have another password. */
export interface PasswordChange {
  readonly password: string;
  readonly newPassword: string;
  /** A code of the second factor; null when none was given. */
  readonly totpCode: string | null;
}

/**
 * Replaces the password of somebody who is logged in and proves that they know the one before; with a second factor they give a code too, or a
 * stolen session and a seen password would be enough to lock them out. Their other sessions end.
 *
 * @param keptId The session that goes on.
 */
export async function changePassword(
  context: AuthContext,
  userId: Id<'usr'>,
  keptId: Id<'ses'> | null,
  { password, newPassword, totpCode }: PasswordChange,
): Promise<Result<User, PasswordChangeErrorCode>> {
  try {
    const { user, passwordHash: before } = await provePassword(context, userId, password);
    const fault = passwordFault(newPassword, [user.email, user.handle, user.displayName]);
    if (fault !== null) throw new DomainError('PASSWORD_TOO_WEAK', fault, ['input', 'newPassword']);
    const passwordHash = await context.hasher.hash(newPassword);
    await withCodeWhereAsked(context, userId, totpCode, async (tx) => {
      const changed = await tx.drizzle
        .update(users)
        .set({ passwordHash, updatedAt: new Date() })
        .where(and(eq(users.id, userId), eq(users.passwordHash, before)))
        .returning({ id: users.id });
      // A reset that came between has the last word: what was proven is not the password any more.
      if (changed.length === 0) throw new DomainError('INVALID_PASSWORD', 'The password is wrong.', ['input', 'password']);
      await addEvent(tx, userPasswordChanged, { userId });
      await endSessions(tx, userId, { allBut: keptId }, 'LOGGED_OUT');
    });
    return ok(user);
  } catch (error) {
    if (error instanceof DomainError) return fail((error as DomainError<PasswordChangeErrorCode>).toUserError());
    throw error;
  }
}
