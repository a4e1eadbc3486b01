import { badUserInput } from '@mint/platform/errors/errors.ts';
import { type Connection, parsePage, toConnection } from '@mint/platform/graphql/connection.ts';
import type { QueryUserSearchArgs } from '../../__generated__/schema.ts';
import { readHandle } from '../../domain/parse-handle.ts';
import { maxQueryLength, searchUsers } from '../../domain/search-users.ts';
import type { User } from '../../domain/users.ts';
import type { GraphContext } from '../../graph-context.ts';

/** The list is ordered by handle, which is unique: that alone is a user's place in it. */
const writeCursor = (user: User) => Buffer.from(user.handle).toString('base64url');

function readCursor(cursor: string): string {
  const handle = cursor.length > maxQueryLength ? null : readHandle(Buffer.from(cursor, 'base64url').toString());
  if (handle === null) throw badUserInput('The cursor is not one of this list.');
  return handle;
}

/** A page of users found by the beginning of a name. Throws BAD_USER_INPUT for a query or a page that is too long. */
export async function userSearch(
  _parent: unknown,
  args: QueryUserSearchArgs,
  { domain }: GraphContext,
): Promise<Connection<User>> {
  if (args.query.length > maxQueryLength) throw badUserInput(`\`query\` may have at most ${maxQueryLength} characters.`);
  const { first, limit } = parsePage({ first: args.first });
  const after = args.after == null ? null : readCursor(args.after);
  const users = await searchUsers(domain, args.query, after, limit);
  return toConnection(users, { first, after }, writeCursor);
}
