import type {
  AdminActionState,
  AdminApprovalStatus,
  FraudCaseOutcome,
  KycStatus,
  KycTier,
  UserRole,
  UserStatus,
} from '@mint/sdk/__generated__/graphql.ts';
import { cn } from '../ui/class-names.ts';

const looks = {
  plain: 'bg-raised text-muted',
  good: 'bg-tint text-on-tint',
  wait: 'bg-warning-tint text-warning',
  bad: 'bg-danger-tint text-danger',
} as const;

/** How a thing stands, in a word on its colour. */
export function Mark({ look, children }: { readonly look: keyof typeof looks; readonly children: string }) {
  return (
    <span className={cn('inline-flex rounded-full px-2 py-0.5 text-xs font-medium whitespace-nowrap', looks[look])}>
      {children}
    </span>
  );
}

const userStatuses = { ACTIVE: ['good', 'Active'], FROZEN: ['bad', 'Frozen'] } as const satisfies Record<UserStatus, unknown>;
const roles = { USER: ['plain', 'User'], ADMIN: ['wait', 'Operator'] } as const satisfies Record<UserRole, unknown>;
const tiers = {
  UNVERIFIED: ['plain', 'Unverified'],
  BASIC: ['plain', 'Basic'],
  VERIFIED: ['good', 'Verified'],
} as const satisfies Record<KycTier, unknown>;
const kycStatuses = {
  UNVERIFIED: ['plain', 'Nothing stated'],
  BASIC: ['plain', 'Stated'],
  PENDING_REVIEW: ['wait', 'Waits for review'],
  VERIFIED: ['good', 'Verified'],
  REJECTED: ['bad', 'Rejected'],
} as const satisfies Record<KycStatus, unknown>;
const outcomes = {
  APPROVED: ['good', 'Approved'],
  BLOCKED: ['bad', 'Blocked'],
  EXPIRED: ['plain', 'Expired'],
  WITHDRAWN: ['plain', 'Withdrawn'],
} as const satisfies Record<FraudCaseOutcome, unknown>;
const approvalStatuses = {
  PENDING: ['wait', 'Pending'],
  APPROVED: ['good', 'Approved'],
  REJECTED: ['bad', 'Rejected'],
  EXPIRED: ['plain', 'Expired'],
  VOID: ['plain', 'Void'],
} as const satisfies Record<AdminApprovalStatus, unknown>;
const actionStates = {
  PENDING: ['wait', 'Under way'],
  DONE: ['good', 'Done'],
  REFUSED: ['bad', 'Refused'],
} as const satisfies Record<AdminActionState, unknown>;

type Words<Value extends string> = Record<Value, readonly [keyof typeof looks, string]>;

const markOf =
  <Value extends string>(words: Words<Value>) =>
  ({ of }: { readonly of: Value }) => {
    const [look, word] = words[of];
    return <Mark look={look}>{word}</Mark>;
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
