import type { VoidReason } from '@mint/schema/events/admin.ts';

/** Why an action could not be done, as its owner said. Which of them an action can have follows from what it does. */
export const refusals = [
  'NOT_FOUND',
  'LAST_ADMIN',
  'NOT_PENDING',
  'ALREADY_DECIDED',
  'INVALID_LIMITS',
  'CURRENCY_MISMATCH',
  'NOT_REVERSIBLE',
  'NOTHING_LEFT',
  'NOT_COMPLETABLE',
  'REFUSED',
] as const;

export type Refusal = (typeof refusals)[number];

/** The reason that goes with everything an operator does. */
export type ReasonErrorCode = 'INVALID_REASON';

/** Why an action was not begun, or came to nothing. */
export type ActErrorCode = ReasonErrorCode | 'SELF' | 'ACTION_UNDER_WAY' | Refusal;

/** Why nothing about a transaction was asked for. */
export type ApprovalRequestErrorCode =
  | ReasonErrorCode
  | 'NOT_FOUND'
  | 'NOT_REVERSIBLE'
  | 'NOT_COMPLETABLE'
  | 'ALREADY_REQUESTED'
  | 'SELF';

/** Why nothing was asked for about a second factor. */
export type TotpResetRequestErrorCode = ReasonErrorCode | 'NOT_FOUND' | 'TOTP_NOT_ENABLED' | 'ALREADY_REQUESTED' | 'SELF';

/** Why nothing was stopped that operators would do about a person's second factor. */
export type TotpResetStopErrorCode = 'NOT_FOUND' | 'ALREADY_DECIDED' | 'EXPIRED';

/** Why an approval was not decided, or what was agreed to not done. */
export type ApprovalDecideErrorCode =
  | ReasonErrorCode
  | 'SAME_ADMIN'
  | 'SELF'
  | 'ACTION_UNDER_WAY'
  | 'EXPIRED'
  | 'TOO_EARLY'
  | VoidReason
  | 'NOT_FOUND'
  | 'ALREADY_DECIDED'
  | 'NOT_REVERSIBLE'
  | 'NOTHING_LEFT'
  | 'NOT_COMPLETABLE'
  | 'REFUSED';
