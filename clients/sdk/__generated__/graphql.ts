/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Why it was not done. */
export type AdminApprovalDecideErrorCode =
  /** Something else is being done to the same thing, and has no end yet. */
  | 'ACTION_UNDER_WAY'
  /** It was decided otherwise. */
  | 'ALREADY_DECIDED'
  /** Nobody decided in time. */
  | 'EXPIRED'
  /** The reason is empty or longer than 500 characters. */
  | 'INVALID_REASON'
  /** Nothing of the money is there to be taken back. */
  | 'NOTHING_LEFT'
  /** It has its end already. */
  | 'NOT_COMPLETABLE'
  /** There is no such approval. */
  | 'NOT_FOUND'
  /** It is not COMPLETED any more. */
  | 'NOT_REVERSIBLE'
  /** The ledger does not let it. */
  | 'REFUSED'
  /** Who asked for it does not run the platform any more. */
  | 'REQUESTER_NOT_ADMIN'
  /** You asked for it yourself. */
  | 'SAME_ADMIN'
  /** It is your own money: others have to do this. */
  | 'SELF';

/** What to do, and why. */
export type AdminApprovalDecideInput = {
  /** The approval. */
  approvalId: string;
  /** Whether to agree. */
  approve: boolean;
  /** Why: 1 to 500 characters. */
  reason: string;
};

/** What needs two operators. */
export type AdminApprovalKind =
  /** A transaction that stands still is completed. */
  | 'TRANSACTION_FORCE_COMPLETE'
  /** A completed transaction is taken back. */
  | 'TRANSACTION_REVERSE';

/** How an approval stands. */
export type AdminApprovalStatus =
  /** A second operator agreed. */
  | 'APPROVED'
  /** Nobody decided in time. */
  | 'EXPIRED'
  /** It waits for a second operator. */
  | 'PENDING'
  /** A second operator did not agree. */
  | 'REJECTED';

/** Why it was not done. */
export type AdminFraudCaseApproveErrorCode =
  /** Something else is being done to the same thing, and has no end yet. */
  | 'ACTION_UNDER_WAY'
  /** It has another outcome. */
  | 'ALREADY_DECIDED'
  /** The reason is empty or longer than 500 characters. */
  | 'INVALID_REASON'
  /** There is no such case. */
  | 'NOT_FOUND'
  /** It is your own money: another operator decides. */
  | 'SELF';

/** What to do, and why. */
export type AdminFraudCaseApproveInput = {
  /** The case. */
  caseId: string;
  /** Why: 1 to 500 characters. */
  reason: string;
};

/** Why it was not done. */
export type AdminFraudCaseBlockErrorCode =
  /** Something else is being done to the same thing, and has no end yet. */
  | 'ACTION_UNDER_WAY'
  /** It has another outcome. */
  | 'ALREADY_DECIDED'
  /** The reason is empty or longer than 500 characters. */
  | 'INVALID_REASON'
  /** There is no such case. */
  | 'NOT_FOUND'
  /** It is your own money: another operator decides. */
  | 'SELF';

/** What to do, and why. */
export type AdminFraudCaseBlockInput = {
  /** The case. */
  caseId: string;
  /** Why: 1 to 500 characters. */
  reason: string;
};

/** Why it was not done. */
export type AdminKycApproveErrorCode =
  /** Something else is being done to the same thing, and has no end yet. */
  | 'ACTION_UNDER_WAY'
  /** The reason is empty or longer than 500 characters. */
  | 'INVALID_REASON'
  /** There is no such file. */
  | 'NOT_FOUND'
  /** It waits for no decision. */
  | 'NOT_PENDING'
  /** It is your own file: another operator decides. */
  | 'SELF';

/** What to do, and why. */
export type AdminKycApproveInput = {
  /** The file. */
  kycId: string;
  /** Why: 1 to 500 characters. */
  reason: string;
  /** Which submission was looked at, by the file's `submittedAt`: a later one, that nobody has seen, is then not decided on. Whatever waits when absent. */
  submittedAt?: string | null | undefined;
};

/** Why it was not done. */
export type AdminKycRejectErrorCode =
  /** Something else is being done to the same thing, and has no end yet. */
  | 'ACTION_UNDER_WAY'
  /** The reason is empty or longer than 500 characters. */
  | 'INVALID_REASON'
  /** There is no such file. */
  | 'NOT_FOUND'
  /** It waits for no decision. */
  | 'NOT_PENDING'
  /** It is your own file: another operator decides. */
  | 'SELF';

/** What to do, and why. */
export type AdminKycRejectInput = {
  /** The file. */
  kycId: string;
  /** Why: 1 to 500 characters. */
  reason: string;
  /** Which submission was looked at, by the file's `submittedAt`: a later one, that nobody has seen, is then not decided on. Whatever waits when absent. */
  submittedAt?: string | null | undefined;
};

/** Why it was not done. */
export type AdminLimitsSetErrorCode =
  /** Something else is being done to the same thing, and has no end yet. */
  | 'ACTION_UNDER_WAY'
  /** The limits are kept in another currency. */
  | 'CURRENCY_MISMATCH'
  /** An amount is none, or has more decimals than its currency. */
  | 'INVALID_AMOUNT'
  /** A limit is too large, or a day allows less than a transaction, or a month less than a day. */
  | 'INVALID_LIMITS'
  /** The reason is empty or longer than 500 characters. */
  | 'INVALID_REASON';

/** What to do, and why. */
export type AdminLimitsSetInput = {
  /** In a calendar day in UTC; not less than `perTransaction`. */
  daily: MoneyInput;
  /** In a calendar month in UTC; not less than `daily`. */
  monthly: MoneyInput;
  /** In one transaction. */
  perTransaction: MoneyInput;
  /** Why: 1 to 500 characters. */
  reason: string;
  /** Whose limits. */
  tier: KycTier;
};

/** Which transactions to list: those that all of what is given is true of. */
export type AdminTransactionFilter = {
  /** Made then or later. */
  from?: string | null | undefined;
  /** What it is. */
  kind?: TransactionKind | null | undefined;
  /** At most this much, in this currency; the same as that of `minAmount`. */
  maxAmount?: MoneyInput | null | undefined;
  /** At least this much, in this currency. */
  minAmount?: MoneyInput | null | undefined;
  /** How it stands. */
  status?: TransactionStatus | null | undefined;
  /** Made before then. */
  to?: string | null | undefined;
  /** Its sender or recipient. */
  userId?: string | null | undefined;
};

/** Why it was not done. */
export type AdminTransactionForceCompleteErrorCode =
  /** An approval of it waits for a decision. */
  | 'ALREADY_REQUESTED'
  /** The reason is empty or longer than 500 characters. */
  | 'INVALID_REASON'
  /** It has its end. */
  | 'NOT_COMPLETABLE'
  /** There is no such transaction. */
  | 'NOT_FOUND'
  /** It is your own money: others have to do this. */
  | 'SELF';

/** What to do, and why. */
export type AdminTransactionForceCompleteInput = {
  /** Why: 1 to 500 characters. */
  reason: string;
  /** The transaction. */
  transactionId: string;
};

/** Why it was not done. */
export type AdminTransactionReverseErrorCode =
  /** An approval of it waits for a decision. */
  | 'ALREADY_REQUESTED'
  /** The reason is empty or longer than 500 characters. */
  | 'INVALID_REASON'
  /** There is no such transaction. */
  | 'NOT_FOUND'
  /** It is not COMPLETED. */
  | 'NOT_REVERSIBLE'
  /** It is your own money: others have to do this. */
  | 'SELF';

/** What to do, and why. */
export type AdminTransactionReverseInput = {
  /** Why: 1 to 500 characters. */
  reason: string;
  /** The transaction. */
  transactionId: string;
};

/** Why it was not done. */
export type AdminUserFreezeErrorCode =
  /** Something else is being done to the same thing, and has no end yet. */
  | 'ACTION_UNDER_WAY'
  /** The reason is empty or longer than 500 characters. */
  | 'INVALID_REASON'
  /** Nobody would be left who runs the platform. */
  | 'LAST_ADMIN'
  /** There is no such person. */
  | 'NOT_FOUND'
  /** It is yourself. */
  | 'SELF';

/** What to do, and why. */
export type AdminUserFreezeInput = {
  /** Why: 1 to 500 characters. */
  reason: string;
  /** Who. */
  userId: string;
};

/** Why it was not done. */
export type AdminUserRoleSetErrorCode =
  /** Something else is being done to the same thing, and has no end yet. */
  | 'ACTION_UNDER_WAY'
  /** The reason is empty or longer than 500 characters. */
  | 'INVALID_REASON'
  /** Nobody would be left who runs the platform. */
  | 'LAST_ADMIN'
  /** There is no such person. */
  | 'NOT_FOUND'
  /** It is yourself. */
  | 'SELF';

/** What to do, and why. */
export type AdminUserRoleSetInput = {
  /** Why: 1 to 500 characters. */
  reason: string;
  /** What they may do from now on. */
  role: UserRole;
  /** Who. */
  userId: string;
};

/** Why it was not done. */
export type AdminUserUnfreezeErrorCode =
  /** Something else is being done to the same thing, and has no end yet. */
  | 'ACTION_UNDER_WAY'
  /** The reason is empty or longer than 500 characters. */
  | 'INVALID_REASON'
  /** There is no such person. */
  | 'NOT_FOUND'
  /** It is yourself. */
  | 'SELF';

/** What to do, and why. */
export type AdminUserUnfreezeInput = {
  /** Why: 1 to 500 characters. */
  reason: string;
  /** Who. */
  userId: string;
};

/** The reasons for which preferences are not changed. */
export type AnalyticsPreferencesUpdateErrorCode =
  /** There are no exchange rates of the currency. */
  | 'CURRENCY_NOT_SUPPORTED';

/** How figures are to be. */
export type AnalyticsPreferencesUpdateInput = {
  /** The currency that sums are to be in. */
  baseCurrency: string;
};

/** Reasons why no API key was made. */
export type ApiKeyCreateErrorCode =
  /** The limit is not a positive amount of a currency. */
  | 'INVALID_DAILY_LIMIT'
  /** The end is in the past, or more than ten years away. */
  | 'INVALID_EXPIRY'
  /** An entry is no address and no network, or there are too many. */
  | 'INVALID_IP_ALLOWLIST'
  /** The name is empty, too long or has characters that can't be shown. */
  | 'INVALID_NAME'
  /** No scope is given. */
  | 'INVALID_SCOPES'
  /** You have as many keys as there may be; revoke one first. */
  | 'TOO_MANY_KEYS';

/** What an API key is to be. */
export type ApiKeyCreateInput = {
  /** What may be sent with it in a day, in UTC; as much as you may send yourself when absent. */
  dailyLimit?: MoneyInput | null | undefined;
  /** When it shall stop working, at most ten years from now; never by itself when absent. */
  expiresAt?: string | null | undefined;
  /**
   * The addresses and networks that it may be used from, IPv4 or IPv6, e.g. `203.0.113.7` or `2001:db8::/32`; at most 50. From anywhere when
   * absent or empty.
   */
  ipAllowlist?: Array<string> | null | undefined;
  /** What you call it, 1 to 80 characters. */
  name: string;
  /** What it may do: at least one scope. */
  scopes: Array<ApiKeyScope>;
};

/** Reasons why no API key was ended. */
export type ApiKeyRevokeErrorCode =
  /** You have no such key. */
  | 'NOT_FOUND';

/** The API key to end. */
export type ApiKeyRevokeInput = {
  /** One of your keys. */
  id: string;
};

/** Reasons why an API key got no other secret. */
export type ApiKeyRotateErrorCode =
  /** The overlap is not 0 to 604800 seconds. */
  | 'INVALID_OVERLAP'
  /** The key was revoked or has expired; make another. */
  | 'KEY_ENDED'
  /** You have no such key. */
  | 'NOT_FOUND'
  /** Several secrets of this key work already. Rotate with an overlap of 0, or wait until one ends. */
  | 'TOO_MANY_SECRETS';

/** The API key that gets another secret. */
export type ApiKeyRotateInput = {
  /** One of your keys. */
  id: string;
  /** How much longer the secrets before it work, in seconds: 0 to 604800, which is a week. A day when absent. */
  overlapSeconds?: number | null | undefined;
};

/** What an API key may do. */
export type ApiKeyScope =
  /** Read your notifications. */
  | 'NOTIFICATIONS_READ'
  /** Read your profile and find people. */
  | 'PROFILE_READ'
  /** Ask people for money and split bills. */
  | 'REQUESTS_WRITE'
  /** Read your transactions and what follows from them. */
  | 'TRANSACTIONS_READ'
  /** Send money. */
  | 'TRANSFERS_WRITE'
  /** Read your wallets, their movements and statements. */
  | 'WALLET_READ'
  /** Look after your webhooks. */
  | 'WEBHOOKS_WRITE';

/** The reasons for which a budget is not deleted. */
export type BudgetDeleteErrorCode =
  /** The person has no such budget. */
  | 'NOT_FOUND';

/** The budget to delete. */
export type BudgetDeleteInput = {
  /** The budget's id. */
  id: string;
};

/** The reasons for which a budget is not set. */
export type BudgetSetErrorCode =
  /** There is no exchange rate from the limit's currency to the person's. */
  | 'CURRENCY_NOT_SUPPORTED'
  /** The category is empty, too long, or has control characters. */
  | 'INVALID_CATEGORY'
  /** The limit is zero, negative, too large, has too many decimals, or its currency is unknown. */
  | 'INVALID_LIMIT'
  /** The person has as many budgets as one may have. */
  | 'TOO_MANY_BUDGETS';

/** A budget to set. */
export type BudgetSetInput = {
  /** The category, in any case of letters; 1 to 50 characters. */
  category: string;
  /** The most that is to be spent in a month; more than zero. */
  limit: MoneyInput;
};

/** How far a budget is used up. */
export type BudgetState =
  /** All of it is spent, or more. */
  | 'EXCEEDED'
  /** Less than 80 % is spent. */
  | 'OK'
  /** 80 % is spent, or more. */
  | 'WARNING';

