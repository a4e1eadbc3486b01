import { timestampDate } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError } from '@connectrpc/connect';
import { ChangeUserOutcome, type ResetSecondFactorRequest } from '@mint/schema/proto/__generated__/auth_pb.ts';
import type { AuthContext } from '../context.ts';
import { resetSecondFactor as reset } from '../domain/reset-second-factor.ts';
import { readOperation } from './read-operation.ts';

/** Ends the second factor of somebody who has lost it. Throws InvalidArgument when it is not said which. */
export async function resetSecondFactor(request: ResetSecondFactorRequest, context: AuthContext, caller: string) {
  const operation = readOperation(request, caller);
  if (request.enabledAt === undefined) throw new ConnectError('enabled_at is wanted', Code.InvalidArgument);
  const outcome = await reset(context, { ...operation, enabledAt: timestampDate(request.enabledAt) });
  return { outcome: ChangeUserOutcome[outcome] };
}
