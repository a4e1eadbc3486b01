import type { QueryUserByHandleArgs } from '../../__generated__/schema.ts';
import { readHandle } from '../../domain/parse-handle.ts';
import { findUsersByHandles, type User } from '../../domain/users.ts';
import type { GraphContext } from '../../graph-context.ts';

/** The user with a handle, or null. */
export async function userByHandle(
  _parent: unknown,
  args: QueryUserByHandleArgs,
  { domain }: GraphContext,
): Promise<User | null> {
  const handle = readHandle(args.handle);
  if (handle === null) return null;
  const [user] = await findUsersByHandles(domain.database, [handle]);
  return user ?? null;
}
