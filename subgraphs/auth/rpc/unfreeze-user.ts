import type { UnfreezeUserRequest } from '@mint/schema/proto/__generated__/auth_pb.ts';
import type { AuthContext } from '../context.ts';
import { unfreezeUser as unfreeze } from '../domain/operate-users.ts';
import { readOperation, writeOutcome } from './read-operation.ts';

/** Lets a stopped account be used again. */
export async function unfreezeUser(request: UnfreezeUserRequest, context: AuthContext, caller: string) {
  return writeOutcome(await unfreeze(context, readOperation(request, caller)));
}
