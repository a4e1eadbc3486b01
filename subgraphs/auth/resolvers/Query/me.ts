import { unauthenticated } from '@mint/platform/errors/errors.ts';
import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { User } from '../../domain/users.ts';
import type { GraphContext } from '../../graph-context.ts';

/** The viewer's own user. Throws UNAUTHENTICATED when the token's user is gone. */
export async function me(_parent: unknown, _args: unknown, context: GraphContext): Promise<User> {
  const { userId } = requireViewer(context);
  const user = await context.loaders.users.load(userId);
  if (user === null) throw unauthenticated();
  return user;
}
