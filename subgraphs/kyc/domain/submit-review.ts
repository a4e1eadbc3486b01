import { randomUUID } from 'node:crypto';
import type { Database } from '@mint/platform/database/database.ts';
import { fail, ok, type Result, type UserError, userError } from '@mint/platform/errors/errors.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { kycReviewRequested } from '@mint/schema/events/kyc.ts';
import type { ReviewSubmitErrorCode } from '../errors.ts';
import { verifications } from '../tables.ts';
import { findDocumentsByProfile, type KycDocument } from './documents.ts';
import { lockProfile, moveProfile, type Profile } from './profile.ts';
import type { VerificationProvider } from './verification-provider.ts';

export interface SubmissionContext {
  readonly database: Database;
  /** Null when only people review. */
  readonly provider: Pick<VerificationProvider, 'name'> | null;
}

const identityKinds = new Set<KycDocument['kind']>(['PASSPORT', 'DRIVERS_LICENSE']);

/**
 * Submits a file for review: PENDING_REVIEW from then on, and its documents stay as they are. What the provider is to be asked is written in the
 * same commit; a worker asks it. Fails with FILE_FROZEN, BASIC_REQUIRED, ALREADY_UNDER_REVIEW, ALREADY_VERIFIED, DOCUMENTS_MISSING, and
 * DOCUMENTS_CHANGED when the uploaded documents are not just those that `seenIds` names.
 */
export function submitReview(
  { database, provider }: SubmissionContext,
  userId: Id<'usr'>,
  seenIds: readonly string[] | null,
): Promise<Result<Profile, ReviewSubmitErrorCode>> {
  return database.transaction(async (tx): Promise<Result<Profile, ReviewSubmitErrorCode>> => {
    const profile = await lockProfile(tx, userId);
    const present = (await findDocumentsByProfile(tx, [profile.id])).get(profile.id) ?? [];
    const uploaded = present.filter(({ status }) => status === 'UPLOADED');
    const refusal = statusRefusal(profile) ?? documentsRefusal(uploaded, seenIds);
    if (refusal !== null) return fail(refusal);
    const submittedAt = new Date();
    const submission = profile.submission + 1;
    const moved = await moveProfile(tx, profile, 'PENDING_REVIEW', {
      submission,
      submittedAt,
      decidedAt: null,
      rejectionReason: null,
    });
    if (provider !== null) {
      // The reference leaves the house: random, it leads back to nobody.
      const asked = { id: randomUUID(), profileId: profile.id, submission, provider: provider.name };
      await tx.drizzle.insert(verifications).values({ ...asked, nextAttemptAt: submittedAt });
    }
    await addEvent(tx, kycReviewRequested, { userId, profileId: profile.id, submittedAt }, { actor: userId });
    return ok(moved);
  });
}

function statusRefusal({ frozen, status }: Profile): UserError<ReviewSubmitErrorCode> | null {
  if (frozen) return userError('FILE_FROZEN', 'Your identity file is frozen.');
  if (status === 'UNVERIFIED') return userError('BASIC_REQUIRED', 'Tell us who you are first.');
  if (status === 'PENDING_REVIEW') return userError('ALREADY_UNDER_REVIEW', 'Your documents are being reviewed.');
  if (status === 'VERIFIED') return userError('ALREADY_VERIFIED', 'Your identity is proven already.');
  return null;
}

function documentsRefusal(
  uploaded: readonly KycDocument[],
  seenIds: readonly string[] | null,
): UserError<ReviewSubmitErrorCode> | null {
  const seen = new Set(seenIds);
  if (seenIds !== null && !(seen.size === uploaded.length && uploaded.every(({ id }) => seen.has(id)))) {
    return userError('DOCUMENTS_CHANGED', 'Your documents are others by now; look at them again.', ['input', 'documentIds']);
  }
  const kinds = uploaded.map(({ kind }) => kind);
  if (!kinds.includes('SELFIE') || !kinds.some((kind) => identityKinds.has(kind))) {
    return userError('DOCUMENTS_MISSING', 'Upload a passport or a driving licence, and a picture of yourself.');
  }
  return null;
}
