import type { MessageInitShape } from '@bufbuild/protobuf';
import { Code, ConnectError } from '@connectrpc/connect';
import { isId } from '@mint/platform/ids/ids.ts';
import type { GetUsersRequest, GetUsersResponseSchema } from '@mint/schema/proto/__generated__/auth_pb.ts';
import type { AuthContext } from '../context.ts';
import { readHandle } from '../domain/parse-handle.ts';
import { findUsersByHandles, findUsersByIds } from '../domain/users.ts';
import { toMessage } from './user-message.ts';

const maxUsers = 100;

/** Users by id or handle, each once; what is no id or no handle finds nobody. Throws InvalidArgument for more than 100. */
export async function getUsers(
  { ids, handles }: GetUsersRequest,
  { database }: AuthContext,
): Promise<MessageInitShape<typeof GetUsersResponseSchema>> {
  if (ids.length + handles.length > maxUsers) throw new ConnectError(`At most ${maxUsers} users at once`, Code.InvalidArgument);
  const [byId, byHandle] = await Promise.all([
    findUsersByIds(
      database,
      ids.filter((id) => isId('usr', id)),
    ),
    findUsersByHandles(
      database,
      handles.map(readHandle).filter((handle) => handle !== null),
    ),
  ]);
  const users = new Map([...byId, ...byHandle].map((user) => [user.id, user]));
  return { users: [...users.values()].map(toMessage) };
}
