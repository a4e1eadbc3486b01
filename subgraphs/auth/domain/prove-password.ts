import { DomainError } from '@mint/platform/errors/errors.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import type { AuthContext } from '../context.ts';
import { accountKey } from './attempt-guards.ts';
import { hasPasswordLength } from './password-strength.ts';
import { findUserWithPasswordById, type UserWithPassword } from './users.ts';

/**
 * Has somebody who is logged in show that they know their password, for what a stolen session must not do. Counted with the account's log-ins.
 * Throws a DomainError INVALID_PASSWORD or TOO_MANY_ATTEMPTS.
 */
export async function provePassword(context: AuthContext, userId: Id<'usr'>, password: string): Promise<UserWithPassword> {
  const { database, hasher, guards } = context;
  const found = await findUserWithPasswordById(database, userId);
  const wrong = new DomainError('INVALID_PASSWORD', 'The password is wrong.', ['input', 'password']);
  if (found === null) throw wrong;
  const account = accountKey(found.user.email);
  if (!(await guards.loginByAccount.take(account))) {
    throw new DomainError('TOO_MANY_ATTEMPTS', 'Too many failed attempts. Wait a while, then try again.');
  }
  if (!(await hasher.verify(found.passwordHash, hasPasswordLength(password) ? password : ''))) throw wrong;
  await guards.loginByAccount.clear(account);
  return found;
}