/** Why `contactAdd` refuses. */
export type ContactAddErrorCode =
  /** The person is a contact already. */
  | 'ALREADY_CONTACT'
  /** Neither or both of `userId` and `handle` were given. */
  | 'INVALID_PERSON'
  /** There is no such person. */
  | 'PERSON_NOT_FOUND'
  /** The person is the viewer. */
  | 'SELF_CONTACT'
  /** The viewer has as many contacts as one may keep. */
  | 'TOO_MANY_CONTACTS';

/** Whom to keep: exactly one of the two. */
export type ContactAddInput = {
  /** The person, by handle, in any case of letters and with or without a leading `@`. */
  handle?: string | null | undefined;
  /** The person, by id. */
  userId?: string | null | undefined;
};

/** Why `contactRemove` refuses. */
export type ContactRemoveErrorCode =
  /** The viewer has no such contact. */
  | 'NOT_FOUND';

/** Which contact to keep no more. */
export type ContactRemoveInput = {
  /** The contact's id. */
  id: string;
};

/** Reasons why an address was not proven. */
export type EmailVerifyErrorCode =
  /** The token is unknown, was used, or was replaced by a later one. */
  | 'INVALID_TOKEN'
  /** The token is too old. */
  | 'TOKEN_EXPIRED';

/** Proof of an e-mail address. */
export type EmailVerifyInput = {
  /** The token from the e-mail. */
  token: string;
};

/** How a case ended. */
export type FraudCaseOutcome =
  /** Somebody let the transfer go on. */
  | 'APPROVED'
  /** Somebody stopped the transfer; its money went back. */
  | 'BLOCKED'
  /** Nobody decided in time; the money went back. */
  | 'EXPIRED'
  /** The transfer ended otherwise while it waited. */
  | 'WITHDRAWN';

/** What the fraud rules make of a transfer. */
export type FraudDecision =
  /** It goes on. */
  | 'ALLOW'
  /** It is refused. */
  | 'BLOCK'
  /** Its money is held until somebody has looked at it. */
  | 'REVIEW';

/** Why nothing was taken down. */
export type KycBasicSubmitErrorCode =
  /** The viewer has said so before. */
  | 'ALREADY_SUBMITTED'
  /** The viewer's identity file is frozen. */
  | 'FILE_FROZEN'
  /** A part of the address is missing, too long, or can't be shown. */
  | 'INVALID_ADDRESS'
  /** There is no such country. */
  | 'INVALID_COUNTRY'
  /** The date of birth is no day, or nobody who lives was born on it. */
  | 'INVALID_DATE_OF_BIRTH'
  /** The name is empty, too long, or no name. */
  | 'INVALID_LEGAL_NAME'
  /** The viewer is not 18 years old yet. */
  | 'UNDERAGE';

/** Who the viewer is. */
export type KycBasicSubmitInput = {
  /** Street and number, up to 200 characters. */
  addressLine: string;
  /** The city, up to 100 characters. */
  city: string;
  /** The country of the address. */
  country: string;
  /** The day, as in ISO 8601: `1990-12-31`. */
  dateOfBirth: string;
  /** The name as the documents have it, up to 100 characters. */
  legalName: string;
  /** The postal code, up to 20 letters, digits, blanks and dashes; empty where the country has none. */
  postalCode: string;
};

/** What a document is. */
export type KycDocumentKind =
  /** A driving licence. */
  | 'DRIVERS_LICENSE'
  /** Anything else that helps. */
  | 'OTHER'
  /** A passport. */
  | 'PASSPORT'
  /** A picture of the person. */
  | 'SELFIE'
  /** A bill that shows name and address. */
  | 'UTILITY_BILL';

/** What has become of a document. */
export type KycDocumentStatus =
  /** Its bytes are not there yet, or not confirmed. */
  | 'AWAITING_UPLOAD'
  /** Its bytes were not what they were announced as, and are gone. */
  | 'REJECTED'
  /** Its bytes are there and are what they were announced as. */
  | 'UPLOADED';

/** Why the document is not taken. */
export type KycDocumentUploadConfirmErrorCode =
  /** It is of another type than was announced: the document is REJECTED, its bytes go. */
  | 'CONTENT_MISMATCH'
  /** The viewer has no such document. */
  | 'DOCUMENT_NOT_FOUND'
  /** It was found before not to be what it was announced as. */
  | 'DOCUMENT_REJECTED'
  /** The viewer's identity file is frozen. */
  | 'FILE_FROZEN'
  /** The documents are being reviewed, and stay as they are. */
  | 'FILE_UNDER_REVIEW'
  /** The documents have proven who the viewer is, and stay as they are. */
  | 'FILE_VERIFIED'
  /** It has another length than was announced: the document is REJECTED, its bytes go. */
  | 'LENGTH_MISMATCH'
  /** Its bytes are not there yet. */
  | 'NOT_UPLOADED'
  /** Its bytes did not come in time. */
  | 'UPLOAD_EXPIRED';

/** Which document's bytes are there. */
export type KycDocumentUploadConfirmInput = {
  /** The document. */
  documentId: string;
};

/** Why no document is awaited. */
export type KycDocumentUploadCreateErrorCode =
  /** The viewer's identity file is frozen. */
  | 'FILE_FROZEN'
  /** The documents are being reviewed, and stay as they are. */
  | 'FILE_UNDER_REVIEW'
  /** The documents have proven who the viewer is, and stay as they are. */
  | 'FILE_VERIFIED'
  /** The file is empty or larger than 10 MiB. */
  | 'INVALID_BYTE_LENGTH'
  /** The file holds 20 documents already; delete one first. */
  | 'TOO_MANY_DOCUMENTS'
  /** 5 documents are waiting for their bytes already; confirm or delete one first. */
  | 'TOO_MANY_OPEN_UPLOADS'
  /** Files of this type are not taken. */
  | 'UNSUPPORTED_CONTENT_TYPE';

/** What is to be uploaded. */
export type KycDocumentUploadCreateInput = {
  /** How many bytes the file has, up to 10 MiB. */
  byteLength: number;
  /** The type of file: `image/jpeg`, `image/png` or `application/pdf`. */
  contentType: string;
  /** What the document is. */
  kind: KycDocumentKind;
};

/** Why the file was not submitted. */
export type KycReviewSubmitErrorCode =
  /** It is being reviewed. */
  | 'ALREADY_UNDER_REVIEW'
  /** The viewer's identity is proven. */
  | 'ALREADY_VERIFIED'
  /** The viewer has not said who they are yet. */
  | 'BASIC_REQUIRED'
  /** The uploaded documents are not the ones that were named. */
  | 'DOCUMENTS_CHANGED'
  /** A passport or a driving licence, or the picture, is missing. */
  | 'DOCUMENTS_MISSING'
  /** The viewer's identity file is frozen. */
  | 'FILE_FROZEN';

/** What is submitted for review. */
export type KycReviewSubmitInput = {
  /** The uploaded documents that the viewer has seen: when they are others by now, nothing is submitted. Whatever is uploaded when absent. */
  documentIds?: Array<string> | null | undefined;
};

/** Where an identity file stands. */
export type KycStatus =
  /** The person stated who they are. */
  | 'BASIC'
  /** The documents are being reviewed. */
  | 'PENDING_REVIEW'
  /** The review found something wanting; the person may submit again. */
  | 'REJECTED'
  /** Nothing was stated yet. */
  | 'UNVERIFIED'
  /** The review found everything in order. */
  | 'VERIFIED';

/** How far a person's identity is proven; each tier may send more than the one before. */
export type KycTier =
  /** Name, date of birth and address were stated. */
  | 'BASIC'
  /** Nothing is known but an e-mail address. */
  | 'UNVERIFIED'
  /** Documents were reviewed. */
  | 'VERIFIED';

/** An amount of money as a client gives it. */
export type MoneyInput = {
  /** The amount in the currency's main unit, e.g. `"12.34"`; no more decimals than the currency has. */
  amount: string;
  /** The currency of the amount. */
  currency: string;
};

/** Why `moneyRequestAccept` refuses. */
export type MoneyRequestAcceptErrorCode =
  /** The payer's account is frozen. */
  | 'ACCOUNT_FROZEN'
  /** It is paid. */
  | 'ALREADY_ACCEPTED'
  /** The requester took it back. */
  | 'ALREADY_CANCELLED'
  /** The payer said no. */
  | 'ALREADY_DECLINED'
  /** The fraud rules refused it. */
  | 'BLOCKED_BY_FRAUD_RULES'
  /** One of the two people has no wallet in the currency. */
  | 'CURRENCY_MISMATCH'
  /** Transfers in this currency are not offered. */
  | 'CURRENCY_NOT_SUPPORTED'
  /** The payer must confirm the e-mail address before moving money. */
  | 'EMAIL_NOT_VERIFIED'
  /** Its time is over. */
  | 'EXPIRED'
  /** The key was used for something else. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The available balance is too small. */
  | 'INSUFFICIENT_FUNDS'
  /** The key is empty, too long, or has characters that are not visible ASCII. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A limit of the payer's tier would be passed. */
  | 'LIMIT_EXCEEDED'
  /** The viewer has no such request. */
  | 'NOT_FOUND'
  /** Somebody else was asked. */
  | 'NOT_PAYER'
  /** It could not be carried out, and nothing moved. */
  | 'NOT_PROCESSED'
  /** The payer took the payment back while it was checked. */
  | 'PAYMENT_CANCELLED'
  /** It is being paid: see how that ends. */
  | 'PAYMENT_UNDER_WAY'
  /** The money was held for review, which was not finished in time; it is back. */
  | 'REVIEW_EXPIRED'
  /** One of the two wallets is frozen. */
  | 'WALLET_FROZEN';

/** Which request to pay. */
export type MoneyRequestAcceptInput = {
  /** The request's id. */
  id: string;
  /** Chosen by the caller, 1 to 128 visible ASCII characters: asking again with the same key answers the same. */
  idempotencyKey: string;
};

/** Why `moneyRequestCancel` refuses. */
export type MoneyRequestCancelErrorCode =
  /** It is paid. */
  | 'ALREADY_ACCEPTED'
  /** The requester took it back. */
  | 'ALREADY_CANCELLED'
  /** The payer said no. */
  | 'ALREADY_DECLINED'
  /** Its time is over. */
  | 'EXPIRED'
  /** The viewer has no such request. */
  | 'NOT_FOUND'
  /** Somebody else made it. */
  | 'NOT_REQUESTER'
  /** It is being paid: see how that ends. */
  | 'PAYMENT_UNDER_WAY';

/** Which request to take back. */
export type MoneyRequestCancelInput = {
  /** The request's id. */
  id: string;
};

/** Why `moneyRequestCreate` refuses. */
export type MoneyRequestCreateErrorCode =
  /** The amount is zero, negative, too large, has too many decimals, or its currency is unknown. */
  | 'INVALID_AMOUNT'
  /** The moment is over, or too far away. */
  | 'INVALID_EXPIRY'
  /** The note is too long or has control characters. */
  | 'INVALID_NOTE'
  /** Neither or both of `payerId` and `payerHandle` were given. */
  | 'INVALID_PAYER'
  /** There is no such person. */
  | 'PAYER_NOT_FOUND'
  /** The payer is the viewer. */
  | 'SELF_REQUEST'
  /** The viewer has as many open requests as one may have. */
  | 'TOO_MANY_OPEN_REQUESTS';

/** What is asked for, and of whom. */
export type MoneyRequestCreateInput = {
  /** How much; more than zero. */
  amount: MoneyInput;
  /** When it expires unless it is paid: at most 90 days from now, after 7 days when absent. */
  expiresAt?: string | null | undefined;
  /** What for; up to 280 characters. */
  note?: string | null | undefined;
  /** Who is asked, by handle, in any case of letters and with or without a leading `@`. Exactly one of `payerId` and `payerHandle`. */
  payerHandle?: string | null | undefined;
  /** Who is asked, by id. Exactly one of `payerId` and `payerHandle`. */
  payerId?: string | null | undefined;
};

/** Why `moneyRequestDecline` refuses. */
export type MoneyRequestDeclineErrorCode =
  /** It is paid. */
  | 'ALREADY_ACCEPTED'
  /** The requester took it back. */
  | 'ALREADY_CANCELLED'
  /** The payer said no. */
  | 'ALREADY_DECLINED'
  /** Its time is over. */
  | 'EXPIRED'
  /** The viewer has no such request. */
  | 'NOT_FOUND'
  /** Somebody else was asked. */
  | 'NOT_PAYER'
  /** It is being paid: see how that ends. */
  | 'PAYMENT_UNDER_WAY';

/** Which request to say no to. */
export type MoneyRequestDeclineInput = {
  /** The request's id. */
  id: string;
};

/** Which way a money request goes, seen by the person who reads it. */
export type MoneyRequestDirection =
  /** It came to the reader, who is asked to pay. */
  | 'INCOMING'
  /** The reader made it, and gets the money. */
  | 'OUTGOING';

/** How far a money request has come. ACCEPTED, DECLINED, CANCELLED and EXPIRED are final. */
export type MoneyRequestStatus =
  /** It is paid: the money has moved. */
  | 'ACCEPTED'
  /** The requester took it back. */
  | 'CANCELLED'
  /** The payer said no. */
  | 'DECLINED'
  /** Nobody paid in time. */
  | 'EXPIRED'
  /** It waits for the payer. */
  | 'PENDING'
  /** Its payment is under way, or held while somebody looks at it; nothing else can be done with the request until that has ended. When it comes to nothing the request is PENDING again. */
  | 'PROCESSING';

