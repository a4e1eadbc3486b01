import type {
  AdminActionState,
  AdminApprovalStatus,
  FraudCaseOutcome,
  KycStatus,
  KycTier,
  UserRole,
  UserStatus,
} from '@mint/sdk/__generated__/graphql.ts';
import { Chip, type ChipLook } from '../ui/chip.tsx';

const userStatuses = { ACTIVE: ['good', 'Active'], FROZEN: ['danger', 'Frozen'] } as const satisfies Record<UserStatus, unknown>;
const roles = { USER: ['neutral', 'User'], ADMIN: ['warning', 'Operator'] } as const satisfies Record<UserRole, unknown>;
const tiers = {
  UNVERIFIED: ['neutral', 'Unverified'],
  BASIC: ['neutral', 'Basic'],
  VERIFIED: ['good', 'Verified'],
} as const satisfies Record<KycTier, unknown>;
const kycStatuses = {
  UNVERIFIED: ['neutral', 'Nothing stated'],
  BASIC: ['neutral', 'Stated'],
  PENDING_REVIEW: ['warning', 'Waits for review'],
  VERIFIED: ['good', 'Verified'],
  REJECTED: ['danger', 'Rejected'],
} as const satisfies Record<KycStatus, unknown>;
const outcomes = {
  APPROVED: ['good', 'Approved'],
  BLOCKED: ['danger', 'Blocked'],
  EXPIRED: ['neutral', 'Expired'],
  WITHDRAWN: ['neutral', 'Withdrawn'],
} as const satisfies Record<FraudCaseOutcome, unknown>;
const approvalStatuses = {
  PENDING: ['warning', 'Pending'],
  APPROVED: ['good', 'Approved'],
  REJECTED: ['danger', 'Rejected'],
  EXPIRED: ['neutral', 'Expired'],
  VOID: ['neutral', 'Void'],
} as const satisfies Record<AdminApprovalStatus, unknown>;
const actionStates = {
  PENDING: ['warning', 'Under way'],
  DONE: ['good', 'Done'],
  REFUSED: ['danger', 'Refused'],
} as const satisfies Record<AdminActionState, unknown>;

type Words<Value extends string> = Record<Value, readonly [ChipLook, string]>;

const markOf =
  <Value extends string>(words: Words<Value>) =>
  ({ of }: { readonly of: Value }) => {
    const [look, word] = words[of];
    return <Chip look={look}>{word}</Chip>;
  };

/** Whether an account is in use. */
export const UserStatusMark = markOf(userStatuses);
/** What a person may do here. */
export const RoleMark = markOf(roles);
/** How far an identity is proven. */
export const TierMark = markOf(tiers);
/** Where an identity file stands. */
export const KycStatusMark = markOf(kycStatuses);
/** How a case of a held transfer ended. */
export const OutcomeMark = markOf(outcomes);
/** How what needs two operators stands. */
export const ApprovalMark = markOf(approvalStatuses);
/** How far an operator's action has come. */
export const ActionMark = markOf(actionStates);

/** A tier's name. */
export const tierWord = (tier: KycTier): string => tiers[tier][1];
/** The name of an approval's status. */
export const approvalWord = (status: AdminApprovalStatus): string => approvalStatuses[status][1];
