import type { FailureCode } from './domain/machine.ts';

/** Why input was refused before there was a transaction. */
export type RefusalCode =
  | 'INVALID_AMOUNT'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'INVALID_RECIPIENT'
  | 'RECIPIENT_NOT_FOUND'
  | 'SELF_TRANSFER'
  | 'INVALID_NOTE'
  | 'INVALID_MERCHANT'
  | 'INVALID_CATEGORY'
  | 'EMAIL_NOT_VERIFIED'
  | 'ACCOUNT_FROZEN'
  | 'CURRENCY_NOT_SUPPORTED'
  | StepUpRefusal
  | QuoteRefusal;

/** Why a code of the second factor was asked for, or not taken. */
export type StepUpRefusal = 'TOTP_REQUIRED' | 'TOTP_INVALID' | 'TOO_MANY_ATTEMPTS';

/** Why a transfer can't be made by the quote it names. */
export type QuoteRefusal = 'QUOTE_NOT_FOUND' | 'QUOTE_MISMATCH' | 'QUOTE_USED' | 'QUOTE_EXPIRED';

/** What `transferQuoteCreate` may answer. */
export type QuoteErrorCode =
  | 'INVALID_AMOUNT'
  | 'INVALID_RECIPIENT'
  | 'RECIPIENT_NOT_FOUND'
  | 'SELF_TRANSFER'
  | 'CURRENCY_MISMATCH'
  | 'CURRENCY_NOT_SUPPORTED'
  | 'RATE_STALE';

/** What `transferCreate` may answer. */
export type TransferErrorCode = RefusalCode | Exclude<FailureCode, 'PAYMENT_DECLINED'>;

/** What `topUpCreate` may answer. */
export type TopUpErrorCode =
  | 'INVALID_AMOUNT'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'EMAIL_NOT_VERIFIED'
  | Exclude<
      FailureCode,
      'INSUFFICIENT_FUNDS' | 'LIMIT_EXCEEDED' | 'API_KEY_BUDGET_EXCEEDED' | 'BLOCKED_BY_FRAUD_RULES' | 'REVIEW_EXPIRED'
    >;

/** What `transactionCancel` may answer. */
export type CancelErrorCode = 'NOT_FOUND' | 'NOT_CANCELLABLE';

/** What a person is told whose code is wanting. */
export const stepUpMessages: Record<StepUpRefusal, string> = {
  TOTP_REQUIRED: 'For this amount a code of your authenticator app is wanted too.',
  TOTP_INVALID: 'The code is wrong or was used. Wait for the next one.',
  TOO_MANY_ATTEMPTS: 'Too many wrong codes. Wait a while, then try again.',
};

/** What a person is told of a quote that can't be used. */
export const quoteRefusalMessages: Record<QuoteRefusal, string> = {
  QUOTE_NOT_FOUND: 'There is no such quote of yours.',
  QUOTE_MISMATCH: 'The quote is for another recipient or amount.',
  QUOTE_USED: 'The quote was used for another transfer.',
  QUOTE_EXPIRED: 'The quote has expired; ask for a new one.',
};
/** What `scheduleCreate` may answer. */
export type ScheduleCreateErrorCode =
  | 'INVALID_AMOUNT'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'INVALID_RECIPIENT'
  | 'RECIPIENT_NOT_FOUND'
  | 'SELF_TRANSFER'
  | 'INVALID_NOTE'
  | 'EMAIL_NOT_VERIFIED'
  | 'INVALID_CRON'
  | 'TOO_FREQUENT'
  | 'UNKNOWN_TIME_ZONE'
  | 'END_BEFORE_START'
  | 'NO_RUN_BEFORE_END'
  | 'TOO_MANY_SCHEDULES'
  | StepUpRefusal;

/** What `payoutBatchCreate` may answer; what is wrong with single rows is told with them. */
export type PayoutBatchCreateErrorCode =
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'NO_PAYOUTS'
  | 'TOO_MANY_PAYOUTS'
  | 'INVALID_REFERENCE'
  | 'CURRENCY_MISMATCH'
  | 'EMAIL_NOT_VERIFIED'
  | 'ACCOUNT_FROZEN'
  | 'TOO_MANY_BATCHES'
  | StepUpRefusal;

/** What `schedulePause` may answer. */
export type SchedulePauseErrorCode = 'NOT_FOUND' | 'NOT_ACTIVE';

/** What `scheduleResume` may answer. */
export type ScheduleResumeErrorCode = 'NOT_FOUND' | 'NOT_PAUSED' | 'NO_RUN_BEFORE_END';

/** What `scheduleCancel` may answer. */
export type ScheduleCancelErrorCode = 'NOT_FOUND' | 'ALREADY_OVER';

/** What `scheduleSkipNext` may answer. */
export type ScheduleSkipNextErrorCode = 'NOT_FOUND' | 'NOT_ACTIVE' | 'NO_RUN_TO_SKIP' | 'RUN_NOT_NEXT';

/** What a person is told of a transaction that failed. */
export const failureMessages: Record<FailureCode, string> = {
  INSUFFICIENT_FUNDS: 'There is not enough money in the wallet.',
  WALLET_FROZEN: 'A wallet this would move money from or to is frozen.',
  CURRENCY_MISMATCH: 'One of the two people has no wallet in this currency.',
  PAYMENT_DECLINED: 'The payment source declined the charge.',
  LIMIT_EXCEEDED: 'This would pass a limit of the account; `limits` tells what is left, and until when.',
  API_KEY_BUDGET_EXCEEDED: 'This would pass the daily budget of the API key; it starts again at midnight UTC.',
  BLOCKED_BY_FRAUD_RULES: 'This was refused.',
  REVIEW_EXPIRED: 'The check of this transfer was not finished in time; the money is back.',
  NOT_PROCESSED: 'This could not be carried out; no money has moved.',
};
