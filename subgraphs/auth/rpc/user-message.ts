import type { MessageInitShape } from '@bufbuild/protobuf';
import { UserRole, type UserSchema, UserStatus } from '@mint/schema/proto/__generated__/auth_pb.ts';
import type { User } from '../domain/users.ts';

const statuses = { ACTIVE: UserStatus.ACTIVE, FROZEN: UserStatus.FROZEN };
const roles = { USER: UserRole.USER, ADMIN: UserRole.ADMIN };

/** A person as other domains are told of them. */
export function toMessage(user: User): MessageInitShape<typeof UserSchema> {
  const { id, handle, displayName, email, country } = user;
  const emailVerified = user.emailVerifiedAt !== null;
  return { id, handle, displayName, email, emailVerified, country, status: statuses[user.status], role: roles[user.role] };
}
