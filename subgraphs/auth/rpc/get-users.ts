import type { MessageInitShape } from '@bufbuild/protobuf';
import { Code, ConnectError } from '@connectrpc/connect';
import { isId } from '@mint/platform/ids/ids.ts';
import {
  type GetUsersRequest,
  type GetUsersResponseSchema,
  UserRole,
  type UserSchema,
  UserStatus,
} from '@mint/schema/proto/__generated__/auth_pb.ts';
import type { AuthContext } from '../context.ts';
import { readHandle } from '../domain/parse-handle.ts';
import { findUsersByHandles, findUsersByIds, type User } from '../domain/users.ts';

const maxUsers = 100;

const statuses = { ACTIVE: UserStatus.ACTIVE, FROZEN: UserStatus.FROZEN };
const roles = { USER: UserRole.USER, ADMIN: UserRole.ADMIN };

function toMessage(user: User): MessageInitShape<typeof UserSchema> {
  const { id, handle, displayName, email, country } = user;
  const emailVerified = user.emailVerifiedAt !== null;
  return { id, handle, displayName, email, emailVerified, country, status: statuses[user.status], role: roles[user.role] };
}

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
