import type { FreezeUserRequest } from '@mint/schema/proto/__generated__/auth_pb.ts';
import type { AuthContext } from '../context.ts';
import { freezeUser as freeze } from '../domain/operate-users.ts';
import { readOperation, writeOutcome } from './read-operation.ts';

/** Stops an account. */
export async function freezeUser(request: FreezeUserRequest, context: AuthContext, caller: string) {
  return writeOutcome(await freeze(context, readOperation(request, caller)));
}
