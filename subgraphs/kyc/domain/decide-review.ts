import type { Database, Tx } from '@mint/platform/database/database.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { kycApproved, kycRejected } from '@mint/schema/events/kyc.ts';
import { and, eq } from 'drizzle-orm';
import { verifications } from '../tables.ts';
import { lockProfileById, moveProfile, type Profile, tellTier } from './profile.ts';

/** What a review found, and why. */
export interface Verdict {
  readonly decision: 'APPROVED' | 'REJECTED';
  /** 1 to 500 characters; of a rejection, the person is told it. */
  readonly reason: string;
  /** Who decided. */
  readonly actor: string;
}

export interface Decision {
  readonly outcome: 'DONE' | 'REPLAYED' | 'NOT_FOUND' | 'NOT_PENDING';
  readonly profile: Profile | null;
}

const statusAfter = { APPROVED: 'VERIFIED', REJECTED: 'REJECTED' } as const;

/** Ends the review of a file that the transaction has locked and that waits for it. */
export async function endReview(tx: Tx, profile: Profile, { decision, reason, actor }: Verdict): Promise<Profile> {
  const decidedAt = new Date();
  const rejectionReason = decision === 'REJECTED' ? reason : null;
  const moved = await moveProfile(tx, profile, statusAfter[decision], { decidedAt, rejectionReason });
  // Nobody waits for the provider any more.
  await tx.drizzle
    .update(verifications)
    .set({ nextAttemptAt: null })
    .where(and(eq(verifications.profileId, profile.id), eq(verifications.submission, profile.submission)));
  const told = { userId: profile.userId, profileId: profile.id, reason, decidedAt };
  await addEvent(tx, decision === 'APPROVED' ? kycApproved : kycRejected, told, { actor });
  await tellTier(tx, profile, moved, decidedAt, actor);
  return moved;
}

/**
 * A reviewer's word on a file. Of two at once the first counts: the same word again is REPLAYED, the opposite finds the file
 * NOT_PENDING any more. So does a word on a submission (`submittedAt`) that isn't the last: nobody decides on what they haven't seen.
 */
export function decideReview(
  database: Database,
  profileId: Id<'kyc'>,
  { submittedAt = null, ...verdict }: Verdict & { readonly submittedAt?: Date | null },
): Promise<Decision> {
  return database.transaction(async (tx): Promise<Decision> => {
    const profile = await lockProfileById(tx, profileId);
    if (profile === null) return { outcome: 'NOT_FOUND', profile };
    const isLast = submittedAt === null || profile.submittedAt?.getTime() === submittedAt.getTime();
    if (!isLast) return { outcome: 'NOT_PENDING', profile };
    if (profile.status === statusAfter[verdict.decision]) return { outcome: 'REPLAYED', profile };
    if (profile.status !== 'PENDING_REVIEW') return { outcome: 'NOT_PENDING', profile };
    return { outcome: 'DONE', profile: await endReview(tx, profile, verdict) };
  });
}
