import { ok, type Result } from '@mint/platform/errors/errors.ts';
import type { AuthContext } from '../context.ts';
import type { RegisterErrorCode } from '../errors.ts';
import { setUserRole } from './operate-users.ts';
import { parseEmail } from './parse-email.ts';
import { type Registration, registerUser } from './register-user.ts';
import { findUserByEmail, type User } from './users.ts';
import { markEmailVerified } from './verify-email.ts';

/** What became of an account: made now, given the role now, or an operator's before. */
export interface Admin {
  readonly user: User;
  readonly done: 'CREATED' | 'PROMOTED' | 'UNCHANGED';
}

/**
 * Has a person run the platform: the one with this e-mail address, or a new one. Whoever gives the command vouches for the address. Can be given
 * again, wherever it was broken off.
 *
 * @param input What a new account is made of; of one that exists, only the address is looked at.
 */
export async function createAdmin(
  context: AuthContext,
  input: Registration,
  actor: string,
): Promise<Result<Admin, RegisterErrorCode>> {
  const email = parseEmail(input.email);
  const existing = email === null ? null : await findUserByEmail(context.database, email);
  if (existing === null) {
    const registered = await registerUser(context, input);
    if (!registered.ok) return registered;
  }
  const found = email === null ? null : await findUserByEmail(context.database, email);
  if (found === null) throw new Error('The account that was made is not there');
  await context.database.transaction((tx) => markEmailVerified(context, tx, found.id));
  const reason = 'Named as an operator at the command line';
  const { outcome, user } = await setUserRole(context, { userId: found.id, role: 'ADMIN', actor, reason });
  if (user === null) throw new Error('The account went while it was changed');
  return ok({ user, done: existing === null ? 'CREATED' : outcome === 'CHANGED' ? 'PROMOTED' : 'UNCHANGED' });
}