/** What a notification or an e-mail is about. */
export type NotificationKind =
  /** One of the person's budgets is spent, or more than that. */
  | 'BUDGET_EXCEEDED'
  /** One of the person's budgets is nearly spent. */
  | 'BUDGET_WARNING'
  /** The link that confirms an e-mail address. By e-mail only; always sent. */
  | 'EMAIL_VERIFICATION'
  /** The person's documents were found wanting. */
  | 'IDENTITY_REJECTED'
  /** The person's documents were found in order. */
  | 'IDENTITY_VERIFIED'
  /** The person's request was paid. Mailed only if asked for: the money's arrival is. */
  | 'MONEY_REQUEST_ACCEPTED'
  /** The person's request was declined. */
  | 'MONEY_REQUEST_DECLINED'
  /** The person's request was not paid in time. */
  | 'MONEY_REQUEST_EXPIRED'
  /** Somebody asks the person for money. */
  | 'MONEY_REQUEST_RECEIVED'
  /** Somebody reminds the person of money they asked for. */
  | 'MONEY_REQUEST_REMINDER'
  /** The link that sets a new password. By e-mail only; always sent. */
  | 'PASSWORD_RESET'
  /** A run of the person's schedule did not go through. */
  | 'SCHEDULED_TRANSFER_FAILED'
  /** A run of the person's schedule is due before long. */
  | 'SCHEDULED_TRANSFER_UPCOMING'
  /** The person's schedule paused itself. */
  | 'SCHEDULE_PAUSED'
  /** Something happened to the account's security, such as a new password or a stolen session. Always sent, both ways. */
  | 'SECURITY_ALERT'
  /** Every share of the person's split is paid. */
  | 'SPLIT_SETTLED'
  /** Somebody split a bill, and the person has a share of it. */
  | 'SPLIT_SHARE_ASKED'
  /** A share of the person's split was paid. Mailed only if asked for: the money's arrival is. */
  | 'SPLIT_SHARE_PAID'
  /** Adding money to the person's wallet was cancelled. */
  | 'TOP_UP_CANCELLED'
  /** Money was added to the person's wallet. */
  | 'TOP_UP_COMPLETED'
  /** Adding money to the person's wallet did not go through. */
  | 'TOP_UP_FAILED'
  /** The person's transfer was cancelled. */
  | 'TRANSFER_CANCELLED'
  /** The person's transfer did not go through. */
  | 'TRANSFER_FAILED'
  /** The person's transfer is being checked, and its money is held. */
  | 'TRANSFER_IN_REVIEW'
  /** Somebody sent the person money. */
  | 'TRANSFER_RECEIVED'
  /** The person's transfer arrived. */
  | 'TRANSFER_SENT'
  /** Nothing is sent any more to one of the person's webhook endpoints. */
  | 'WEBHOOK_DISABLED'
  /** A greeting to a new account. */
  | 'WELCOME';

/** The faults of `notificationMarkAllRead`. */
export type NotificationMarkAllReadErrorCode =
  /** The viewer's inbox has no notification with the id in `upTo`. */
  | 'NOT_FOUND';

/** How far to mark the inbox as read. */
export type NotificationMarkAllReadInput = {
  /** Leave what is newer than this notification unread; the whole inbox when absent. */
  upTo?: string | null | undefined;
};

/** The faults of `notificationMarkRead`. */
export type NotificationMarkReadErrorCode =
  /** The viewer's inbox has no notification with this id. */
  | 'NOT_FOUND'
  /** More than 100 ids were given. */
  | 'TOO_MANY_IDS';

/** Which notifications to mark as read. */
export type NotificationMarkReadInput = {
  /** Their ids, at most 100. */
  ids: Array<string>;
};

/** A switch for one kind of notification. */
export type NotificationPreferenceInput = {
  /** Whether to be told. */
  enabled: boolean;
  /** The kind. */
  kind: NotificationKind;
};

/** The faults of `notificationPreferencesUpdate`. */
export type NotificationPreferencesUpdateErrorCode =
  /** This kind comes by e-mail only, so there is nothing to switch on in the inbox. */
  | 'EMAIL_ONLY'
  /** The same kind was given twice for one channel. */
  | 'KIND_REPEATED'
  /** This kind can't be switched off: it keeps the account safe. */
  | 'KIND_REQUIRED';

/** Which kinds to switch on or off. */
export type NotificationPreferencesUpdateInput = {
  /** Switches for e-mail. */
  email?: Array<NotificationPreferenceInput> | null | undefined;
  /** Switches for the inbox. */
  inApp?: Array<NotificationPreferenceInput> | null | undefined;
};

/** Reasons why no password was reset. */
export type PasswordResetErrorCode =
  /** The token is unknown, was used, or was replaced by a later one. */
  | 'INVALID_TOKEN'
  /** The password is too short, too long or too easy to guess. */
  | 'PASSWORD_TOO_WEAK'
  /** The token is too old. */
  | 'TOKEN_EXPIRED';

/** The proof and the new password. */
export type PasswordResetInput = {
  /** The new password, 8 to 128 characters, hard to guess. */
  newPassword: string;
  /** The token from the e-mail. */
  token: string;
};

/** Reasons why a request to reset a password was not taken. */
export type PasswordResetRequestErrorCode =
  /** This is not an e-mail address. */
  | 'INVALID_EMAIL';

/** Whose password is to be reset. */
export type PasswordResetRequestInput = {
  /** The account's e-mail address. */
  email: string;
};

/** Reasons why a profile was not changed. */
export type ProfileUpdateErrorCode =
  /** Someone else has the handle. */
  | 'HANDLE_TAKEN'
  /** The display name is empty, too long or has characters that can't be shown. */
  | 'INVALID_DISPLAY_NAME'
  /** The handle has other than 3 to 30 of `a-z`, `0-9` and `_`, or is reserved. */
  | 'INVALID_HANDLE';

/** What to change of your public profile. What is absent stays. */
export type ProfileUpdateInput = {
  /** The name shown to others, 1 to 80 characters. */
  displayName?: string | null | undefined;
  /** The name others find you by: 3 to 30 letters `a-z`, digits and `_`. */
  handle?: string | null | undefined;
};

/** The reasons for which a schedule is not cancelled. */
export type ScheduleCancelErrorCode =
  /** It was cancelled already, or had its last run. */
  | 'ALREADY_OVER'
  /** The person has no such schedule. */
  | 'NOT_FOUND';

/** The schedule to cancel. */
export type ScheduleCancelInput = {
  /** The schedule's id. */
  id: string;
};

/** The reasons for which a schedule is refused. */
export type ScheduleCreateErrorCode =
  /** The sender must confirm the e-mail address before moving money. */
  | 'EMAIL_NOT_VERIFIED'
  /** `endsAt` is before `startsAt`. */
  | 'END_BEFORE_START'
  /** The key was used for something else. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The amount is zero, negative, too large, has too many decimals, or its currency is unknown. */
  | 'INVALID_AMOUNT'
  /** The expression is not five fields of cron, or no day is ever like it. */
  | 'INVALID_CRON'
  /** The key is empty, too long, or has characters that are not visible ASCII. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** The note is too long or has control characters. */
  | 'INVALID_NOTE'
  /** Neither or both of `recipientId` and `recipientHandle` were given. */
  | 'INVALID_RECIPIENT'
  /** No run would be due before the end. */
  | 'NO_RUN_BEFORE_END'
  /** There is no such person. */
  | 'RECIPIENT_NOT_FOUND'
  /** The recipient is the sender. */
  | 'SELF_TRANSFER'
  /** Runs would be nearer to each other than is allowed. */
  | 'TOO_FREQUENT'
  /** The person has as many schedules as one may have at a time. */
  | 'TOO_MANY_SCHEDULES'
  /** There is no time zone of that name. */
  | 'UNKNOWN_TIME_ZONE';

/** A transfer to make again and again. */
export type ScheduleCreateInput = {
  /** How much each run sends; more than zero. */
  amount: MoneyInput;
  /**
   * When it runs: the five fields of cron, e.g. `0 9 1 * *` for nine o'clock on the first of each month. `L` is the last day of the month. A time that
   * the clocks leave out in spring comes when they go on; one that they show twice in autumn comes the first time only.
   */
  cron: string;
  /** No run is due after it, but one may be due at it; there is no end when absent. */
  endsAt?: string | null | undefined;
  /** Chosen by the caller, 1 to 128 visible ASCII characters: asking again with the same key and the same input answers with the same schedule. */
  idempotencyKey: string;
  /** What goes with the money each time, for the recipient; up to 280 characters. */
  note?: string | null | undefined;
  /**
   * Who gets the money, by handle, in any case of letters and with or without a leading `@`: whoever goes by it now, whatever they go by later.
   * Exactly one of `recipientId` and `recipientHandle`.
   */
  recipientHandle?: string | null | undefined;
  /** Who gets the money, by id. Exactly one of `recipientId` and `recipientHandle`. */
  recipientId?: string | null | undefined;
  /** No run is due before it, but one may be due at it; now when absent. */
  startsAt?: string | null | undefined;
  /** The time zone whose clocks `cron` is about, by its name, e.g. `Europe/Berlin`. */
  timeZone: string;
};

/** The reasons for which a schedule is not paused. */
export type SchedulePauseErrorCode =
  /** It is paused already, or over. */
  | 'NOT_ACTIVE'
  /** The person has no such schedule. */
  | 'NOT_FOUND';

/** The schedule to pause. */
export type SchedulePauseInput = {
  /** The schedule's id. */
  id: string;
};

/** Why a schedule is paused. */
export type SchedulePauseReason =
  /** Too many of its runs failed in a row. */
  | 'FAILURES'
  /** Its owner paused it. */
  | 'OWNER'
  /** No run could succeed any more: its recipient is gone, or its currency is no longer offered. */
  | 'UNPAYABLE';

/** The reasons for which a schedule is not resumed. */
export type ScheduleResumeErrorCode =
  /** The person has no such schedule. */
  | 'NOT_FOUND'
  /** It is active, or over. */
  | 'NOT_PAUSED'
  /** No run is left before its end. */
  | 'NO_RUN_BEFORE_END';

/** The schedule to resume. */
export type ScheduleResumeInput = {
  /** The schedule's id. */
  id: string;
};

/** How a run of a schedule stands. */
export type ScheduleRunStatus =
  /** Its transfer is being made, or is under review. */
  | 'ASKED'
  /** It was taken back, or its schedule stopped, before anything moved. */
  | 'CANCELLED'
  /** Its money has moved. */
  | 'COMPLETED'
  /** Its transfer was refused. */
  | 'FAILED'
  /** It could not be made before the next one was due. */
  | 'MISSED'
  /** Its owner skipped it beforehand. */
  | 'SKIPPED'
  /** It is to be made, or waits for money to come into the wallet. */
  | 'WAITING';

/** The reasons for which a run is not skipped. */
export type ScheduleSkipNextErrorCode =
  /** It is paused, or over. */
  | 'NOT_ACTIVE'
  /** The person has no such schedule. */
  | 'NOT_FOUND'
  /** Its last run is under way, and no other comes. */
  | 'NO_RUN_TO_SKIP'
  /** `runAt` is not when the next run is due. */
  | 'RUN_NOT_NEXT';

/** The schedule whose next run is left out. */
export type ScheduleSkipNextInput = {
  /** The schedule's id. */
  id: string;
  /** When the run to skip is due: with it, asking twice skips one run. The next run, whichever that is, when absent. */
  runAt?: string | null | undefined;
};

/** How a schedule stands. CANCELLED and ENDED are final. */
export type ScheduleStatus =
  /** Its runs come when they are due. */
  | 'ACTIVE'
  /** Its owner wants no more runs. */
  | 'CANCELLED'
  /** It had its last run. */
  | 'ENDED'
  /** No run comes until it is resumed. */
  | 'PAUSED';

/** Reasons why nobody was logged in. */
export type SessionCreateErrorCode =
  /** The password is right and the account is stopped. */
  | 'ACCOUNT_FROZEN'
  /** The e-mail address or the password is wrong; which one is not said. */
  | 'INVALID_CREDENTIALS'
  /** Too many failed attempts for this account or from this network address; wait a while. */
  | 'TOO_MANY_ATTEMPTS'
  /** The code of the authenticator app is wrong or was used. */
  | 'TOTP_INVALID'
  /** The password is right and the account asks for a code of its authenticator app too. */
  | 'TOTP_REQUIRED';

/** Who logs in. */
export type SessionCreateInput = {
  /** The account's e-mail address. */
  email: string;
  /** The account's password. */
  password: string;
  /** The code of the authenticator app, for accounts that have one. */
  totpCode?: string | null | undefined;
};

/** Reasons why a session was not refreshed. After each of them, log in again. */
export type SessionRefreshErrorCode =
  /** The account is stopped. */
  | 'ACCOUNT_FROZEN'
  /** The refresh token is missing, unknown, expired, or its session ended. */
  | 'INVALID_REFRESH_TOKEN'
  /** The refresh token had been used before. Its session has been ended, in case it was stolen. */
  | 'REFRESH_TOKEN_REUSED';

/** The session to go on with. */
export type SessionRefreshInput = {
  /** The refresh token; taken from the cookie when absent. */
  refreshToken?: string | null | undefined;
};

/** Reasons why no session was ended. */
export type SessionRevokeErrorCode =
  /** You have no such session. */
  | 'SESSION_NOT_FOUND';

/** The session to end. */
export type SessionRevokeInput = {
  /** One of your sessions; the current one when absent. */
  sessionId?: string | null | undefined;
};

/** Why `splitCancel` refuses. */
export type SplitCancelErrorCode =
  /** It was ended before. */
  | 'ALREADY_CANCELLED'
  /** Every share is paid. */
  | 'ALREADY_SETTLED'
  /** Somebody else made it. */
  | 'NOT_CREATOR'
  /** The viewer has no such split. */
  | 'NOT_FOUND';

/** Which split to end. */
export type SplitCancelInput = {
  /** The split's id. */
  id: string;
};

/** Why `splitCreate` refuses. */
export type SplitCreateErrorCode =
  /** Some shares have amounts and some have not. */
  | 'AMOUNTS_INCOMPLETE'
  /** A person has two shares. */
  | 'DUPLICATE_PERSON'
  /** Neither or both of `userId` and `handle` of a share were given. */
  | 'INVALID_PERSON'
  /** A share's amount is not one that can be paid, or not in the currency of the total. */
  | 'INVALID_SHARE_AMOUNT'
  /** The title is empty, too long, or has control characters. */
  | 'INVALID_TITLE'
  /** The total is zero, negative, too large, has too many decimals, or its currency is unknown. */
  | 'INVALID_TOTAL'
  /** The only share is the viewer's own. */
  | 'NOBODY_ELSE'
  /** There is no share. */
  | 'NO_SHARES'
  /** There is no such person. */
  | 'PERSON_NOT_FOUND'
  /** The amounts do not add up to the total. */
  | 'SHARES_DO_NOT_ADD_UP'
  /** The viewer has as many open splits as one may have. */
  | 'TOO_MANY_OPEN_SPLITS'
  /** There are more than 50 shares. */
  | 'TOO_MANY_SHARES'
  /** There are fewer minor units than shares. */
  | 'TOTAL_TOO_SMALL';

