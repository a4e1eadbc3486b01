import { Code, ConnectError } from '@connectrpc/connect';
import { type SetUserRoleRequest, UserRole } from '@mint/schema/proto/__generated__/auth_pb.ts';
import type { AuthContext } from '../context.ts';
import { setUserRole as setRole } from '../domain/operate-users.ts';
import type { User } from '../domain/users.ts';
import { readOperation, writeOutcome } from './read-operation.ts';

const roles: ReadonlyMap<UserRole, User['role']> = new Map([
  [UserRole.USER, 'USER'],
  [UserRole.ADMIN, 'ADMIN'],
]);

/** Says what a person may do here. Throws InvalidArgument for a role that is none. */
export async function setUserRole(request: SetUserRoleRequest, context: AuthContext, caller: string) {
  const role = roles.get(request.role);
  if (role === undefined) throw new ConnectError('role is not known', Code.InvalidArgument);
  return writeOutcome(await setRole(context, { ...readOperation(request, caller), role }));
}
