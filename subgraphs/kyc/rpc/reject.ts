import { type RejectRequest, ReviewOutcome } from '@mint/schema/proto/__generated__/kyc_pb.ts';
import type { KycContext } from '../context.ts';
import { decideReview } from '../domain/decide-review.ts';
import { readActor, readId, readMoment, readReason } from './read-request.ts';
import { writeWithDocuments } from './write-with-documents.ts';

/** Finds a file wanting. */
export async function reject(request: RejectRequest, { database }: KycContext, caller: string) {
  const { outcome, profile } = await decideReview(database, readId('kyc', request.profileId), {
    decision: 'REJECTED',
    reason: readReason(request.reason),
    actor: readActor(request.actorId, caller),
    submittedAt: readMoment(request.submittedAt),
  });
  const [written] = await writeWithDocuments(database, profile === null ? [] : [profile]);
  return { outcome: ReviewOutcome[outcome], profile: written };
}
