import type { paymentFailures } from './domain/machine.ts';

/** Why a payment that was under way came to nothing: what moves it again is another key. */
export type PaymentFailure = (typeof paymentFailures)[number];

type KeyCode = 'INVALID_IDEMPOTENCY_KEY' | 'IDEMPOTENCY_KEY_REUSED';

/** Why `contactAdd` refused. */
export type ContactAddErrorCode =
  | 'INVALID_PERSON'
  | 'PERSON_NOT_FOUND'
  | 'SELF_CONTACT'
  | 'ALREADY_CONTACT'
  | 'TOO_MANY_CONTACTS';

/** Why `contactRemove` refused. */
export type ContactRemoveErrorCode = 'NOT_FOUND';

/** Why `moneyRequestCreate` refused. */
export type MoneyRequestCreateErrorCode =
  | 'INVALID_PAYER'
  | 'PAYER_NOT_FOUND'
  | 'SELF_REQUEST'
  | 'INVALID_AMOUNT'
  | 'INVALID_NOTE'
  | 'INVALID_EXPIRY'
  | 'TOO_MANY_OPEN_REQUESTS';

/** Why a request can't be altered any more, or not now. */
export type RequestOver = 'ALREADY_ACCEPTED' | 'ALREADY_DECLINED' | 'ALREADY_CANCELLED' | 'EXPIRED' | 'PAYMENT_UNDER_WAY';

/** Why `moneyRequestAccept` refused. */
export type MoneyRequestAcceptErrorCode = 'NOT_FOUND' | 'NOT_PAYER' | KeyCode | RequestOver | PaymentFailure;

/** Why `moneyRequestDecline` refused. */
export type MoneyRequestDeclineErrorCode = 'NOT_FOUND' | 'NOT_PAYER' | RequestOver;

/** Why `moneyRequestCancel` refused. */
export type MoneyRequestCancelErrorCode = 'NOT_FOUND' | 'NOT_REQUESTER' | RequestOver;

/** Why `moneyRequestRemind` refused. */
export type MoneyRequestRemindErrorCode = 'NOT_FOUND' | 'NOT_REQUESTER' | 'REMINDED_RECENTLY' | RequestOver;

/** Why `splitCreate` refused. */
export type SplitCreateErrorCode =
  | 'INVALID_TITLE'
  | 'INVALID_TOTAL'
  | 'NO_SHARES'
  | 'TOO_MANY_SHARES'
  | 'INVALID_PERSON'
  | 'PERSON_NOT_FOUND'
  | 'DUPLICATE_PERSON'
  | 'NOBODY_ELSE'
  | 'INVALID_SHARE_AMOUNT'
  | 'AMOUNTS_INCOMPLETE'
  | 'SHARES_DO_NOT_ADD_UP'
  | 'TOTAL_TOO_SMALL'
  | 'TOO_MANY_OPEN_SPLITS';

/** Why `splitSharePay` refused. */
export type SplitSharePayErrorCode =
  | 'NOT_FOUND'
  | 'NOT_PAYER'
  | 'ALREADY_PAID'
  | 'SPLIT_CANCELLED'
  | 'PAYMENT_UNDER_WAY'
  | KeyCode
  | PaymentFailure;

/** Why `splitCancel` refused. */
export type SplitCancelErrorCode = 'NOT_FOUND' | 'NOT_CREATOR' | 'ALREADY_SETTLED' | 'ALREADY_CANCELLED';

/** What a person is told whose payment came to nothing. */
export const paymentFailureMessages: Record<PaymentFailure, string> = {
  INSUFFICIENT_FUNDS: 'There is not enough money in the wallet.',
  WALLET_FROZEN: 'A wallet this would move money from or to is frozen.',
  CURRENCY_MISMATCH: 'One of the two people has no wallet in this currency.',
  CURRENCY_NOT_SUPPORTED: 'Transfers in this currency are not offered.',
  LIMIT_EXCEEDED: 'This would pass a limit of the account; `limits` tells what is left, and until when.',
  API_KEY_BUDGET_EXCEEDED: 'This would pass the daily budget of the API key; it starts again at midnight UTC.',
  BLOCKED_BY_FRAUD_RULES: 'This was refused.',
  REVIEW_EXPIRED: 'The check of this payment was not finished in time; the money is back.',
  ACCOUNT_FROZEN: 'This account is frozen.',
  EMAIL_NOT_VERIFIED: 'Confirm your e-mail address first.',
  TOTP_REQUIRED: 'For this amount a code of your authenticator app is wanted too.',
  TOTP_INVALID: 'The code is wrong or was used. Wait for the next one.',
  TOO_MANY_ATTEMPTS: 'Too many wrong codes. Wait a while, then try again.',
  PAYMENT_CANCELLED: 'The payment was taken back while it was checked; no money has moved.',
  NOT_PROCESSED: 'This could not be carried out; no money has moved.',
};
