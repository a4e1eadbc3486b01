import { isId } from '@mint/platform/ids/ids.ts';
import type { User as UserEntity } from '../domain/users.ts';
import type { GraphContext } from '../graph-context.ts';
import type { TotpParent } from './Totp.ts';

/** A user as a field gives it; `own` when whoever asks has just shown to be this user, without being logged in yet. */
type Parent = UserEntity & { readonly own?: true };

/** What is shown to the user and to administrators; null for everybody else. */
const privately =
  <T>(read: (user: UserEntity) => T) =>
  (user: Parent, _args: unknown, { viewer }: GraphContext): T | null => {
    const isSelf = user.own === true || (viewer?.userId === user.id && viewer.scopes.has('profile:read'));
    return isSelf || viewer?.scopes.has('admin') ? read(user) : null;
  };

export const User = {
  __resolveReference: ({ id }: { id: string }, { loaders }: GraphContext) => (isId('usr', id) ? loaders.users.load(id) : null),
  email: privately((user) => user.email),
  emailVerified: privately((user) => user.emailVerifiedAt !== null),
  country: privately((user) => user.country),
  role: privately((user) => user.role),
  status: privately((user) => user.status),
  /** Not for administrators, nor for API keys: how an account is guarded is its owner's to know. */
  totp: ({ id }: Parent, _args: unknown, { viewer }: GraphContext): TotpParent | null =>
    viewer?.userId === id && viewer.scopes.has('session') ? { userId: id } : null,
};
