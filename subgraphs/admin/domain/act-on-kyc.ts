import { type Timestamp, timestampDate, timestampFromDate } from '@bufbuild/protobuf/wkt';
import type { Id } from '@mint/platform/ids/ids.ts';
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

/** Which submission a decision is about: not one that is made later, which nobody has seen. */
const reviewInput = z.object({ submittedAt: z.iso.datetime() });

const momentOf = (moment: Timestamp | undefined) => (moment === undefined ? null : timestampDate(moment));

/** A file as an action's record keeps it. */
const snapshotOfFile = ({ status, tier, userId }: Profile): Snapshot => ({
  status: enumName(ProfileStatus, status),
  tier: enumName(Tier, tier),
  userId,
});

/** An identity file that may wait for a decision. */
export interface FileToReview {
  readonly userId: string;
  /** The submission that waits; null when none does. */
  readonly submittedAt: Date | null;
  readonly snapshot: Snapshot;
}

/** The file by id; null when there is none. */
export async function findFileToReview({ kyc }: AdminContext, profileId: Id<'kyc'>): Promise<FileToReview | null> {
  const { profile } = await kyc.getProfile({ profileId });
  if (profile === undefined) return null;
  const isPending = profile.status === ProfileStatus.PENDING_REVIEW;
  return {
    userId: profile.userId,
    submittedAt: isPending ? momentOf(profile.submittedAt) : null,
    snapshot: snapshotOfFile(profile),
  };
}

/** What kyc is told of a decision. */
function decisionOf({ resourceId, adminId, reason, input }: Action) {
  const { submittedAt } = reviewInput.parse(input);
  return { profileId: resourceId, actorId: adminId, reason, submittedAt: timestampFromDate(new Date(submittedAt)) };
}

function effectOf({ before }: Action, outcome: ReviewOutcome, profile: Profile | undefined): Effect {
  if (outcome === ReviewOutcome.NOT_FOUND || profile === undefined) return { done: false, refusal: 'NOT_FOUND' };
  if (outcome === ReviewOutcome.NOT_PENDING) return { done: false, refusal: 'NOT_PENDING' };
  return { done: true, before, after: snapshotOfFile(profile) };
}

/** Finds an identity file to be in order. */
export async function approveKyc({ kyc }: AdminContext, action: Action): Promise<Effect> {
  const { outcome, profile } = await kyc.approve(decisionOf(action));
  return effectOf(action, outcome, profile);
}

/** Finds an identity file wanting. */
export async function rejectKyc({ kyc }: AdminContext, action: Action): Promise<Effect> {
  const { outcome, profile } = await kyc.reject(decisionOf(action));
  return effectOf(action, outcome, profile);
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
