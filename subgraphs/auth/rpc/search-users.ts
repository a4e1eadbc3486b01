import { Code, ConnectError } from '@connectrpc/connect';
import type { SearchUsersRequest } from '@mint/schema/proto/__generated__/auth_pb.ts';
import type { AuthContext } from '../context.ts';
import { listUsers } from '../domain/list-users.ts';
import { toMessage } from './user-message.ts';

const maxFirst = 100;
const maxQueryLength = 100;
const handleForm = /^[a-z0-9_]{3,30}$/;

/** Pages through people, by handle: the cursor is the last one's. Throws InvalidArgument. */
export async function searchUsers({ query, first, after }: SearchUsersRequest, context: AuthContext) {
  if (first < 1 || first > maxFirst) throw new ConnectError(`first must be 1 to ${maxFirst}`, Code.InvalidArgument);
  if (query.length > maxQueryLength) throw new ConnectError('the query is too long', Code.InvalidArgument);
  if (after !== '' && !handleForm.test(after)) throw new ConnectError('after is no cursor', Code.InvalidArgument);
  const found = await listUsers(context, query.trim(), after || null, first + 1);
  const page = found.slice(0, first);
  return {
    users: page.map(toMessage),
    hasNextPage: found.length > first,
    endCursor: page.at(-1)?.handle ?? '',
    cursors: page.map(({ handle }) => handle),
  };
}