/** A bill, and who owes which part of it. */
export type SplitCreateInput = {
  /** 1 to 50 shares, each of another person; the creator may have one, which is PAID from the beginning. Equal shares when no amount is given, the first ones getting one minor unit more each while the total does not divide. */
  shares: Array<SplitShareInput>;
  /** What it was for; 1 to 100 characters. */
  title: string;
  /** What it comes to; more than zero. */
  total: MoneyInput;
};

/** One share of a bill. */
export type SplitShareInput = {
  /** How much, in the currency of the total. For every share or for none; they add up to the total. */
  amount?: MoneyInput | null | undefined;
  /** Whose it is, by handle, in any case of letters and with or without a leading `@`. Exactly one of `userId` and `handle`. */
  handle?: string | null | undefined;
  /** Whose it is, by id. Exactly one of `userId` and `handle`. */
  userId?: string | null | undefined;
};

/** Why `splitSharePay` refuses. */
export type SplitSharePayErrorCode =
  /** The payer's account is frozen. */
  | 'ACCOUNT_FROZEN'
  /** It is paid. */
  | 'ALREADY_PAID'
  /** The fraud rules refused it. */
  | 'BLOCKED_BY_FRAUD_RULES'
  /** One of the two people has no wallet in the currency. */
  | 'CURRENCY_MISMATCH'
  /** Transfers in this currency are not offered. */
  | 'CURRENCY_NOT_SUPPORTED'
  /** The payer must confirm the e-mail address before moving money. */
  | 'EMAIL_NOT_VERIFIED'
  /** The key was used for something else. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The available balance is too small. */
  | 'INSUFFICIENT_FUNDS'
  /** The key is empty, too long, or has characters that are not visible ASCII. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A limit of the payer's tier would be passed. */
  | 'LIMIT_EXCEEDED'
  /** The viewer has no such share. */
  | 'NOT_FOUND'
  /** It is somebody else's share. */
  | 'NOT_PAYER'
  /** It could not be carried out, and nothing moved. */
  | 'NOT_PROCESSED'
  /** The payer took the payment back while it was checked. */
  | 'PAYMENT_CANCELLED'
  /** It is being paid: see how that ends. */
  | 'PAYMENT_UNDER_WAY'
  /** The money was held for review, which was not finished in time; it is back. */
  | 'REVIEW_EXPIRED'
  /** Its split was ended. */
  | 'SPLIT_CANCELLED'
  /** One of the two wallets is frozen. */
  | 'WALLET_FROZEN';

/** Which share to pay. */
export type SplitSharePayInput = {
  /** Chosen by the caller, 1 to 128 visible ASCII characters: asking again with the same key answers the same. */
  idempotencyKey: string;
  /** The share's id. */
  shareId: string;
};

/** How far a share has come. PAID and CANCELLED are final. */
export type SplitShareStatus =
  /** Its split was ended before it was paid. */
  | 'CANCELLED'
  /** It is paid: the money has moved, or it is the creator's own share. */
  | 'PAID'
  /** It waits for its person. */
  | 'PENDING'
  /** Its payment is under way, or held while somebody looks at it. When it comes to nothing the share is PENDING again. */
  | 'PROCESSING';

/** How far a split has come. SETTLED and CANCELLED are final. */
export type SplitStatus =
  /** Its creator ended it. What was paid stays paid. */
  | 'CANCELLED'
  /** Some shares are not paid yet. */
  | 'OPEN'
  /** Every share is paid. */
  | 'SETTLED';

/** Why a statement was not made. */
export type StatementCreateErrorCode =
  /** The period does not end after it begins, or begins before 1970. */
  | 'INVALID_PERIOD'
  /** The period has not begun yet. */
  | 'PERIOD_IN_FUTURE'
  /** The period is longer than ten years. */
  | 'PERIOD_TOO_LONG'
  /** The period holds more movements than one statement may. */
  | 'TOO_MANY_ENTRIES'
  /** The viewer has asked for as many statements as may be asked for in a day. */
  | 'TOO_MANY_STATEMENTS'
  /** As many of the viewer's statements are being made as may be at once. */
  | 'TOO_MANY_UNDER_WAY'
  /** The viewer has no wallet by this id. */
  | 'WALLET_NOT_FOUND';

/** A statement to be made. */
export type StatementCreateInput = {
  /** The format of the file. */
  format: StatementFormat;
  /** The first moment of the period. */
  from: string;
  /** The end of the period, the first moment that is not in it; at most ten years after `from`. One that is still to come stands for now. */
  to: string;
  /** One of the viewer's wallets, `wal_…`. */
  walletId: string;
};

/** The format of a statement's file. */
export type StatementFormat =
  /** Comma-separated values, RFC 4180, in UTF-8: for programs and spreadsheets. */
  | 'CSV'
  /** Pages to be read or printed. */
  | 'PDF';

/** The reasons for which a top-up is refused. */
export type TopUpCreateErrorCode =
  /** The person's account is frozen. */
  | 'ACCOUNT_FROZEN'
  /** The person has no wallet in the currency. */
  | 'CURRENCY_MISMATCH'
  /** The person must confirm the e-mail address before moving money. */
  | 'EMAIL_NOT_VERIFIED'
  /** The key was used for something else. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The amount is zero, negative, too large, has too many decimals, or its currency is unknown. */
  | 'INVALID_AMOUNT'
  /** The key is empty, too long, or has characters that are not visible ASCII. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A limit of the person's tier would be passed. */
  | 'LIMIT_EXCEEDED'
  /** It could not be carried out, and nothing moved. */
  | 'NOT_PROCESSED'
  /** The payment source declined the charge. */
  | 'PAYMENT_DECLINED'
  /** The wallet is frozen. */
  | 'WALLET_FROZEN';

/** Money to take from the payment source into the reader's own wallet. */
export type TopUpCreateInput = {
  /** How much; more than zero. */
  amount: MoneyInput;
  /** Chosen by the caller, 1 to 128 visible ASCII characters: asking again with the same key and the same input answers with the same transaction. */
  idempotencyKey: string;
};

/** The reasons for which a transaction is not cancelled. */
export type TransactionCancelErrorCode =
  /** Its money is moving or has moved, or it has already ended. */
  | 'NOT_CANCELLABLE'
  /** The person has made no such transaction. */
  | 'NOT_FOUND';

/** The transaction to take back. */
export type TransactionCancelInput = {
  /** The transaction's id. */
  id: string;
};

/** Which way the money goes, seen by the person who reads the transaction. */
export type TransactionDirection =
  /** Money comes to the reader. */
  | 'INCOMING'
  /** Money goes from the reader to another person. */
  | 'OUTGOING';

/** Why a transaction was refused after it had been accepted. */
export type TransactionFailureCode =
  /** The fraud rules refused it. */
  | 'BLOCKED_BY_FRAUD_RULES'
  /** The sender or the recipient has no wallet in the currency. */
  | 'CURRENCY_MISMATCH'
  /** The sender's available balance was too small. */
  | 'INSUFFICIENT_FUNDS'
  /** A limit of the sender's tier would be passed. */
  | 'LIMIT_EXCEEDED'
  /** It could not be carried out, and nothing moved. */
  | 'NOT_PROCESSED'
  /** The payment source declined the charge. */
  | 'PAYMENT_DECLINED'
  /** The money was held for review, which was not finished in time; it is back. */
  | 'REVIEW_EXPIRED'
  /** The wallet the money would leave or reach is frozen. */
  | 'WALLET_FROZEN';

/** Which transactions are wanted; each condition given narrows the list. */
export type TransactionFilter = {
  /** Only those with this other person. */
  counterpartyId?: string | null | undefined;
  /** Only those that go this way, seen by the reader. */
  direction?: TransactionDirection | null | undefined;
  /** Only those accepted at this moment or later. */
  from?: string | null | undefined;
  /** Only those of this kind. */
  kind?: TransactionKind | null | undefined;
  /** Only those of this amount or less, in its currency; the same currency as `minAmount`'s. */
  maxAmount?: MoneyInput | null | undefined;
  /** Only those of this amount or more, in its currency. */
  minAmount?: MoneyInput | null | undefined;
  /** Only those that now have this status. */
  status?: TransactionStatus | null | undefined;
  /** Only those whose note, merchant or category contains this text, in any case of letters; 2 to 100 characters. */
  text?: string | null | undefined;
  /** Only those accepted before this moment. */
  to?: string | null | undefined;
};

/** What a transaction is. */
export type TransactionKind =
  /** Money from a payment source into the person's own wallet. */
  | 'TOP_UP'
  /** Money from one person to another. */
  | 'TRANSFER';

/** How far a transaction has come. COMPLETED, FAILED, CANCELLED and REVERSED are final, but COMPLETED may become REVERSED. */
export type TransactionStatus =
  /** Its maker took it back before anything moved. */
  | 'CANCELLED'
  /** The money has moved. */
  | 'COMPLETED'
  /** It was refused, and nothing moved; `failureCode` says why. */
  | 'FAILED'
  /** The money is held while an operator looks at the transaction. */
  | 'IN_REVIEW'
  /** Accepted; it waits for its payment source, nothing has moved and it can be cancelled. */
  | 'PENDING'
  /** Its money is being moved; it can no longer be cancelled. */
  | 'PROCESSING'
  /** The money had moved and was moved back. */
  | 'REVERSED';

/** The reasons for which a transfer is refused. */
export type TransferCreateErrorCode =
  /** The sender's account is frozen. */
  | 'ACCOUNT_FROZEN'
  /** The fraud rules refused it. */
  | 'BLOCKED_BY_FRAUD_RULES'
  /** The sender or the recipient has no wallet in the currency. */
  | 'CURRENCY_MISMATCH'
  /** Transfers in this currency are not offered. */
  | 'CURRENCY_NOT_SUPPORTED'
  /** The sender must confirm the e-mail address before moving money. */
  | 'EMAIL_NOT_VERIFIED'
  /** The key was used for something else. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The available balance is too small. */
  | 'INSUFFICIENT_FUNDS'
  /** The amount is zero, negative, too large, has too many decimals, or its currency is unknown. */
  | 'INVALID_AMOUNT'
  /** The category is too long or has control characters. */
  | 'INVALID_CATEGORY'
  /** The key is empty, too long, or has characters that are not visible ASCII. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** The merchant is too long or has control characters. */
  | 'INVALID_MERCHANT'
  /** The note is too long or has control characters. */
  | 'INVALID_NOTE'
  /** Neither or both of `recipientId` and `recipientHandle` were given. */
  | 'INVALID_RECIPIENT'
  /** A limit of the sender's tier would be passed. */
  | 'LIMIT_EXCEEDED'
  /** It could not be carried out, and nothing moved. */
  | 'NOT_PROCESSED'
  /** The quote given has expired. */
  | 'QUOTE_EXPIRED'
  /** The quote given is for another recipient, amount or currency. */
  | 'QUOTE_MISMATCH'
  /** The sender has no such quote, or it expired long ago. */
  | 'QUOTE_NOT_FOUND'
  /** The quote given was used for another transfer. */
  | 'QUOTE_USED'
  /** There is no such person. */
  | 'RECIPIENT_NOT_FOUND'
  /** The money was held for review, which was not finished in time; it is back. */
  | 'REVIEW_EXPIRED'
  /** The recipient is the sender. */
  | 'SELF_TRANSFER'
  /** The sender's or the recipient's wallet is frozen. */
  | 'WALLET_FROZEN';

/** Money to send to another person. */
export type TransferCreateInput = {
  /** How much; more than zero. */
  amount: MoneyInput;
  /** The kind of spending; up to 50 characters. */
  category?: string | null | undefined;
  /** Chosen by the caller, 1 to 128 visible ASCII characters: asking again with the same key and the same input answers with the same transaction. */
  idempotencyKey: string;
  /** The shop or service that is paid; up to 100 characters. */
  merchant?: string | null | undefined;
  /** What goes with the money, for the recipient; up to 280 characters. */
  note?: string | null | undefined;
  /** The quote to send by, `quo_…`: not expired, not used before, and for just this recipient and amount. Without one the recipient gets `amount`. */
  quoteId?: string | null | undefined;
  /** Who gets the money, by handle, in any case of letters and with or without a leading `@`. Exactly one of `recipientId` and `recipientHandle`. */
  recipientHandle?: string | null | undefined;
  /** Who gets the money, by id. Exactly one of `recipientId` and `recipientHandle`. */
  recipientId?: string | null | undefined;
};

/** The reasons for which there is no quote. */
export type TransferQuoteCreateErrorCode =
  /** The sender has no wallet in the currency of `amount`, or the recipient none in the other. */
  | 'CURRENCY_MISMATCH'
  /** Transfers between these currencies are not offered. */
  | 'CURRENCY_NOT_SUPPORTED'
  /** The amount is zero, negative, too large, has too many decimals, would arrive as nothing, or its currency is unknown. */
  | 'INVALID_AMOUNT'
  /** Neither or both of `recipientId` and `recipientHandle` were given. */
  | 'INVALID_RECIPIENT'
  /** The rate that is known is too old to quote by. */
  | 'RATE_STALE'
  /** There is no such person. */
  | 'RECIPIENT_NOT_FOUND'
  /** The recipient is the sender. */
  | 'SELF_TRANSFER';

/** What to know the price of. */
export type TransferQuoteCreateInput = {
  /** How much would be sent; more than zero. */
  amount: MoneyInput;
  /** What the recipient would get; the currency of `amount` when absent. */
  recipientCurrency?: string | null | undefined;
  /** Who would get the money, by handle, in any case of letters and with or without a leading `@`. Exactly one of `recipientId` and `recipientHandle`. */
  recipientHandle?: string | null | undefined;
  /** Who would get the money, by id. Exactly one of `recipientId` and `recipientHandle`. */
  recipientId?: string | null | undefined;
};

