import { Code, ConnectError } from '@connectrpc/connect';
import { isId } from '@mint/platform/ids/ids.ts';
import { VerifyStepUpOutcome, type VerifyStepUpRequest } from '@mint/schema/proto/__generated__/auth_pb.ts';
import type { AuthContext } from '../context.ts';
import { verifyStepUp as verify } from '../domain/step-up.ts';

const maxOperationLength = 400;

/** Takes a code for an operation; operations of two services never meet. */
export async function verifyStepUp({ userId, operation, code }: VerifyStepUpRequest, context: AuthContext, caller: string) {
  if (!isId('usr', userId)) throw new ConnectError('not a usr_ id', Code.InvalidArgument);
  if (operation.length === 0 || operation.length > maxOperationLength) {
    throw new ConnectError(`operation must have 1 to ${maxOperationLength} characters`, Code.InvalidArgument);
  }
  return { outcome: VerifyStepUpOutcome[await verify(context, { userId, operation: `${caller} ${operation}`, code })] };
}
