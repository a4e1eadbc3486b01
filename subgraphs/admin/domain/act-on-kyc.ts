import { enumName } from '@mint/platform/rpc/enum-name.ts';
import {
  type Profile,
  ProfileStatus,
  ReviewOutcome,
  SetTierLimitsOutcome,
  Tier,
  type TierLimits,
} from '@mint/schema/proto/__generated__/kyc_pb.ts';
import { z } from 'zod';
import type { AdminContext } from '../context.ts';
import type { Action, Effect, Snapshot } from './action.ts';

/** What every file was before it was decided on: no other can be. */
const waiting: Snapshot = { status: 'PENDING_REVIEW' };

function effectOf(outcome: ReviewOutcome, profile: Profile | undefined): Effect {
  if (outcome === ReviewOutcome.NOT_FOUND || profile === undefined) return { done: false, refusal: 'NOT_FOUND' };
  if (outcome === ReviewOutcome.NOT_PENDING) return { done: false, refusal: 'NOT_PENDING' };
  return {
    done: true,
    before: waiting,
    after: { status: enumName(ProfileStatus, profile.status), tier: enumName(Tier, profile.tier), userId: profile.userId },
  };
}

/** Finds an identity file to be in order. */
export async function approveKyc({ kyc }: AdminContext, { resourceId, adminId, reason }: Action): Promise<Effect> {
  const { outcome, profile } = await kyc.approve({ profileId: resourceId, actorId: adminId, reason });
  return effectOf(outcome, profile);
}

/** Finds an identity file wanting. */
export async function rejectKyc({ kyc }: AdminContext, { resourceId, adminId, reason }: Action): Promise<Effect> {
  const { outcome, profile } = await kyc.reject({ profileId: resourceId, actorId: adminId, reason });
  return effectOf(outcome, profile);
}

const limitsInput = z.object({
  currency: z.string(),
  perTransactionMinor: z.string(),
  dailyMinor: z.string(),
  monthlyMinor: z.string(),
});

/** A tier's limits, as an action's record keeps them. */
export function snapshotOfLimits({ currency, perTransactionMinor, dailyMinor, monthlyMinor }: TierLimits): Snapshot {
  return {
    currency,
    perTransactionMinor: String(perTransactionMinor),
    dailyMinor: String(dailyMinor),
    monthlyMinor: String(monthlyMinor),
  };
}

/** Replaces what a tier may send. */
export async function setLimits({ kyc }: AdminContext, action: Action): Promise<Effect> {
  const { currency, perTransactionMinor, dailyMinor, monthlyMinor } = limitsInput.parse(action.input);
  const { outcome, limits } = await kyc.setTierLimits({
    limits: {
      tier: Tier[action.resourceId as keyof typeof Tier],
      currency,
      perTransactionMinor: BigInt(perTransactionMinor),
      dailyMinor: BigInt(dailyMinor),
      monthlyMinor: BigInt(monthlyMinor),
    },
    actorId: action.adminId,
    reason: action.reason,
  });
  if (outcome === SetTierLimitsOutcome.INVALID) return { done: false, refusal: 'INVALID_LIMITS' };
  if (outcome === SetTierLimitsOutcome.CURRENCY_MISMATCH || limits === undefined)
    return { done: false, refusal: 'CURRENCY_MISMATCH' };
  return { done: true, before: action.before, after: snapshotOfLimits(limits) };
}