/** Reasons why nobody was signed up. */
export type UserRegisterErrorCode =
  /** The e-mail address has an account already. */
  | 'EMAIL_TAKEN'
  /** Someone else has the handle. */
  | 'HANDLE_TAKEN'
  /** This is not an ISO 3166-1 alpha-2 country code. */
  | 'INVALID_COUNTRY'
  /** The display name is empty, too long or has characters that can't be shown. */
  | 'INVALID_DISPLAY_NAME'
  /** This is not an e-mail address. */
  | 'INVALID_EMAIL'
  /** The handle has other than 3 to 30 of `a-z`, `0-9` and `_`, or is reserved. */
  | 'INVALID_HANDLE'
  /** The password is too short, too long or too easy to guess. */
  | 'PASSWORD_TOO_WEAK';

/** Who signs up. */
export type UserRegisterInput = {
  /** The country of residence. */
  country: string;
  /** The name shown to others, 1 to 80 characters. */
  displayName: string;
  /** The e-mail address, at most 254 characters. Each address has one account. */
  email: string;
  /** The name others find the user by: 3 to 30 letters `a-z`, digits and `_`. */
  handle: string;
  /** The password, 8 to 128 characters, hard to guess. */
  password: string;
};

/** What a user may do on the platform. */
export type UserRole =
  /** Runs the platform. */
  | 'ADMIN'
  /** Uses Mint for themselves. */
  | 'USER';

/** Whether an account is in use. */
export type UserStatus =
  /** In use. */
  | 'ACTIVE'
  /** Stopped by an administrator: nobody can log in to it. */
  | 'FROZEN';

/** Why a wallet was not opened. */
export type WalletOpenErrorCode =
  /** Mint does not carry this currency. */
  | 'UNKNOWN_CURRENCY'
  /** There is a wallet in this currency already. */
  | 'WALLET_EXISTS';

/** What to open. */
export type WalletOpenInput = {
  /** The currency of the new wallet. */
  currency: string;
};

/** Whether a wallet's money may move. */
export type WalletStatus =
  /** It sends and receives. */
  | 'ACTIVE'
  /** It neither sends nor receives until an administrator lifts the freeze. */
  | 'FROZEN';

/** Why an attempt failed. */
export type WebhookAttemptError =
  /** The host has an address that is not a public one. */
  | 'ADDRESS_NOT_PUBLIC'
  /** There was no connection, or it broke. */
  | 'CONNECTION_FAILED'
  /** The answer was not HTTP, or its headers were too large. */
  | 'INVALID_RESPONSE'
  /** The URL is none that may be sent to. */
  | 'INVALID_URL'
  /** The host's name has no address. */
  | 'NAME_NOT_RESOLVED'
  /** The answer pointed elsewhere. Redirects are not followed. */
  | 'REDIRECTED'
  /** The answer had a status other than 200 to 299. */
  | 'STATUS_REFUSED'
  /** There was no whole answer within ten seconds. */
  | 'TIMED_OUT'
  /** There was no trusted encryption. */
  | 'TLS_FAILED';

/** What became of a delivery. */
export type WebhookDeliveryStatus =
  /** The endpoint answered with a status of 200 to 299. */
  | 'DELIVERED'
  /** It was given up: after three days, or at once where the endpoint is gone, or as a test. */
  | 'FAILED'
  /** It is owed: it was not tried yet, is tried again after a pause, or waits for an earlier event of the same object. */
  | 'PENDING';

/** Why nothing is sent to an endpoint. */
export type WebhookDisabledReason =
  /** Every attempt of five days failed. */
  | 'FAILING'
  /** It answered 410 Gone: it wants nothing more. */
  | 'GONE'
  /** Its owner disabled it. */
  | 'OWNER';

/** Why `webhookEndpointCreate` refuses. */
export type WebhookEndpointCreateErrorCode =
  /** The description is longer than 200 characters, or has control characters in it. */
  | 'INVALID_DESCRIPTION'
  /** There is no event, or one is named twice. */
  | 'INVALID_EVENTS'
  /** The URL is none that may be sent to; the message says why. */
  | 'INVALID_URL'
  /** The viewer has as many endpoints as one may have. */
  | 'TOO_MANY_ENDPOINTS';

/** A new endpoint. */
export type WebhookEndpointCreateInput = {
  /** A note of your own, at most 200 characters. */
  description?: string | null | undefined;
  /** Of what: at least one. */
  events: Array<WebhookEvent>;
  /** Where to: `https://`, a public host, no user and no password in it; at most 2,048 characters. */
  url: string;
};

/** Why `webhookEndpointDelete` refuses. */
export type WebhookEndpointDeleteErrorCode =
  /** The viewer has no such endpoint. */
  | 'NOT_FOUND';

/** Which endpoint to remove. */
export type WebhookEndpointDeleteInput = {
  /** The endpoint's id. */
  id: string;
};

/** Why `webhookEndpointUpdate` refuses. */
export type WebhookEndpointUpdateErrorCode =
  /** The description is longer than 200 characters, or has control characters in it. */
  | 'INVALID_DESCRIPTION'
  /** There is no event, or one is named twice. */
  | 'INVALID_EVENTS'
  /** The URL is none that may be sent to; the message says why. */
  | 'INVALID_URL'
  /** The viewer has no such endpoint. */
  | 'NOT_FOUND';

/** A change of an endpoint. */
export type WebhookEndpointUpdateInput = {
  /** A note of your own, at most 200 characters; empty for none. */
  description?: string | null | undefined;
  /** Whether events are sent. */
  enabled?: boolean | null | undefined;
  /** Of what from now on: at least one. */
  events?: Array<WebhookEvent> | null | undefined;
  /** Which endpoint. */
  id: string;
  /** Where to from now on, what is owed included. */
  url?: string | null | undefined;
};

/** What an endpoint can be told of. */
export type WebhookEvent =
  /** One of the owner's budgets is spent, or more than that. */
  | 'BUDGET_EXCEEDED'
  /** One of the owner's budgets is nearly spent. */
  | 'BUDGET_WARNING'
  /** A money request was paid. Told to both. */
  | 'MONEY_REQUEST_ACCEPTED'
  /** Who asked for money took that back. Told to both. */
  | 'MONEY_REQUEST_CANCELLED'
  /** Somebody asks somebody for money. Told to both. */
  | 'MONEY_REQUEST_CREATED'
  /** Who was asked for money won't pay. Told to both. */
  | 'MONEY_REQUEST_DECLINED'
  /** A money request was not paid in time. Told to both. */
  | 'MONEY_REQUEST_EXPIRED'
  /** Every share of a split is paid. Told to who made it. */
  | 'SPLIT_SETTLED'
  /** A transfer or a top-up was taken back before anything moved. Told to both sides of a transfer. */
  | 'TRANSACTION_CANCELLED'
  /** The money of a transfer or a top-up has moved. Told to both sides of a transfer. */
  | 'TRANSACTION_COMPLETED'
  /** A transfer or a top-up was refused, and nothing has moved. Told to both sides of a transfer; only who made it is told why. */
  | 'TRANSACTION_FAILED'
  /** A transfer is held while a person looks at it. Told to its sender. */
  | 'TRANSACTION_HELD'
  /** Money that had moved was taken back. Told to both sides of a transfer, each of their own money. */
  | 'TRANSACTION_REVERSED'
  /** One of the owner's wallets neither sends nor receives. */
  | 'WALLET_FROZEN'
  /** One of the owner's wallets moves money again. */
  | 'WALLET_UNFROZEN';

/** Why `webhookRedeliver` refuses. */
export type WebhookRedeliverErrorCode =
  /** The endpoint has no such delivery, or it is kept no longer. */
  | 'DELIVERY_NOT_FOUND'
  /** Nothing is sent to the endpoint. */
  | 'ENDPOINT_DISABLED'
  /** Give either `deliveryId` or `from`, and a `to` that is after `from`. */
  | 'INVALID_RANGE'
  /** The viewer has no such endpoint. */
  | 'NOT_FOUND'
  /** There are more deliveries in the range than can be sent again at once; take a shorter one. */
  | 'RANGE_TOO_LARGE';

/** What to send again: one delivery, or a range of time. */
export type WebhookRedeliverInput = {
  /** One delivery; then without `from` and `to`. */
  deliveryId?: string | null | undefined;
  /** The endpoint's id. */
  endpointId: string;
  /** All events that came at this moment or later. */
  from?: string | null | undefined;
  /** And before this moment; now unless told. */
  to?: string | null | undefined;
};

/** Why `webhookSecretRotate` refuses. */
export type WebhookSecretRotateErrorCode =
  /** `overlapSeconds` is not between 0 and 604,800. */
  | 'INVALID_OVERLAP'
  /** The viewer has no such endpoint. */
  | 'NOT_FOUND';

/** Which endpoint gets another secret. */
export type WebhookSecretRotateInput = {
  /** The endpoint's id. */
  id: string;
  /** For how long deliveries carry both signatures: a day unless told, at most seven days; 0 for a secret that others know. */
  overlapSeconds?: number | null | undefined;
};

/** Why `webhookTestSend` refuses. */
export type WebhookTestSendErrorCode =
  /** Nothing is sent to the endpoint. */
  | 'ENDPOINT_DISABLED'
  /** The viewer has no such endpoint. */
  | 'NOT_FOUND'
  /** The endpoint was sent as many examples as it may be in an hour. */
  | 'TOO_MANY_TESTS';

/** An example to send. */
export type WebhookTestSendInput = {
  /** What it is an example of; the endpoint need not be told of it otherwise. */
  event: WebhookEvent;
  /** The endpoint's id. */
  id: string;
};

export type RegisterMutationVariables = Exact<{
  input: UserRegisterInput;
}>;


export type RegisterMutation = { userRegister: { user: { id: string, handle: string, displayName: string, email: string | null, emailVerified: boolean | null, country: string | null, createdAt: string } | null, userErrors: Array<{ code: UserRegisterErrorCode, message: string, path: Array<string> | null }> } };

export type VerifyEmailMutationVariables = Exact<{
  input: EmailVerifyInput;
}>;


export type VerifyEmailMutation = { emailVerify: { user: { id: string, emailVerified: boolean | null } | null, userErrors: Array<{ code: EmailVerifyErrorCode, message: string, path: Array<string> | null }> } };

export type LogInMutationVariables = Exact<{
  input: SessionCreateInput;
}>;


export type LogInMutation = { sessionCreate: { session: { id: string, accessToken: string, accessTokenExpiresAt: string, refreshToken: string, user: { id: string, displayName: string } | null } | null, userErrors: Array<{ code: SessionCreateErrorCode, message: string, path: Array<string> | null }> } };

export type RefreshSessionMutationVariables = Exact<{
  input: SessionRefreshInput;
}>;


export type RefreshSessionMutation = { sessionRefresh: { session: { id: string, accessToken: string, accessTokenExpiresAt: string, refreshToken: string } | null, userErrors: Array<{ code: SessionRefreshErrorCode, message: string, path: Array<string> | null }> } };

export type LogOutMutationVariables = Exact<{
  input: SessionRevokeInput;
}>;


export type LogOutMutation = { sessionRevoke: { revokedSessionIds: Array<string>, userErrors: Array<{ code: SessionRevokeErrorCode, message: string, path: Array<string> | null }> } };

export type SessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionsQuery = { sessions: Array<{ id: string, createdAt: string, lastUsedAt: string, userAgent: string | null, ipAddress: string | null, current: boolean }> | null };

export type RequestPasswordResetMutationVariables = Exact<{
  input: PasswordResetRequestInput;
}>;


export type RequestPasswordResetMutation = { passwordResetRequest: { accepted: boolean, userErrors: Array<{ code: PasswordResetRequestErrorCode, message: string, path: Array<string> | null }> } };

export type ResetPasswordMutationVariables = Exact<{
  input: PasswordResetInput;
}>;


export type ResetPasswordMutation = { passwordReset: { user: { id: string } | null, userErrors: Array<{ code: PasswordResetErrorCode, message: string, path: Array<string> | null }> } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, handle: string, displayName: string, email: string | null, emailVerified: boolean | null, country: string | null, role: UserRole | null, status: UserStatus | null, createdAt: string } | null };

export type UserByHandleQueryVariables = Exact<{
  handle: string;
}>;


export type UserByHandleQuery = { userByHandle: { id: string, handle: string, displayName: string, email: string | null } | null };

export type SearchUsersQueryVariables = Exact<{
  query: string;
  first?: number | null | undefined;
}>;


