import type { IdentityFileQuery, KycDocumentKind, KycStatus, KycTier } from '@mint/sdk/__generated__/graphql.ts';
import { BadgeCheck, Clock, FileX, type LucideIcon, UserRound, UserRoundPen } from 'lucide-react';

export type IdentityFile = IdentityFileQuery['kyc'];
export type IdentityDocument = IdentityFile['documents'][number];

/** What a tier is called. */
export const tierNames = {
  UNVERIFIED: 'Not verified',
  BASIC: 'Basic',
  VERIFIED: 'Verified',
} as const satisfies Record<KycTier, string>;

/** What is said of a file in each state. */
export const fileStates = {
  UNVERIFIED: {
    icon: UserRound,
    look: 'bg-raised text-muted',
    title: 'Tell us who you are',
    body: 'Your name, date of birth and address are enough to send more.',
  },
  BASIC: {
    icon: UserRoundPen,
    look: 'bg-tint text-on-tint',
    title: 'Prove who you are',
    body: 'Documents that we have looked at let you send the most.',
  },
  PENDING_REVIEW: {
    icon: Clock,
    look: 'bg-warning-tint text-warning',
    title: 'We are looking at your documents',
    body: 'You are told as soon as there is an outcome. Until then they stay as they are.',
  },
  VERIFIED: {
    icon: BadgeCheck,
    look: 'bg-tint text-on-tint',
    title: 'You are verified',
    body: 'Your identity is proven. There is nothing more to do.',
  },
  REJECTED: {
    icon: FileX,
    look: 'bg-danger-tint text-danger',
    title: 'We need something else',
    body: 'Mend what was found, and submit again.',
  },
} as const satisfies Record<
  KycStatus,
  { readonly icon: LucideIcon; readonly look: string; readonly title: string; readonly body: string }
>;

/** What a document is called. */
export const kindNames = {
  PASSPORT: 'Passport',
  DRIVERS_LICENSE: 'Driving licence',
  SELFIE: 'Picture of you',
  UTILITY_BILL: 'Bill with your address',
  OTHER: 'Something else',
} as const satisfies Record<KycDocumentKind, string>;

/** What a review needs, each by one of these kinds. */
export const needs = [
  { name: 'Passport or driving licence', kinds: ['PASSPORT', 'DRIVERS_LICENSE'] },
  { name: 'Picture of you', kinds: ['SELFIE'] },
] as const satisfies readonly { readonly name: string; readonly kinds: readonly KycDocumentKind[] }[];

/** Whether the documents that are there meet a need. */
export const isMet = ({ kinds }: (typeof needs)[number], documents: readonly IdentityDocument[]): boolean =>
  documents.some(({ kind, status }) => status === 'UPLOADED' && kinds.some((each) => each === kind));

/** Whether documents may be added and taken away. */
export const isOpen = ({ status, frozen }: IdentityFile): boolean => !frozen && (status === 'BASIC' || status === 'REJECTED');
