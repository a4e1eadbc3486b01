import { SetTierLimitsOutcome, type SetTierLimitsRequest } from '@mint/schema/proto/__generated__/kyc_pb.ts';
import type { KycContext } from '../context.ts';
import { setTierLimits as set } from '../domain/set-tier-limits.ts';
import { invalid, readActor, readReason, readTier } from './read-request.ts';
import { writeLimits } from './write-answer.ts';

/** Replaces a tier's limits. Throws InvalidArgument when there are none to set. */
export async function setTierLimits(request: SetTierLimitsRequest, { database }: KycContext, caller: string) {
  if (request.limits === undefined) throw invalid('limits are missing');
  const { currency, perTransactionMinor, dailyMinor, monthlyMinor } = request.limits;
  const { outcome, limits } = await set(database, {
    limits: { tier: readTier(request.limits.tier), currency, perTransactionMinor, dailyMinor, monthlyMinor },
    reason: readReason(request.reason),
    actor: readActor(request.actorId, caller),
  });
  return { outcome: SetTierLimitsOutcome[outcome], limits: writeLimits(limits) };
}
