import type { MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError } from '@connectrpc/connect';
import { isId } from '@mint/platform/ids/ids.ts';
import type { GetSecondFactorRequest, GetSecondFactorResponseSchema } from '@mint/schema/proto/__generated__/auth_pb.ts';
import type { AuthContext } from '../context.ts';
import { findSecondFactors } from '../domain/second-factor.ts';

/** Whether a person has a second factor, and since when. Throws InvalidArgument for what is no id. */
export async function getSecondFactor(
  { userId }: GetSecondFactorRequest,
  { database }: AuthContext,
): Promise<MessageInitShape<typeof GetSecondFactorResponseSchema>> {
  if (!isId('usr', userId)) throw new ConnectError('not a usr_ id', Code.InvalidArgument);
  const [found] = await findSecondFactors(database, [userId]);
  return found === undefined ? {} : { enabledAt: timestampFromDate(found.enabledAt) };
}