export type SearchUsersQuery = { userSearch: { nodes: Array<{ id: string, handle: string, displayName: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type UpdateProfileMutationVariables = Exact<{
  input: ProfileUpdateInput;
}>;


export type UpdateProfileMutation = { profileUpdate: { user: { id: string, displayName: string, handle: string } | null, userErrors: Array<{ code: ProfileUpdateErrorCode, message: string, path: Array<string> | null }> } };

export type CreateApiKeyMutationVariables = Exact<{
  input: ApiKeyCreateInput;
}>;


export type CreateApiKeyMutation = { apiKeyCreate: { secret: string | null, apiKey: { id: string, name: string, prefix: string, scopes: Array<ApiKeyScope>, expiresAt: string | null, createdAt: string } | null, userErrors: Array<{ code: ApiKeyCreateErrorCode, message: string, path: Array<string> | null }> } };

export type RotateApiKeyMutationVariables = Exact<{
  input: ApiKeyRotateInput;
}>;


export type RotateApiKeyMutation = { apiKeyRotate: { secret: string | null, apiKey: { id: string, prefix: string, expiresAt: string | null } | null, userErrors: Array<{ code: ApiKeyRotateErrorCode, message: string, path: Array<string> | null }> } };

export type RevokeApiKeyMutationVariables = Exact<{
  input: ApiKeyRevokeInput;
}>;


export type RevokeApiKeyMutation = { apiKeyRevoke: { apiKey: { id: string, revokedAt: string | null } | null, userErrors: Array<{ code: ApiKeyRevokeErrorCode, message: string, path: Array<string> | null }> } };

export type ApiKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiKeysQuery = { apiKeys: Array<{ id: string, name: string, prefix: string, scopes: Array<ApiKeyScope>, expiresAt: string | null, revokedAt: string | null, lastUsedAt: string | null, createdAt: string }> | null };

export type SpendingQueryVariables = Exact<{
  month?: string | null | undefined;
}>;


export type SpendingQuery = { spending: { month: string, transactionCount: number, total: { amount: string, currency: string, minorUnits: string }, average: { amount: string, currency: string, minorUnits: string }, byCategory: Array<{ category: string, transactionCount: number, share: number, total: { amount: string, currency: string, minorUnits: string } }>, topMerchants: Array<{ merchant: string, transactionCount: number, total: { amount: string, currency: string, minorUnits: string } }> } };

export type SpendingTrendQueryVariables = Exact<{
  months?: number | null | undefined;
}>;


export type SpendingTrendQuery = { spendingTrend: Array<{ month: string, total: { amount: string, currency: string, minorUnits: string } }> };

export type SetBudgetMutationVariables = Exact<{
  input: BudgetSetInput;
}>;


export type SetBudgetMutation = { budgetSet: { budget: { id: string, category: string, state: BudgetState, limit: { minorUnits: string }, spent: { minorUnits: string } } | null, userErrors: Array<{ code: BudgetSetErrorCode, message: string, path: Array<string> | null }> } };

export type DeleteBudgetMutationVariables = Exact<{
  input: BudgetDeleteInput;
}>;


export type DeleteBudgetMutation = { budgetDelete: { deletedBudgetId: string | null, userErrors: Array<{ code: BudgetDeleteErrorCode, message: string, path: Array<string> | null }> } };

export type BudgetsQueryVariables = Exact<{ [key: string]: never; }>;


export type BudgetsQuery = { budgets: Array<{ id: string, category: string, state: BudgetState, limit: { amount: string, currency: string, minorUnits: string }, spent: { amount: string, currency: string, minorUnits: string } }> };

export type SetBaseCurrencyMutationVariables = Exact<{
  input: AnalyticsPreferencesUpdateInput;
}>;


export type SetBaseCurrencyMutation = { analyticsPreferencesUpdate: { preferences: { baseCurrency: string } | null, userErrors: Array<{ code: AnalyticsPreferencesUpdateErrorCode, message: string, path: Array<string> | null }> } };

export type CreateStatementMutationVariables = Exact<{
  input: StatementCreateInput;
}>;


export type CreateStatementMutation = { statementCreate: { statement: { id: string, movements: string, downloadUrl: string | null, expiresAt: string | null, opening: { minorUnits: string }, closing: { minorUnits: string } } | null, userErrors: Array<{ code: StatementCreateErrorCode, message: string, path: Array<string> | null }> } };

export type NewestNotificationQueryVariables = Exact<{ [key: string]: never; }>;


export type NewestNotificationQuery = { notifications: { nodes: Array<{ id: string }> } };

export type WalletsQueryVariables = Exact<{ [key: string]: never; }>;


export type WalletsQuery = { wallets: Array<{ id: string, currency: string, status: WalletStatus, balance: { amount: string, currency: string, minorUnits: string }, available: { amount: string, currency: string, minorUnits: string }, held: { amount: string, currency: string, minorUnits: string } }> };

export type WalletHistoryQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WalletHistoryQuery = { wallet: { id: string, entries: { nodes: Array<{ id: string, createdAt: string, delta: { amount: string, currency: string, minorUnits: string }, balanceAfter: { amount: string, currency: string, minorUnits: string }, transaction: { id: string, kind: TransactionKind } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type OpenWalletMutationVariables = Exact<{
  input: WalletOpenInput;
}>;


export type OpenWalletMutation = { walletOpen: { wallet: { id: string, currency: string } | null, userErrors: Array<{ code: WalletOpenErrorCode, message: string, path: Array<string> | null }> } };

export type TopUpMutationVariables = Exact<{
  input: TopUpCreateInput;
}>;


export type TopUpMutation = { topUpCreate: { replayed: boolean, transaction: { id: string, kind: TransactionKind, status: TransactionStatus, createdAt: string, completedAt: string | null, amount: { amount: string, currency: string, minorUnits: string } } | null, userErrors: Array<{ code: TopUpCreateErrorCode, message: string, path: Array<string> | null }> } };

export type TransferMutationVariables = Exact<{
  input: TransferCreateInput;
}>;


export type TransferMutation = { transferCreate: { replayed: boolean, transaction: { id: string, kind: TransactionKind, status: TransactionStatus, failureCode: TransactionFailureCode | null, note: string | null, createdAt: string, completedAt: string | null, amount: { amount: string, currency: string, minorUnits: string }, sender: { id: string, displayName: string } | null, recipient: { id: string, displayName: string } | null } | null, senderWallet: { id: string, available: { amount: string, currency: string, minorUnits: string } } | null, userErrors: Array<{ code: TransferCreateErrorCode, message: string, path: Array<string> | null }> } };

export type TransactionQueryVariables = Exact<{
  id: string;
}>;


export type TransactionQuery = { transaction: { id: string, kind: TransactionKind, status: TransactionStatus, direction: TransactionDirection | null, failureCode: TransactionFailureCode | null, note: string | null, merchant: string | null, category: string | null, createdAt: string, completedAt: string | null, amount: { amount: string, currency: string, minorUnits: string }, counterparty: { id: string, handle: string, displayName: string } | null, events: Array<{ status: TransactionStatus, at: string }> } | null };

export type TransactionsQueryVariables = Exact<{
  filter?: TransactionFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TransactionsQuery = { transactions: { nodes: Array<{ id: string, kind: TransactionKind, status: TransactionStatus, direction: TransactionDirection | null, note: string | null, merchant: string | null, category: string | null, createdAt: string, amount: { amount: string, currency: string, minorUnits: string }, counterparty: { id: string, handle: string, displayName: string } | null }>, edges: Array<{ cursor: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CancelTransactionMutationVariables = Exact<{
  input: TransactionCancelInput;
}>;


export type CancelTransactionMutation = { transactionCancel: { transaction: { id: string, status: TransactionStatus } | null, userErrors: Array<{ code: TransactionCancelErrorCode, message: string, path: Array<string> | null }> } };

export type QuoteTransferMutationVariables = Exact<{
  input: TransferQuoteCreateInput;
}>;


export type QuoteTransferMutation = { transferQuoteCreate: { quote: { id: string, expiresAt: string, rate: string, firstPaymentToRecipient: boolean, sends: { amount: string, currency: string, minorUnits: string }, receives: { amount: string, currency: string, minorUnits: string }, fee: { amount: string, currency: string, minorUnits: string }, availableAfter: { amount: string, currency: string, minorUnits: string } } | null, userErrors: Array<{ code: TransferQuoteCreateErrorCode, message: string, path: Array<string> | null }> } };

export type CreateScheduleMutationVariables = Exact<{
  input: ScheduleCreateInput;
}>;


export type CreateScheduleMutation = { scheduleCreate: { schedule: { id: string, status: ScheduleStatus, cron: string, timeZone: string, nextRunAt: string | null, upcoming: Array<string>, failureCount: number } | null, userErrors: Array<{ code: ScheduleCreateErrorCode, message: string, path: Array<string> | null }> } };

export type PreviewScheduleQueryVariables = Exact<{
  cron: string;
  timeZone: string;
  startsAt?: string | null | undefined;
  endsAt?: string | null | undefined;
  first?: number;
}>;


export type PreviewScheduleQuery = { schedulePreview: Array<string> };

export type PauseScheduleMutationVariables = Exact<{
  input: SchedulePauseInput;
}>;


export type PauseScheduleMutation = { schedulePause: { schedule: { id: string, status: ScheduleStatus } | null, userErrors: Array<{ code: SchedulePauseErrorCode, message: string, path: Array<string> | null }> } };

export type ResumeScheduleMutationVariables = Exact<{
  input: ScheduleResumeInput;
}>;


export type ResumeScheduleMutation = { scheduleResume: { schedule: { id: string, status: ScheduleStatus, nextRunAt: string | null } | null, userErrors: Array<{ code: ScheduleResumeErrorCode, message: string, path: Array<string> | null }> } };

export type CancelScheduleMutationVariables = Exact<{
  input: ScheduleCancelInput;
}>;


export type CancelScheduleMutation = { scheduleCancel: { schedule: { id: string, status: ScheduleStatus } | null, userErrors: Array<{ code: ScheduleCancelErrorCode, message: string, path: Array<string> | null }> } };

export type SkipNextRunMutationVariables = Exact<{
  input: ScheduleSkipNextInput;
}>;


export type SkipNextRunMutation = { scheduleSkipNext: { schedule: { id: string, nextRunAt: string | null } | null, userErrors: Array<{ code: ScheduleSkipNextErrorCode, message: string, path: Array<string> | null }> } };

export type SchedulesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SchedulesQuery = { schedules: { nodes: Array<{ id: string, status: ScheduleStatus, cron: string, nextRunAt: string | null, amount: { amount: string, currency: string, minorUnits: string }, recipient: { id: string, displayName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ScheduleQueryVariables = Exact<{
  id: string;
}>;


export type ScheduleQuery = { schedule: { id: string, status: ScheduleStatus, pauseReason: SchedulePauseReason | null, cron: string, timeZone: string, startsAt: string | null, endsAt: string | null, nextRunAt: string | null, upcoming: Array<string>, failureCount: number, note: string | null, createdAt: string, amount: { amount: string, currency: string, minorUnits: string }, recipient: { id: string, displayName: string } | null, lastRun: { dueAt: string, status: ScheduleRunStatus, failureCode: string | null, transaction: { id: string, status: TransactionStatus } | null } | null } | null };

export type NotificationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  unreadOnly?: boolean | null | undefined;
}>;


export type NotificationsQuery = { notifications: { nodes: Array<{ id: string, kind: NotificationKind, title: string, body: string, readAt: string | null, createdAt: string, transaction: { id: string, status: TransactionStatus, amount: { amount: string, currency: string } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type UnreadCountQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadCountQuery = { unreadNotificationCount: number };

export type MarkReadMutationVariables = Exact<{
  input: NotificationMarkReadInput;
}>;


export type MarkReadMutation = { notificationMarkRead: { notifications: Array<{ id: string, readAt: string | null }> | null, userErrors: Array<{ code: NotificationMarkReadErrorCode, message: string, path: Array<string> | null }> } };

export type MarkAllReadMutationVariables = Exact<{
  input: NotificationMarkAllReadInput;
}>;


export type MarkAllReadMutation = { notificationMarkAllRead: { markedCount: number | null, userErrors: Array<{ code: NotificationMarkAllReadErrorCode, message: string, path: Array<string> | null }> } };

export type SetPreferencesMutationVariables = Exact<{
  input: NotificationPreferencesUpdateInput;
}>;


export type SetPreferencesMutation = { notificationPreferencesUpdate: { preferences: Array<{ kind: NotificationKind, email: boolean, inApp: boolean }> | null, userErrors: Array<{ code: NotificationPreferencesUpdateErrorCode, message: string, path: Array<string> | null }> } };

export type NotificationReceivedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type NotificationReceivedSubscription = { notificationReceived: { id: string, kind: NotificationKind, title: string, body: string, createdAt: string, transaction: { id: string, status: TransactionStatus, amount: { amount: string, currency: string, minorUnits: string }, counterparty: { id: string, displayName: string } | null } | null } };

export type AdminUsersQueryVariables = Exact<{
  query: string;
  first?: number | null | undefined;
}>;


export type AdminUsersQuery = { adminUsers: { nodes: Array<{ id: string, email: string | null, handle: string, displayName: string, role: UserRole | null, status: UserStatus | null, createdAt: string, kyc: { tier: KycTier, status: KycStatus } | null, wallets: Array<{ id: string, currency: string, status: WalletStatus, balance: { amount: string, currency: string } }> | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FreezeUserMutationVariables = Exact<{
  input: AdminUserFreezeInput;
}>;


export type FreezeUserMutation = { adminUserFreeze: { user: { id: string, status: UserStatus | null, wallets: Array<{ id: string, status: WalletStatus }> | null } | null, action: { id: string } | null, userErrors: Array<{ code: AdminUserFreezeErrorCode, message: string, path: Array<string> | null }> } };

export type UnfreezeUserMutationVariables = Exact<{
  input: AdminUserUnfreezeInput;
}>;


export type UnfreezeUserMutation = { adminUserUnfreeze: { user: { id: string, status: UserStatus | null } | null, action: { id: string } | null, userErrors: Array<{ code: AdminUserUnfreezeErrorCode, message: string, path: Array<string> | null }> } };

export type SetRoleMutationVariables = Exact<{
  input: AdminUserRoleSetInput;
}>;


export type SetRoleMutation = { adminUserRoleSet: { user: { id: string, role: UserRole | null } | null, action: { id: string } | null, userErrors: Array<{ code: AdminUserRoleSetErrorCode, message: string, path: Array<string> | null }> } };

export type AdminKycQueueQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminKycQueueQuery = { adminKycQueue: { nodes: Array<{ id: string, tier: KycTier, status: KycStatus, submittedAt: string | null, user: { id: string, displayName: string } | null, documents: Array<{ id: string, kind: KycDocumentKind, status: KycDocumentStatus, downloadUrl: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ApproveKycMutationVariables = Exact<{
  input: AdminKycApproveInput;
}>;


export type ApproveKycMutation = { adminKycApprove: { kyc: { id: string, tier: KycTier, status: KycStatus } | null, action: { id: string } | null, userErrors: Array<{ code: AdminKycApproveErrorCode, message: string, path: Array<string> | null }> } };

export type RejectKycMutationVariables = Exact<{
  input: AdminKycRejectInput;
}>;


export type RejectKycMutation = { adminKycReject: { kyc: { id: string, tier: KycTier, status: KycStatus, rejectionReason: string | null } | null, action: { id: string } | null, userErrors: Array<{ code: AdminKycRejectErrorCode, message: string, path: Array<string> | null }> } };

export type AdminFraudQueueQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminFraudQueueQuery = { adminFraudQueue: { nodes: Array<{ id: string, score: number, rulesFired: Array<string>, decision: FraudDecision, createdAt: string, transaction: { id: string, status: TransactionStatus, amount: { amount: string, currency: string }, sender: { id: string, displayName: string } | null, recipient: { id: string, displayName: string } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ApproveFraudCaseMutationVariables = Exact<{
  input: AdminFraudCaseApproveInput;
}>;


export type ApproveFraudCaseMutation = { adminFraudCaseApprove: { fraudCase: { id: string, outcome: FraudCaseOutcome | null, transaction: { id: string, status: TransactionStatus } | null } | null, action: { id: string } | null, userErrors: Array<{ code: AdminFraudCaseApproveErrorCode, message: string, path: Array<string> | null }> } };

export type BlockFraudCaseMutationVariables = Exact<{
  input: AdminFraudCaseBlockInput;
}>;


export type BlockFraudCaseMutation = { adminFraudCaseBlock: { fraudCase: { id: string, outcome: FraudCaseOutcome | null, transaction: { id: string, status: TransactionStatus } | null } | null, action: { id: string } | null, userErrors: Array<{ code: AdminFraudCaseBlockErrorCode, message: string, path: Array<string> | null }> } };

export type AdminTransactionsQueryVariables = Exact<{
  filter?: AdminTransactionFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AdminTransactionsQuery = { adminTransactions: { nodes: Array<{ id: string, kind: TransactionKind, status: TransactionStatus, createdAt: string, fraudScore: number | null, amount: { amount: string, currency: string }, sender: { id: string, displayName: string } | null, recipient: { id: string, displayName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReverseTransactionMutationVariables = Exact<{
  input: AdminTransactionReverseInput;
}>;


export type ReverseTransactionMutation = { adminTransactionReverse: { approval: { id: string, status: AdminApprovalStatus, kind: AdminApprovalKind, requestedBy: { id: string } | null } | null, userErrors: Array<{ code: AdminTransactionReverseErrorCode, message: string, path: Array<string> | null }> } };

export type ForceCompleteMutationVariables = Exact<{
  input: AdminTransactionForceCompleteInput;
}>;


export type ForceCompleteMutation = { adminTransactionForceComplete: { approval: { id: string, status: AdminApprovalStatus, kind: AdminApprovalKind } | null, userErrors: Array<{ code: AdminTransactionForceCompleteErrorCode, message: string, path: Array<string> | null }> } };

export type AdminApprovalsQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminApprovalsQuery = { adminApprovals: { nodes: Array<{ id: string, kind: AdminApprovalKind, status: AdminApprovalStatus, reason: string, createdAt: string, requestedBy: { id: string, displayName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DecideApprovalMutationVariables = Exact<{
  input: AdminApprovalDecideInput;
}>;


export type DecideApprovalMutation = { adminApprovalDecide: { approval: { id: string, status: AdminApprovalStatus } | null, transaction: { id: string, status: TransactionStatus } | null, userErrors: Array<{ code: AdminApprovalDecideErrorCode, message: string, path: Array<string> | null }> } };

export type AdminLimitsQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminLimitsQuery = { adminLimits: Array<{ tier: KycTier, perTransaction: { minorUnits: string, currency: string }, daily: { minorUnits: string }, monthly: { minorUnits: string } }> };

export type SetLimitsMutationVariables = Exact<{
  input: AdminLimitsSetInput;
}>;


export type SetLimitsMutation = { adminLimitsSet: { limits: { tier: KycTier, perTransaction: { minorUnits: string } } | null, action: { id: string } | null, userErrors: Array<{ code: AdminLimitsSetErrorCode, message: string, path: Array<string> | null }> } };

export type ContactsQueryVariables = Exact<{ [key: string]: never; }>;


export type ContactsQuery = { contacts: { nodes: Array<{ id: string, createdAt: string, user: { id: string, handle: string, displayName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AddContactMutationVariables = Exact<{
  input: ContactAddInput;
}>;


export type AddContactMutation = { contactAdd: { contact: { id: string, user: { id: string, handle: string } | null } | null, userErrors: Array<{ code: ContactAddErrorCode, message: string, path: Array<string> | null }> } };

export type RemoveContactMutationVariables = Exact<{
  input: ContactRemoveInput;
}>;


export type RemoveContactMutation = { contactRemove: { removedContactId: string | null, userErrors: Array<{ code: ContactRemoveErrorCode, message: string, path: Array<string> | null }> } };

export type CreateMoneyRequestMutationVariables = Exact<{
  input: MoneyRequestCreateInput;
}>;


export type CreateMoneyRequestMutation = { moneyRequestCreate: { moneyRequest: { id: string, status: MoneyRequestStatus, note: string | null, expiresAt: string, amount: { amount: string, currency: string, minorUnits: string }, requester: { id: string, displayName: string } | null, payer: { id: string, displayName: string } | null } | null, userErrors: Array<{ code: MoneyRequestCreateErrorCode, message: string, path: Array<string> | null }> } };

export type AcceptMoneyRequestMutationVariables = Exact<{
  input: MoneyRequestAcceptInput;
}>;


export type AcceptMoneyRequestMutation = { moneyRequestAccept: { moneyRequest: { id: string, status: MoneyRequestStatus, transaction: { id: string, status: TransactionStatus } | null } | null, userErrors: Array<{ code: MoneyRequestAcceptErrorCode, message: string, path: Array<string> | null }> } };

export type DeclineMoneyRequestMutationVariables = Exact<{
  input: MoneyRequestDeclineInput;
}>;


export type DeclineMoneyRequestMutation = { moneyRequestDecline: { moneyRequest: { id: string, status: MoneyRequestStatus } | null, userErrors: Array<{ code: MoneyRequestDeclineErrorCode, message: string, path: Array<string> | null }> } };

export type CancelMoneyRequestMutationVariables = Exact<{
  input: MoneyRequestCancelInput;
}>;


export type CancelMoneyRequestMutation = { moneyRequestCancel: { moneyRequest: { id: string, status: MoneyRequestStatus } | null, userErrors: Array<{ code: MoneyRequestCancelErrorCode, message: string, path: Array<string> | null }> } };

export type MoneyRequestsQueryVariables = Exact<{
  direction?: MoneyRequestDirection | null | undefined;
  status?: MoneyRequestStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MoneyRequestsQuery = { moneyRequests: { nodes: Array<{ id: string, status: MoneyRequestStatus, note: string | null, expiresAt: string, amount: { amount: string, currency: string, minorUnits: string }, requester: { id: string, displayName: string } | null, payer: { id: string, displayName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CreateSplitMutationVariables = Exact<{
  input: SplitCreateInput;
}>;


export type CreateSplitMutation = { splitCreate: { split: { id: string, title: string, status: SplitStatus, total: { amount: string, currency: string, minorUnits: string }, shares: Array<{ id: string, status: SplitShareStatus, amount: { amount: string, minorUnits: string }, user: { id: string, displayName: string } | null }> } | null, userErrors: Array<{ code: SplitCreateErrorCode, message: string, path: Array<string> | null }> } };

export type PaySplitShareMutationVariables = Exact<{
  input: SplitSharePayInput;
}>;


export type PaySplitShareMutation = { splitSharePay: { share: { id: string, status: SplitShareStatus, transaction: { id: string, status: TransactionStatus } | null, split: { id: string, status: SplitStatus } } | null, userErrors: Array<{ code: SplitSharePayErrorCode, message: string, path: Array<string> | null }> } };

export type CancelSplitMutationVariables = Exact<{
  input: SplitCancelInput;
}>;


export type CancelSplitMutation = { splitCancel: { split: { id: string, status: SplitStatus } | null, userErrors: Array<{ code: SplitCancelErrorCode, message: string, path: Array<string> | null }> } };

export type SplitsQueryVariables = Exact<{ [key: string]: never; }>;


export type SplitsQuery = { splits: { nodes: Array<{ id: string, title: string, status: SplitStatus, createdAt: string, total: { amount: string, currency: string }, paid: { amount: string, currency: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type KycQueryVariables = Exact<{ [key: string]: never; }>;


export type KycQuery = { kyc: { id: string, tier: KycTier, status: KycStatus, frozen: boolean, submittedAt: string | null, rejectionReason: string | null, documents: Array<{ id: string, kind: KycDocumentKind, status: KycDocumentStatus, uploadedAt: string | null }> } };

export type LimitsQueryVariables = Exact<{ [key: string]: never; }>;


export type LimitsQuery = { limits: { perTransaction: { amount: string, currency: string, minorUnits: string }, daily: { resetsAt: string, limit: { minorUnits: string }, used: { minorUnits: string }, remaining: { minorUnits: string } }, monthly: { resetsAt: string, limit: { minorUnits: string }, used: { minorUnits: string }, remaining: { minorUnits: string } } } };

export type SubmitBasicKycMutationVariables = Exact<{
  input: KycBasicSubmitInput;
}>;


export type SubmitBasicKycMutation = { kycBasicSubmit: { kyc: { id: string, tier: KycTier, status: KycStatus } | null, userErrors: Array<{ code: KycBasicSubmitErrorCode, message: string, path: Array<string> | null }> } };

export type CreateKycUploadMutationVariables = Exact<{
  input: KycDocumentUploadCreateInput;
}>;


export type CreateKycUploadMutation = { kycDocumentUploadCreate: { uploadUrl: string | null, expiresAt: string | null, document: { id: string, kind: KycDocumentKind, status: KycDocumentStatus } | null, headers: Array<{ name: string, value: string }>, userErrors: Array<{ code: KycDocumentUploadCreateErrorCode, message: string, path: Array<string> | null }> } };

export type ConfirmKycUploadMutationVariables = Exact<{
  input: KycDocumentUploadConfirmInput;
}>;


export type ConfirmKycUploadMutation = { kycDocumentUploadConfirm: { document: { id: string, status: KycDocumentStatus, uploadedAt: string | null } | null, userErrors: Array<{ code: KycDocumentUploadConfirmErrorCode, message: string, path: Array<string> | null }> } };

export type SubmitKycForReviewMutationVariables = Exact<{
  input: KycReviewSubmitInput;
}>;


export type SubmitKycForReviewMutation = { kycReviewSubmit: { kyc: { id: string, tier: KycTier, status: KycStatus, submittedAt: string | null } | null, userErrors: Array<{ code: KycReviewSubmitErrorCode, message: string, path: Array<string> | null }> } };

export type CreateWebhookEndpointMutationVariables = Exact<{
  input: WebhookEndpointCreateInput;
}>;


export type CreateWebhookEndpointMutation = { webhookEndpointCreate: { secret: string | null, endpoint: { id: string, url: string, events: Array<WebhookEvent>, description: string | null, enabled: boolean, createdAt: string } | null, userErrors: Array<{ code: WebhookEndpointCreateErrorCode, message: string, path: Array<string> | null }> } };

export type UpdateWebhookEndpointMutationVariables = Exact<{
  input: WebhookEndpointUpdateInput;
}>;


export type UpdateWebhookEndpointMutation = { webhookEndpointUpdate: { endpoint: { id: string, url: string, events: Array<WebhookEvent>, enabled: boolean } | null, userErrors: Array<{ code: WebhookEndpointUpdateErrorCode, message: string, path: Array<string> | null }> } };

export type DeleteWebhookEndpointMutationVariables = Exact<{
  input: WebhookEndpointDeleteInput;
}>;


export type DeleteWebhookEndpointMutation = { webhookEndpointDelete: { deletedEndpointId: string | null, userErrors: Array<{ code: WebhookEndpointDeleteErrorCode, message: string, path: Array<string> | null }> } };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: WebhookSecretRotateInput;
}>;


export type RotateWebhookSecretMutation = { webhookSecretRotate: { secret: string | null, endpoint: { id: string } | null, userErrors: Array<{ code: WebhookSecretRotateErrorCode, message: string, path: Array<string> | null }> } };

export type SendTestWebhookMutationVariables = Exact<{
  input: WebhookTestSendInput;
}>;


export type SendTestWebhookMutation = { webhookTestSend: { delivery: { id: string, status: WebhookDeliveryStatus } | null, userErrors: Array<{ code: WebhookTestSendErrorCode, message: string, path: Array<string> | null }> } };

export type RedeliverMutationVariables = Exact<{
  input: WebhookRedeliverInput;
}>;


export type RedeliverMutation = { webhookRedeliver: { queuedCount: number, userErrors: Array<{ code: WebhookRedeliverErrorCode, message: string, path: Array<string> | null }> } };

export type WebhookEndpointsQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhookEndpointsQuery = { webhookEndpoints: Array<{ id: string, url: string, events: Array<WebhookEvent>, enabled: boolean, disabledReason: WebhookDisabledReason | null, deliveries: { nodes: Array<{ id: string, event: WebhookEvent, status: WebhookDeliveryStatus, nextAttemptAt: string | null, createdAt: string, attempts: Array<{ at: string, responseStatus: number | null, responseBody: string | null, durationMs: number, error: WebhookAttemptError | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }> };


export const RegisterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Register"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UserRegisterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userRegister"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emailVerified"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<RegisterMutation, RegisterMutationVariables>;
export const VerifyEmailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VerifyEmail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EmailVerifyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"emailVerify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"emailVerified"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<VerifyEmailMutation, VerifyEmailMutationVariables>;
export const LogInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LogIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SessionCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"accessTokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<LogInMutation, LogInMutationVariables>;
export const RefreshSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefreshSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SessionRefreshInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionRefresh"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"accessTokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const LogOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LogOut"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SessionRevokeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionRevoke"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokedSessionIds"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<LogOutMutation, LogOutMutationVariables>;
export const SessionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"userAgent"}},{"kind":"Field","name":{"kind":"Name","value":"ipAddress"}},{"kind":"Field","name":{"kind":"Name","value":"current"}}]}}]}}]} as unknown as DocumentNode<SessionsQuery, SessionsQueryVariables>;
export const RequestPasswordResetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestPasswordReset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordResetRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passwordResetRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const ResetPasswordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResetPassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordResetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passwordReset"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const MeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emailVerified"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const UserByHandleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UserByHandle"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"handle"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userByHandle"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"handle"},"value":{"kind":"Variable","name":{"kind":"Name","value":"handle"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]} as unknown as DocumentNode<UserByHandleQuery, UserByHandleQueryVariables>;
export const SearchUsersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchUsers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userSearch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SearchUsersQuery, SearchUsersQueryVariables>;
export const UpdateProfileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateProfile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProfileUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"profileUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const CreateApiKeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateApiKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApiKeyCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKeyCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
export const RotateApiKeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateApiKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApiKeyRotateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKeyRotate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<RotateApiKeyMutation, RotateApiKeyMutationVariables>;
export const RevokeApiKeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeApiKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApiKeyRevokeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKeyRevoke"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const ApiKeysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApiKeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]} as unknown as DocumentNode<ApiKeysQuery, ApiKeysQueryVariables>;
export const SpendingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Spending"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"month"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"YearMonth"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"spending"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"month"},"value":{"kind":"Variable","name":{"kind":"Name","value":"month"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"transactionCount"}},{"kind":"Field","name":{"kind":"Name","value":"average"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byCategory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"transactionCount"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"topMerchants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"merchant"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"transactionCount"}}]}}]}}]}}]} as unknown as DocumentNode<SpendingQuery, SpendingQueryVariables>;
export const SpendingTrendDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SpendingTrend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"months"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"spendingTrend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"months"},"value":{"kind":"Variable","name":{"kind":"Name","value":"months"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}}]}}]}}]} as unknown as DocumentNode<SpendingTrendQuery, SpendingTrendQueryVariables>;
export const SetBudgetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetBudget"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BudgetSetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgetSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"limit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SetBudgetMutation, SetBudgetMutationVariables>;
export const DeleteBudgetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteBudget"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BudgetDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgetDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedBudgetId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteBudgetMutation, DeleteBudgetMutationVariables>;
export const BudgetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Budgets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"budgets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"limit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"spent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<BudgetsQuery, BudgetsQueryVariables>;
export const SetBaseCurrencyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetBaseCurrency"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnalyticsPreferencesUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"analyticsPreferencesUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"preferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"baseCurrency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SetBaseCurrencyMutation, SetBaseCurrencyMutationVariables>;
export const CreateStatementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateStatement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StatementCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statementCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"statement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"opening"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"movements"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<CreateStatementMutation, CreateStatementMutationVariables>;
export const NewestNotificationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NewestNotification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<NewestNotificationQuery, NewestNotificationQueryVariables>;
export const WalletsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Wallets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wallets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"balance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"available"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"held"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}}]}}]}}]} as unknown as DocumentNode<WalletsQuery, WalletsQueryVariables>;
export const WalletHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WalletHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wallet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"delta"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"balanceAfter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WalletHistoryQuery, WalletHistoryQueryVariables>;
export const OpenWalletDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenWallet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WalletOpenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"walletOpen"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wallet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<OpenWalletMutation, OpenWalletMutationVariables>;
export const TopUpDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TopUp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TopUpCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topUpCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<TopUpMutation, TopUpMutationVariables>;
export const TransferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Transfer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"failureCode"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"senderWallet"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"available"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<TransferMutation, TransferMutationVariables>;
export const TransactionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Transaction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transaction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"failureCode"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"merchant"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counterparty"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]}}]} as unknown as DocumentNode<TransactionQuery, TransactionQueryVariables>;
export const TransactionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Transactions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TransactionFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"merchant"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counterparty"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<TransactionsQuery, TransactionsQueryVariables>;
export const CancelTransactionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelTransaction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransactionCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transactionCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<CancelTransactionMutation, CancelTransactionMutationVariables>;
export const QuoteTransferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"QuoteTransfer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferQuoteCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferQuoteCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quote"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}},{"kind":"Field","name":{"kind":"Name","value":"sends"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receives"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableAfter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firstPaymentToRecipient"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<QuoteTransferMutation, QuoteTransferMutationVariables>;
export const CreateScheduleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateSchedule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScheduleCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheduleCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"cron"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"nextRunAt"}},{"kind":"Field","name":{"kind":"Name","value":"upcoming"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}]},{"kind":"Field","name":{"kind":"Name","value":"failureCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<CreateScheduleMutation, CreateScheduleMutationVariables>;
export const PreviewScheduleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PreviewSchedule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cron"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"startsAt"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"endsAt"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schedulePreview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"cron"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cron"}}},{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}},{"kind":"Argument","name":{"kind":"Name","value":"startsAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"startsAt"}}},{"kind":"Argument","name":{"kind":"Name","value":"endsAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"endsAt"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}]}]}}]} as unknown as DocumentNode<PreviewScheduleQuery, PreviewScheduleQueryVariables>;
export const PauseScheduleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PauseSchedule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SchedulePauseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schedulePause"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<PauseScheduleMutation, PauseScheduleMutationVariables>;
export const ResumeScheduleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumeSchedule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScheduleResumeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheduleResume"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"nextRunAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ResumeScheduleMutation, ResumeScheduleMutationVariables>;
export const CancelScheduleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelSchedule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScheduleCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheduleCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<CancelScheduleMutation, CancelScheduleMutationVariables>;
export const SkipNextRunDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SkipNextRun"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScheduleSkipNextInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheduleSkipNext"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nextRunAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SkipNextRunMutation, SkipNextRunMutationVariables>;
export const SchedulesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Schedules"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schedules"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"cron"}},{"kind":"Field","name":{"kind":"Name","value":"nextRunAt"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SchedulesQuery, SchedulesQueryVariables>;
export const ScheduleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Schedule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schedule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"pauseReason"}},{"kind":"Field","name":{"kind":"Name","value":"cron"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextRunAt"}},{"kind":"Field","name":{"kind":"Name","value":"upcoming"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}]},{"kind":"Field","name":{"kind":"Name","value":"failureCount"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastRun"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"failureCode"}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ScheduleQuery, ScheduleQueryVariables>;
export const NotificationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Notifications"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unreadOnly"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"unreadOnly"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unreadOnly"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<NotificationsQuery, NotificationsQueryVariables>;
export const UnreadCountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"UnreadCount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unreadNotificationCount"}}]}}]} as unknown as DocumentNode<UnreadCountQuery, UnreadCountQueryVariables>;
export const MarkReadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationMarkReadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notificationMarkRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<MarkReadMutation, MarkReadMutationVariables>;
export const MarkAllReadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkAllRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationMarkAllReadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notificationMarkAllRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markedCount"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<MarkAllReadMutation, MarkAllReadMutationVariables>;
export const SetPreferencesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetPreferences"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationPreferencesUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notificationPreferencesUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"preferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"inApp"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SetPreferencesMutation, SetPreferencesMutationVariables>;
export const NotificationReceivedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"NotificationReceived"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notificationReceived"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counterparty"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<NotificationReceivedSubscription, NotificationReceivedSubscriptionVariables>;
export const AdminUsersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminUsers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adminUsers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"kyc"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wallets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"balance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AdminUsersQuery, AdminUsersQueryVariables>;
export const FreezeUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FreezeUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdminUserFreezeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adminUserFreeze"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"wallets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"action"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<FreezeUserMutation, FreezeUserMutationVariables>;
export const UnfreezeUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnfreezeUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdminUserUnfreezeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adminUserUnfreeze"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"action"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<UnfreezeUserMutation, UnfreezeUserMutationVariables>;
export const SetRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdminUserRoleSetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adminUserRoleSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}},{"kind":"Field","name":{"kind":"Name","value":"action"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SetRoleMutation, SetRoleMutationVariables>;
export const AdminKycQueueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminKycQueue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adminKycQueue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AdminKycQueueQuery, AdminKycQueueQueryVariables>;
export const ApproveKycDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveKyc"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdminKycApproveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adminKycApprove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kyc"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"action"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ApproveKycMutation, ApproveKycMutationVariables>;
export const RejectKycDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RejectKyc"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdminKycRejectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adminKycReject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kyc"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rejectionReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"action"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<RejectKycMutation, RejectKycMutationVariables>;
export const AdminFraudQueueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminFraudQueue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adminFraudQueue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"rulesFired"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AdminFraudQueueQuery, AdminFraudQueueQueryVariables>;
export const ApproveFraudCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveFraudCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdminFraudCaseApproveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adminFraudCaseApprove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fraudCase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"action"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ApproveFraudCaseMutation, ApproveFraudCaseMutationVariables>;
export const BlockFraudCaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BlockFraudCase"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdminFraudCaseBlockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adminFraudCaseBlock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fraudCase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"action"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<BlockFraudCaseMutation, BlockFraudCaseMutationVariables>;
export const AdminTransactionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminTransactions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AdminTransactionFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adminTransactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"fraudScore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AdminTransactionsQuery, AdminTransactionsQueryVariables>;
export const ReverseTransactionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReverseTransaction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdminTransactionReverseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adminTransactionReverse"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ReverseTransactionMutation, ReverseTransactionMutationVariables>;
export const ForceCompleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ForceComplete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdminTransactionForceCompleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adminTransactionForceComplete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ForceCompleteMutation, ForceCompleteMutationVariables>;
export const AdminApprovalsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminApprovals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adminApprovals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"PENDING"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AdminApprovalsQuery, AdminApprovalsQueryVariables>;
export const DecideApprovalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideApproval"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdminApprovalDecideInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adminApprovalDecide"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approval"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DecideApprovalMutation, DecideApprovalMutationVariables>;
export const AdminLimitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdminLimits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adminLimits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"perTransaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"daily"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"monthly"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}}]}}]}}]} as unknown as DocumentNode<AdminLimitsQuery, AdminLimitsQueryVariables>;
export const SetLimitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetLimits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdminLimitsSetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adminLimitsSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"perTransaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"action"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SetLimitsMutation, SetLimitsMutationVariables>;
export const ContactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Contacts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ContactsQuery, ContactsQueryVariables>;
export const AddContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactAddInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactAdd"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handle"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<AddContactMutation, AddContactMutationVariables>;
export const RemoveContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactRemoveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactRemove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removedContactId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveContactMutation, RemoveContactMutationVariables>;
export const CreateMoneyRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateMoneyRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoneyRequestCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moneyRequestCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moneyRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"requester"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<CreateMoneyRequestMutation, CreateMoneyRequestMutationVariables>;
export const AcceptMoneyRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptMoneyRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoneyRequestAcceptInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moneyRequestAccept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moneyRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<AcceptMoneyRequestMutation, AcceptMoneyRequestMutationVariables>;
export const DeclineMoneyRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclineMoneyRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoneyRequestDeclineInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moneyRequestDecline"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moneyRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DeclineMoneyRequestMutation, DeclineMoneyRequestMutationVariables>;
export const CancelMoneyRequestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelMoneyRequest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoneyRequestCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moneyRequestCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moneyRequest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<CancelMoneyRequestMutation, CancelMoneyRequestMutationVariables>;
export const MoneyRequestsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MoneyRequests"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"direction"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MoneyRequestDirection"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"status"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MoneyRequestStatus"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moneyRequests"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"Variable","name":{"kind":"Name","value":"direction"}}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"Variable","name":{"kind":"Name","value":"status"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"requester"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<MoneyRequestsQuery, MoneyRequestsQueryVariables>;
export const CreateSplitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateSplit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SplitCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"splitCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shares"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<CreateSplitMutation, CreateSplitMutationVariables>;
export const PaySplitShareDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PaySplitShare"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SplitSharePayInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"splitSharePay"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"share"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<PaySplitShareMutation, PaySplitShareMutationVariables>;
export const CancelSplitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelSplit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SplitCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"splitCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"split"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<CancelSplitMutation, CancelSplitMutationVariables>;
export const SplitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Splits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"splits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paid"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SplitsQuery, SplitsQueryVariables>;
export const KycDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Kyc"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kyc"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"frozen"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"rejectionReason"}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"uploadedAt"}}]}}]}}]}}]} as unknown as DocumentNode<KycQuery, KycQueryVariables>;
export const LimitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"perTransaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"daily"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"used"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remaining"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resetsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"monthly"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"used"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"remaining"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minorUnits"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resetsAt"}}]}}]}}]}}]} as unknown as DocumentNode<LimitsQuery, LimitsQueryVariables>;
export const SubmitBasicKycDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitBasicKyc"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KycBasicSubmitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kycBasicSubmit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kyc"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SubmitBasicKycMutation, SubmitBasicKycMutationVariables>;
export const CreateKycUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateKycUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KycDocumentUploadCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kycDocumentUploadCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"uploadUrl"}},{"kind":"Field","name":{"kind":"Name","value":"headers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<CreateKycUploadMutation, CreateKycUploadMutationVariables>;
export const ConfirmKycUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmKycUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KycDocumentUploadConfirmInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kycDocumentUploadConfirm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"uploadedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmKycUploadMutation, ConfirmKycUploadMutationVariables>;
export const SubmitKycForReviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitKycForReview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"KycReviewSubmitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kycReviewSubmit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kyc"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SubmitKycForReviewMutation, SubmitKycForReviewMutationVariables>;
export const CreateWebhookEndpointDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateWebhookEndpoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookEndpointCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookEndpointCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<CreateWebhookEndpointMutation, CreateWebhookEndpointMutationVariables>;
export const UpdateWebhookEndpointDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateWebhookEndpoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookEndpointUpdateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookEndpointUpdate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateWebhookEndpointMutation, UpdateWebhookEndpointMutationVariables>;
export const DeleteWebhookEndpointDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteWebhookEndpoint"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookEndpointDeleteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookEndpointDelete"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedEndpointId"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteWebhookEndpointMutation, DeleteWebhookEndpointMutationVariables>;
export const RotateWebhookSecretDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateWebhookSecret"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookSecretRotateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookSecretRotate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endpoint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const SendTestWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendTestWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookTestSendInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookTestSend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<SendTestWebhookMutation, SendTestWebhookMutationVariables>;
export const RedeliverDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Redeliver"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookRedeliverInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookRedeliver"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"queuedCount"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<RedeliverMutation, RedeliverMutationVariables>;
export const WebhookEndpointsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookEndpoints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookEndpoints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"disabledReason"}},{"kind":"Field","name":{"kind":"Name","value":"deliveries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"event"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"responseStatus"}},{"kind":"Field","name":{"kind":"Name","value":"responseBody"}},{"kind":"Field","name":{"kind":"Name","value":"durationMs"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WebhookEndpointsQuery, WebhookEndpointsQueryVariables>;