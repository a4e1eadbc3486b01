import type { GetLimitsRequest } from '@mint/schema/proto/__generated__/kyc_pb.ts';
import type { KycContext } from '../context.ts';
import { readId } from './read-request.ts';
import { writeLimits } from './write-answer.ts';

/** What a person may send now. Asked before every transfer: one query, shared by those who ask at the same moment. */
export async function getLimits({ userId }: GetLimitsRequest, { limits: reader }: KycContext) {
  const { limits, frozen } = await reader.limitsOf(readId('usr', userId));
  return { limits: writeLimits(limits), frozen };
}
