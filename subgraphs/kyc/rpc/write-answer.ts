import type { MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import {
  DocumentKind,
  type ProfileSchema,
  ProfileStatus,
  Tier,
  type TierLimitsSchema,
} from '@mint/schema/proto/__generated__/kyc_pb.ts';
import type { KycDocument } from '../domain/documents.ts';
import type { Profile } from '../domain/profile.ts';
import type { TierLimits } from '../domain/read-limits.ts';

/** A tier's limits. */
export function writeLimits(limits: TierLimits): MessageInitShape<typeof TierLimitsSchema> {
  return { ...limits, tier: Tier[limits.tier] };
}

/** A person's file with those of its documents that were uploaded and found to be what they were declared as. */
export function writeProfile(profile: Profile, documents: readonly KycDocument[]): MessageInitShape<typeof ProfileSchema> {
  return {
    id: profile.id,
    userId: profile.userId,
    tier: Tier[profile.tier],
    status: ProfileStatus[profile.status],
    frozen: profile.frozen,
    submittedAt: profile.submittedAt === null ? undefined : timestampFromDate(profile.submittedAt),
    rejectionReason: profile.rejectionReason ?? '',
    legalName: profile.legalName ?? '',
    dateOfBirth: profile.dateOfBirth ?? '',
    country: profile.country ?? '',
    documents: documents.flatMap(({ id, kind, uploadedAt }) =>
      uploadedAt === null ? [] : [{ id, kind: DocumentKind[kind], uploadedAt: timestampFromDate(uploadedAt) }],
    ),
  };
}
