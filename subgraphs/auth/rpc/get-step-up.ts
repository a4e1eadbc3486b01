import { Code, ConnectError } from '@connectrpc/connect';
import { isId } from '@mint/platform/ids/ids.ts';
import type { GetStepUpRequest } from '@mint/schema/proto/__generated__/auth_pb.ts';
import type { AuthContext } from '../context.ts';
import { findThreshold } from '../domain/step-up.ts';

/** Above which amount a person wants to be asked for a code. */
export async function getStepUp({ userId }: GetStepUpRequest, { database }: AuthContext) {
  if (!isId('usr', userId)) throw new ConnectError('not a usr_ id', Code.InvalidArgument);
  const threshold = await findThreshold(database, userId);
  if (threshold === null) return { asks: false };
  return { asks: true, thresholdMinor: threshold.amountMinor, currency: threshold.currency };
}
