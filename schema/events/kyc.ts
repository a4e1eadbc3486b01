import { minorUnits, timestamp } from '@mint/platform/kafka/codecs.ts';
import { defineEvent } from '@mint/platform/kafka/contract.ts';
import { z } from 'zod';
import { idOf } from './ids.ts';

/** Where the register of identities tells what it has learned; keyed by person, but limits by tier. */
export const kycTopic = 'kyc.events';

/** How far a person's identity is proven. */
export const kycTiers = ['UNVERIFIED', 'BASIC', 'VERIFIED'] as const;

/** What a document is. */
export const kycDocumentKinds = ['PASSPORT', 'DRIVERS_LICENSE', 'SELFIE', 'UTILITY_BILL', 'OTHER'] as const;

const userId = idOf('usr');
const profileId = idOf('kyc');
const tier = z.enum(kycTiers);
const reason = z.string().min(1).max(500);

/** A person stated who they are: the tier is BASIC from now on. The name is for whoever screens names. */
export const kycBasicSubmitted = defineEvent({
  type: 'kyc.basic_submitted',
  version: 1,
  topic: kycTopic,
  payload: z.object({ userId, profileId, legalName: z.string(), country: z.string().length(2), submittedAt: timestamp }),
  key: (payload) => payload.userId,
});

/** The tier is another: other limits hold. */
export const kycTierChanged = defineEvent({
  type: 'kyc.tier_changed',
  version: 1,
  topic: kycTopic,
  payload: z.object({ userId, profileId, previousTier: tier, tier, changedAt: timestamp }),
  key: (payload) => payload.userId,
});

/** A document was uploaded and is what it was declared as. */
export const kycDocumentUploaded = defineEvent({
  type: 'kyc.document_uploaded',
  version: 1,
  topic: kycTopic,
  payload: z.object({ userId, profileId, documentId: idOf('doc'), kind: z.enum(kycDocumentKinds), uploadedAt: timestamp }),
  key: (payload) => payload.userId,
});

/** A document was removed; its bytes are gone, or will be. */
export const kycDocumentDeleted = defineEvent({
  type: 'kyc.document_deleted',
  version: 1,
  topic: kycTopic,
  payload: z.object({ userId, profileId, documentId: idOf('doc'), deletedAt: timestamp }),
  key: (payload) => payload.userId,
});

/** A person asked for their documents to be reviewed. */
export const kycReviewRequested = defineEvent({
  type: 'kyc.review_requested',
  version: 1,
  topic: kycTopic,
  payload: z.object({ userId, profileId, submittedAt: timestamp }),
  key: (payload) => payload.userId,
});

/** A review found everything in order. */
export const kycApproved = defineEvent({
  type: 'kyc.approved',
  version: 1,
  topic: kycTopic,
  payload: z.object({ userId, profileId, reason, decidedAt: timestamp }),
  key: (payload) => payload.userId,
});

/** A review found something wanting; the person is told the reason and may submit again. */
export const kycRejected = defineEvent({
  type: 'kyc.rejected',
  version: 1,
  topic: kycTopic,
  payload: z.object({ userId, profileId, reason, decidedAt: timestamp }),
  key: (payload) => payload.userId,
});

/** A person was stopped: they send no money and change nothing in their file. */
export const kycFrozen = defineEvent({
  type: 'kyc.frozen',
  version: 1,
  topic: kycTopic,
  payload: z.object({ userId, profileId, reason }),
  key: (payload) => payload.userId,
});

/** A stopped person may act again. */
export const kycUnfrozen = defineEvent({
  type: 'kyc.unfrozen',
  version: 1,
  topic: kycTopic,
  payload: z.object({ userId, profileId, reason }),
  key: (payload) => payload.userId,
});

const limits = z.object({ perTransactionMinor: minorUnits, dailyMinor: minorUnits, monthlyMinor: minorUnits });

/** What a tier may send is another. */
export const kycLimitsChanged = defineEvent({
  type: 'kyc.limits_changed',
  version: 1,
  topic: kycTopic,
  payload: z.object({ tier, currency: z.string().length(3), previous: limits, limits, reason, changedAt: timestamp }),
  key: (payload) => payload.tier,
});
