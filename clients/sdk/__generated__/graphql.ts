/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What an operator can do. */
export type AdminActionKind =
  /** A held transfer was let go on. */
  | 'FRAUD_CASE_APPROVE'
  /** A held transfer was stopped. */
  | 'FRAUD_CASE_BLOCK'
  /** An identity file was found to be in order. */
  | 'KYC_APPROVE'
  /** An identity file was found wanting. */
  | 'KYC_REJECT'
  /** A tier's limits were replaced. */
  | 'LIMITS_SET'
  /** A transaction that stood still was completed. */
  | 'TRANSACTION_FORCE_COMPLETE'
  /** A transaction was taken back. */
  | 'TRANSACTION_REVERSE'
  /** A person was stopped. */
  | 'USER_FREEZE'
  /** A person got another role. */
  | 'USER_ROLE_SET'
  /** The second factor of somebody who lost it was ended. */
  | 'USER_TOTP_RESET'
  /** A stopped person was let act again. */
  | 'USER_UNFREEZE';

/** How far an action has come. */
export type AdminActionState =
  /** It is in effect. */
  | 'DONE'
  /** It is being carried out; what was begun is ended by itself. */
  | 'PENDING'
  /** It could not be done, and nothing has changed. */
  | 'REFUSED';

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
  /** It is your own money or account: others have to do this. */
  | 'SELF'
  /** The person whose account it is said no. */
  | 'STOPPED_BY_OWNER'
  /** The person whose account it is still has time to stop it: agree after `notBefore`. */
  | 'TOO_EARLY'
  /** The second factor that was meant is not in force any more. */
  | 'TOTP_NOT_ENABLED';

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
  | 'TRANSACTION_REVERSE'
  /** The second factor of somebody who lost it is ended. */
  | 'USER_TOTP_RESET';

/** How an approval stands. */
export type AdminApprovalStatus =
  /** A second operator agreed. */
  | 'APPROVED'
  /** Nobody decided in time. */
  | 'EXPIRED'
  /** It waits for a second operator. */
  | 'PENDING'
  /** A second operator did not agree. */
  | 'REJECTED'
  /** Nobody can agree to it any more; `voidReason` says why. */
  | 'VOID';

/** Why nobody can agree to what was asked for. */
export type AdminApprovalVoidReason =
  /** Who asked for it does not run the platform any more. */
  | 'REQUESTER_NOT_ADMIN'
  /** The person whose account it is said no. */
  | 'STOPPED_BY_OWNER'
  /** The second factor that was meant is not in force any more. */
  | 'TOTP_NOT_ENABLED';

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
export type AdminUserTotpResetErrorCode =
  /** It was asked for already, and waits for a decision. */
  | 'ALREADY_REQUESTED'
  /** The reason is empty or longer than 500 characters. */
  | 'INVALID_REASON'
  /** There is no such person. */
  | 'NOT_FOUND'
  /** It is yourself: others have to do this. */
  | 'SELF'
  /** This person has no second factor. */
  | 'TOTP_NOT_ENABLED';

/** What to do, and why. */
export type AdminUserTotpResetInput = {
  /** Why, and how it was made sure that it is them: 1 to 500 characters. */
  reason: string;
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
  /** Too many wrong codes; wait a while. */
  | 'TOO_MANY_ATTEMPTS'
  /** You have as many keys as there may be; revoke one first. */
  | 'TOO_MANY_KEYS'
  /** The code is wrong or was used. */
  | 'TOTP_INVALID'
  /** You have a second factor; give a code of it too. */
  | 'TOTP_REQUIRED';

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
  /** A code of your authenticator app, or a recovery code, if you have a second factor: keys ask for none when they are used. */
  totpCode?: string | null | undefined;
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
  /** Too many wrong codes; wait a while. */
  | 'TOO_MANY_ATTEMPTS'
  /** Several secrets of this key work already. Rotate with an overlap of 0, or wait until one ends. */
  | 'TOO_MANY_SECRETS'
  /** The code is wrong or was used. */
  | 'TOTP_INVALID'
  /** You have a second factor; give a code of it too. */
  | 'TOTP_REQUIRED';

/** The API key that gets another secret. */
export type ApiKeyRotateInput = {
  /** One of your keys. */
  id: string;
  /** How much longer the secrets before it work, in seconds: 0 to 604800, which is a week. A day when absent. */
  overlapSeconds?: number | null | undefined;
  /** A code of your authenticator app, or a recovery code, if you have a second factor: keys ask for none when they are used. */
  totpCode?: string | null | undefined;
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

/** Which entries; each condition that is given must hold. */
export type AuditFilter = {
  /** This is what happened: the type of an event. */
  action?: string | null | undefined;
  /** Caused by this person or service. */
  actorId?: string | null | undefined;
  /** Happened then or later. */
  from?: string | null | undefined;
  /** It happened to this. */
  resourceId?: string | null | undefined;
  /** Happened before then. */
  to?: string | null | undefined;
  /** Told on this topic. */
  topic?: string | null | undefined;
  /** Caused by the request of this trace, 32 hexadecimal digits. */
  traceId?: string | null | undefined;
};

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

/** Why the document stays. */
export type KycDocumentDeleteErrorCode =
  /** The viewer has no such document. */
  | 'DOCUMENT_NOT_FOUND'
  /** The viewer's identity file is frozen. */
  | 'FILE_FROZEN'
  /** The documents are being reviewed, and stay as they are. */
  | 'FILE_UNDER_REVIEW'
  /** The documents have proven who the viewer is, and stay as they are. */
  | 'FILE_VERIFIED';

/** Which document goes. */
export type KycDocumentDeleteInput = {
  /** The document. */
  documentId: string;
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

/** What can be wrong between transactions, ledger and events. */
export type LedgerMismatchKind =
  /** A wallet does not stand as its last entry left it. */
  | 'BALANCE_DIFFERS'
  /** The balance after an entry does not follow from the one before it. */
  | 'BALANCE_NOT_CONTINUED'
  /** An hour of the ledger has fewer entries than it had. */
  | 'ENTRIES_LOST'
  /** What was posted in one step does not sum to zero. */
  | 'ENTRIES_UNBALANCED'
  /** An entry of a posting is of another amount. */
  | 'ENTRY_DIFFERS'
  /** A posting lacks one of its two entries. */
  | 'ENTRY_MISSING'
  /** There is an entry that no posting has. */
  | 'ENTRY_WITHOUT_POSTING'
  /** An event says something else than what happened. */
  | 'EVENT_DIFFERS'
  /** Several events were heard of something that happened once. */
  | 'EVENT_DOUBLED'
  /** Something happened, and no event of it was heard. */
  | 'EVENT_MISSING'
  /** An event was heard of something that did not happen. */
  | 'EVENT_WITHOUT_CAUSE'
  /** A posting moved something else than its transaction says. */
  | 'POSTING_DIFFERS'
  /** A completed or reversed transaction lacks a posting. */
  | 'POSTING_MISSING'
  /** There is a posting that its transaction must not have. */
  | 'POSTING_UNEXPECTED'
  /** There is a posting of a transaction that does not exist. */
  | 'POSTING_WITHOUT_TRANSACTION'
  /** Money has moved, and for a long time its transaction has not said so. */
  | 'TRANSACTION_UNSETTLED';

/** What is compared. */
export type LedgerSource =
  /** What both told of. */
  | 'EVENTS'
  /** Postings, entries and balances. */
  | 'LEDGER'
  /** Transactions, as their domain has them. */
  | 'TRANSACTIONS';

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
  /** The daily budget of the API key would be passed. */
  | 'API_KEY_BUDGET_EXCEEDED'
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
  /** Too many wrong codes; wait a while. */
  | 'TOO_MANY_ATTEMPTS'
  /** The code of the authenticator app is wrong or was used. */
  | 'TOTP_INVALID'
  /** For this amount a code of the authenticator app is wanted too. */
  | 'TOTP_REQUIRED'
  /** One of the two wallets is frozen. */
  | 'WALLET_FROZEN';

/** Which request to pay. */
export type MoneyRequestAcceptInput = {
  /** The request's id. */
  id: string;
  /** Chosen by the caller, 1 to 128 visible ASCII characters: asking again with the same key answers the same. */
  idempotencyKey: string;
  /**
   * A code of your authenticator app, or a recovery code: wanted above the amount that you have set with `totpThresholdSet`, in a session. A payment
   * that was refused for want of one is asked for again with another key.
   */
  totpCode?: string | null | undefined;
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

/** Why `moneyRequestRemind` refuses. */
export type MoneyRequestRemindErrorCode =
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
  | 'PAYMENT_UNDER_WAY'
  /** The payer was reminded less than a day ago. */
  | 'REMINDED_RECENTLY';

/** Which request to remind of. */
export type MoneyRequestRemindInput = {
  /** The request's id. */
  id: string;
};

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
  /** Somebody no longer asks the person for money. */
  | 'MONEY_REQUEST_CANCELLED'
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
  /** Every payout of a batch that the person ordered has its end, or the batch was refused. */
  | 'PAYOUT_BATCH_ENDED'
  /** A run of the person's schedule did not go through. */
  | 'SCHEDULED_TRANSFER_FAILED'
  /** A run of the person's schedule is due before long. */
  | 'SCHEDULED_TRANSFER_UPCOMING'
  /** A schedule of the person's has come to its end: nothing more is sent by it. */
  | 'SCHEDULE_ENDED'
  /** The person's schedule paused itself. */
  | 'SCHEDULE_PAUSED'
  /** Something happened to the account's security, such as a new password or a stolen session. Always sent, both ways. */
  | 'SECURITY_ALERT'
  /** Who split a bill has ended that: the person no longer owes a share of it. */
  | 'SPLIT_CANCELLED'
  /** Every share of the person's split is paid. */
  | 'SPLIT_SETTLED'
  /** Somebody split a bill, and the person has a share of it. */
  | 'SPLIT_SHARE_ASKED'
  /** A share of the person's split was paid. Mailed only if asked for: the money's arrival is. */
  | 'SPLIT_SHARE_PAID'
  /** A statement that the person had to wait for could not be made. */
  | 'STATEMENT_FAILED'
  /** A statement that the person had to wait for can be downloaded. */
  | 'STATEMENT_READY'
  /** Adding money to the person's wallet was cancelled. */
  | 'TOP_UP_CANCELLED'
  /** Money was added to the person's wallet. */
  | 'TOP_UP_COMPLETED'
  /** Adding money to the person's wallet did not go through. */
  | 'TOP_UP_FAILED'
  /** The person's top-up was taken back by an operator. */
  | 'TOP_UP_REVERSED'
  /** The person's transfer was cancelled. */
  | 'TRANSFER_CANCELLED'
  /** The person's transfer did not go through. */
  | 'TRANSFER_FAILED'
  /** The person's transfer is being checked, and its money is held. */
  | 'TRANSFER_IN_REVIEW'
  /** Somebody sent the person money. */
  | 'TRANSFER_RECEIVED'
  /** A transfer that the person had sent or received was taken back by an operator. */
  | 'TRANSFER_REVERSED'
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

/** Reasons why a password was not changed. */
export type PasswordChangeErrorCode =
  /** The password is wrong. */
  | 'INVALID_PASSWORD'
  /** The new password is too short, too long or too easy to guess. */
  | 'PASSWORD_TOO_WEAK'
  /** Too many failed attempts; wait a while. */
  | 'TOO_MANY_ATTEMPTS'
  /** The code is wrong or was used. */
  | 'TOTP_INVALID'
  /** You have a second factor; give a code of it too. */
  | 'TOTP_REQUIRED';

/** The proof and the new password. */
export type PasswordChangeInput = {
  /** The new password, 8 to 128 characters, hard to guess. */
  newPassword: string;
  /** Your account's password as it is. */
  password: string;
  /** A code of your authenticator app, or a recovery code, if you have a second factor. */
  totpCode?: string | null | undefined;
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

/** The reasons for which a batch is not written. */
export type PayoutBatchCreateErrorCode =
  /** The account of the payer is frozen. */
  | 'ACCOUNT_FROZEN'
  /** The payer has no wallet in the currency. */
  | 'CURRENCY_MISMATCH'
  /** The payer must confirm the e-mail address before moving money. */
  | 'EMAIL_NOT_VERIFIED'
  /** The key was used for something else. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The key is empty, too long, or has characters that are not visible ASCII. */
  | 'INVALID_IDEMPOTENCY_KEY'
  /** A reference is empty, too long, or has control characters. */
  | 'INVALID_REFERENCE'
  /** There is no payout in it. */
  | 'NO_PAYOUTS'
  /** Too many wrong codes; wait a while. */
  | 'TOO_MANY_ATTEMPTS'
  /** The payer has as many batches under way as one may have at a time. */
  | 'TOO_MANY_BATCHES'
  /** There are more than 1,000 payouts in it. */
  | 'TOO_MANY_PAYOUTS'
  /** The code of the authenticator app is wrong or was used. */
  | 'TOTP_INVALID'
  /** For this amount a code of the authenticator app is wanted too. */
  | 'TOTP_REQUIRED';

/** Payouts to make to many people. */
export type PayoutBatchCreateInput = {
  /**
   * Whether the batch is refused as a whole when one row cannot be paid, or when money, limits or the budget of the API key do not allow the total as things
   * stand. Should one be refused all the same once payouts are being made, a recipient frozen meanwhile say, the batch stops there: what is not begun is
   * NOT_PAID, and what was paid stays paid. When absent, rows are paid as far as they can be.
   */
  allOrNothing?: boolean;
  /** Chosen by the caller, 1 to 128 visible ASCII characters: asking again with the same key and the same input answers with the same batch. */
  idempotencyKey: string;
  /** The payouts, 1 to 1,000. */
  payouts: Array<PayoutInput>;
  /**
   * A code of your authenticator app, or a recovery code: wanted when the payouts come to more than the amount that you have set with `totpThresholdSet`, in a
   * session. Asking again with the same key within 15 minutes needs no other code.
   */
  totpCode?: string | null | undefined;
};

/** How a batch of payouts stands. All but PROCESSING are final. */
export type PayoutBatchStatus =
  /** Every row was paid. */
  | 'COMPLETED'
  /** It was begun, and no row was paid. */
  | 'FAILED'
  /** Some rows were paid, others were not. */
  | 'PARTIALLY_COMPLETED'
  /** Its payouts are being made; one that is held for review keeps it so. */
  | 'PROCESSING'
  /** It was refused as a whole before any money moved. */
  | 'REJECTED';

/** The reasons for which a payout is not made, or a batch refused or stopped. */
export type PayoutErrorCode =
  /** The account of the payer is frozen. */
  | 'ACCOUNT_FROZEN'
  /** The daily budget of the API key would be passed. */
  | 'API_KEY_BUDGET_EXCEEDED'
  /** Of a batch: the API key that ordered it was revoked, and what had not begun by then is NOT_PAID. */
  | 'API_KEY_REVOKED'
  /** The fraud rules refused it. */
  | 'BLOCKED_BY_FRAUD_RULES'
  /** The payer took the transfer back while it was held for review. */
  | 'CANCELLED'
  /** The currency is another than that of the batch, or the payer or the recipient has no wallet in it. */
  | 'CURRENCY_MISMATCH'
  /** There is no rate by which limits could count the currency. */
  | 'CURRENCY_NOT_SUPPORTED'
  /** Another row of the batch has the same reference. */
  | 'DUPLICATE_REFERENCE'
  /** The payer must confirm the e-mail address before moving money. */
  | 'EMAIL_NOT_VERIFIED'
  /** The available balance was too small. */
  | 'INSUFFICIENT_FUNDS'
  /** The amount is zero, negative, too large, has too many decimals, or its currency is unknown. */
  | 'INVALID_AMOUNT'
  /** The note is too long or has control characters. */
  | 'INVALID_NOTE'
  /** Neither or both of `recipientId` and `recipientHandle` were given. */
  | 'INVALID_RECIPIENT'
  /** Of a batch: some rows can not be paid, and all or nothing was wanted; or none can. */
  | 'INVALID_ROWS'
  /** A limit of the payer's tier would be passed. */
  | 'LIMIT_EXCEEDED'
  /** It could not be carried out, and nothing moved. */
  | 'NOT_PROCESSED'
  /** There is no such person. */
  | 'RECIPIENT_NOT_FOUND'
  /** The money was held for review, which was not finished in time; it is back. */
  | 'REVIEW_EXPIRED'
  /** The recipient is the payer. */
  | 'SELF_TRANSFER'
  /** The wallet the money would leave or reach is frozen. */
  | 'WALLET_FROZEN';

/** One payout to make. */
export type PayoutInput = {
  /** How much; more than zero, in the same currency as all other rows. */
  amount: MoneyInput;
  /** What goes with the money, for the recipient; up to 280 characters. */
  note?: string | null | undefined;
  /** Who gets the money, by handle, in any case of letters and with or without a leading `@`. Exactly one of `recipientId` and `recipientHandle`. */
  recipientHandle?: string | null | undefined;
  /** Who gets the money, by id. Exactly one of `recipientId` and `recipientHandle`. */
  recipientId?: string | null | undefined;
  /** What the payer calls it, to find its row again; 1 to 100 characters, different for each row. */
  reference: string;
};

/** How one payout of a batch stands. PAID, FAILED, REJECTED and NOT_PAID are final. */
export type PayoutStatus =
  /** It was refused when its turn came, and nothing moved. */
  | 'FAILED'
  /** Its money is held while an operator looks at the transfer. */
  | 'IN_REVIEW'
  /** Nothing is wrong with it, but the whole batch was refused or stopped. */
  | 'NOT_PAID'
  /** The money has moved. */
  | 'PAID'
  /** It waits for its turn, or its money is being moved. */
  | 'PENDING'
  /** It could not be paid as it was given; that was found before any money moved. */
  | 'REJECTED';

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
  /** Too many wrong codes; wait a while. */
  | 'TOO_MANY_ATTEMPTS'
  /** The person has as many schedules as one may have at a time. */
  | 'TOO_MANY_SCHEDULES'
  /** The code of the authenticator app is wrong or was used. */
  | 'TOTP_INVALID'
  /** For this amount a code of the authenticator app is wanted too. */
  | 'TOTP_REQUIRED'
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
  /**
   * A code of your authenticator app, or a recovery code: wanted above the amount that you have set with `totpThresholdSet`, in a session. Asking again
   * with the same key within 15 minutes needs no other code.
   */
  totpCode?: string | null | undefined;
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
  /** A code of the authenticator app, or a recovery code, for accounts that have a second factor. */
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
  /** Whether to end all your sessions but the current one. Then without `sessionId`, which has no say. */
  others?: boolean | null | undefined;
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
  /** The daily budget of the API key would be passed. */
  | 'API_KEY_BUDGET_EXCEEDED'
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
  /** Too many wrong codes; wait a while. */
  | 'TOO_MANY_ATTEMPTS'
  /** The code of the authenticator app is wrong or was used. */
  | 'TOTP_INVALID'
  /** For this amount a code of the authenticator app is wanted too. */
  | 'TOTP_REQUIRED'
  /** One of the two wallets is frozen. */
  | 'WALLET_FROZEN';

/** Which share to pay. */
export type SplitSharePayInput = {
  /** Chosen by the caller, 1 to 128 visible ASCII characters: asking again with the same key answers the same. */
  idempotencyKey: string;
  /** The share's id. */
  shareId: string;
  /**
   * A code of your authenticator app, or a recovery code: wanted above the amount that you have set with `totpThresholdSet`, in a session. A payment
   * that was refused for want of one is asked for again with another key.
   */
  totpCode?: string | null | undefined;
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

/** Whether a statement's file is there. */
export type StatementStatus =
  /** The file could not be made, however often it was tried. Ask for another statement. */
  | 'FAILED'
  /** The file is being made. */
  | 'PENDING'
  /** The file can be downloaded. */
  | 'READY';

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

/** Reasons why the second factor was not put in force. */
export type TotpConfirmErrorCode =
  /** You have a second factor already. */
  | 'ALREADY_ENABLED'
  /** No second factor was begun in the last 15 minutes. */
  | 'NOT_ENROLLED'
  /** Too many failed attempts; wait a while. */
  | 'TOO_MANY_ATTEMPTS'
  /** The code is not one of the app that was given the secret. */
  | 'TOTP_INVALID';

/** Proof that the app has the secret. */
export type TotpConfirmInput = {
  /** The code that your authenticator app shows. */
  code: string;
};

/** Reasons why the second factor was not ended. */
export type TotpDisableErrorCode =
  /** The password is wrong. */
  | 'INVALID_PASSWORD'
  /** Too many failed attempts; wait a while. */
  | 'TOO_MANY_ATTEMPTS'
  /** The code is wrong or was used. */
  | 'TOTP_INVALID'
  /** You have no second factor. */
  | 'TOTP_NOT_ENABLED';

/** Proof that it is you. */
export type TotpDisableInput = {
  /** A code of your authenticator app, or one of your recovery codes. */
  code: string;
  /** Your account's password. */
  password: string;
};

/** Reasons why no second factor was begun. */
export type TotpEnrollErrorCode =
  /** You have a second factor; disable it first. */
  | 'ALREADY_ENABLED'
  /** The password is wrong. */
  | 'INVALID_PASSWORD'
  /** Too many failed attempts; wait a while. */
  | 'TOO_MANY_ATTEMPTS';

/** Proof that it is you. */
export type TotpEnrollInput = {
  /** Your account's password. */
  password: string;
};

/** Reasons why no recovery codes were made. */
export type TotpRecoveryCodesRegenerateErrorCode =
  /** Too many failed attempts; wait a while. */
  | 'TOO_MANY_ATTEMPTS'
  /** The code is wrong or was used. */
  | 'TOTP_INVALID'
  /** You have no second factor. */
  | 'TOTP_NOT_ENABLED';

/** Proof that it is you. */
export type TotpRecoveryCodesRegenerateInput = {
  /** A code of your authenticator app, or one of your recovery codes. */
  code: string;
};

/** Why it was not done. */
export type TotpResetStopErrorCode =
  /** A second operator has decided already. */
  | 'ALREADY_DECIDED'
  /** Nobody agreed in time: it has ended by itself. */
  | 'EXPIRED'
  /** Nobody asked for such a thing. */
  | 'NOT_FOUND';

/** What is not to happen. */
export type TotpResetStopInput = {
  /** Which: the `id` of `totpReset`. */
  id: string;
};

/** Reasons why the amount was not set. */
export type TotpThresholdSetErrorCode =
  /** The amount is negative, too large, has too many decimals, or its currency is unknown. */
  | 'INVALID_AMOUNT'
  /** Too many failed attempts; wait a while. */
  | 'TOO_MANY_ATTEMPTS'
  /** The code is wrong or was used. */
  | 'TOTP_INVALID'
  /** You have no second factor. */
  | 'TOTP_NOT_ENABLED';

/** Above what a code is asked for. */
export type TotpThresholdSetInput = {
  /** Transfers above it ask for a code, in every currency, at the rate of the day; with zero, all do. None does when absent. */
  amount?: MoneyInput | null | undefined;
  /** A code of your authenticator app, or one of your recovery codes. */
  code: string;
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

/** The reasons for which a transaction is not categorised. */
export type TransactionCategorizeErrorCode =
  /** The category is empty, too long, or has control characters. */
  | 'INVALID_CATEGORY'
  /** The person has no such spending, or it has not arrived yet. */
  | 'NOT_FOUND'
  /** The transaction names no merchant to remember the category of. */
  | 'NO_MERCHANT';

/** What a transaction is to be counted as. */
export type TransactionCategorizeInput = {
  /** Whether later transactions at the same merchant are counted so too, unless they name a category themselves. */
  applyToMerchant?: boolean;
  /** The category, in any case of letters; 1 to 50 characters. */
  category: string;
  /** The transaction, one that the reader sent. */
  transactionId: string;
};

/** Which way the money goes, seen by the person who reads the transaction. */
export type TransactionDirection =
  /** Money comes to the reader. */
  | 'INCOMING'
  /** Money goes from the reader to another person. */
  | 'OUTGOING';

/** Why a transaction was refused after it had been accepted. */
export type TransactionFailureCode =
  /** The daily budget of the API key would be passed. */
  | 'API_KEY_BUDGET_EXCEEDED'
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
  /** The daily budget of the API key would be passed. */
  | 'API_KEY_BUDGET_EXCEEDED'
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
  /** Too many wrong codes; wait a while. */
  | 'TOO_MANY_ATTEMPTS'
  /** The code of the authenticator app is wrong or was used. */
  | 'TOTP_INVALID'
  /** For this amount a code of the authenticator app is wanted too. */
  | 'TOTP_REQUIRED'
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
  /**
   * A code of your authenticator app, or a recovery code: wanted above the amount that you have set with `totpThresholdSet`, in a session. Asking again
   * with the same key within 15 minutes needs no other code.
   */
  totpCode?: string | null | undefined;
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
  /** Every payout of a batch has its end, or the batch was refused as a whole. Told to who pays. */
  | 'PAYOUT_BATCH_ENDED'
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

export type ChangePasswordMutationVariables = Exact<{
  input: PasswordChangeInput;
}>;


export type ChangePasswordMutation = { passwordChange: { user: { id: string } | null, userErrors: Array<{ code: PasswordChangeErrorCode, message: string, path: Array<string> | null }> } };

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

export type EnrollTotpMutationVariables = Exact<{
  input: TotpEnrollInput;
}>;


export type EnrollTotpMutation = { totpEnroll: { secret: string | null, otpauthUri: string | null, userErrors: Array<{ code: TotpEnrollErrorCode, message: string, path: Array<string> | null }> } };

export type ConfirmTotpMutationVariables = Exact<{
  input: TotpConfirmInput;
}>;


export type ConfirmTotpMutation = { totpConfirm: { recoveryCodes: Array<string> | null, userErrors: Array<{ code: TotpConfirmErrorCode, message: string, path: Array<string> | null }> } };

export type DisableTotpMutationVariables = Exact<{
  input: TotpDisableInput;
}>;


export type DisableTotpMutation = { totpDisable: { totp: { enabled: boolean } | null, userErrors: Array<{ code: TotpDisableErrorCode, message: string, path: Array<string> | null }> } };

export type RegenerateRecoveryCodesMutationVariables = Exact<{
  input: TotpRecoveryCodesRegenerateInput;
}>;


export type RegenerateRecoveryCodesMutation = { totpRecoveryCodesRegenerate: { recoveryCodes: Array<string> | null, userErrors: Array<{ code: TotpRecoveryCodesRegenerateErrorCode, message: string, path: Array<string> | null }> } };

export type SetTotpThresholdMutationVariables = Exact<{
  input: TotpThresholdSetInput;
}>;


export type SetTotpThresholdMutation = { totpThresholdSet: { totp: { transferThreshold: { amount: string, currency: string } | null } | null, userErrors: Array<{ code: TotpThresholdSetErrorCode, message: string, path: Array<string> | null }> } };

export type SecondFactorQueryVariables = Exact<{ [key: string]: never; }>;


export type SecondFactorQuery = { me: { id: string, totp: { enabled: boolean, enabledAt: string | null, recoveryCodesLeft: number, transferThreshold: { amount: string, currency: string } | null } | null } | null };

export type TotpResetQueryVariables = Exact<{ [key: string]: never; }>;


export type TotpResetQuery = { totpReset: { id: string, requestedAt: string, notBefore: string, expiresAt: string } | null };

export type StopTotpResetMutationVariables = Exact<{
  input: TotpResetStopInput;
}>;


export type StopTotpResetMutation = { totpResetStop: { stoppedTotpResetId: string | null, userErrors: Array<{ code: TotpResetStopErrorCode, message: string, path: Array<string> | null }> } };

export type MyAuditEntriesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MyAuditEntriesQuery = { myAuditEntries: { nodes: Array<{ id: string, sequence: string, at: string, recordedAt: string, topic: string, action: string, version: number | null, actorId: string | null, resourceId: string, details: string, ipAddress: string | null, traceId: string | null, hash: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AuditProofQueryVariables = Exact<{
  entryId: string;
}>;


export type AuditProofQuery = { auditProof: { entryId: string, askAgainAt: string | null, inclusion: { previousHash: string, path: Array<string>, checkpoint: string, fields: Array<{ name: string | null, salt: string | null, digest: string | null }> } | null } | null };

export type AuditKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditKeysQuery = { auditKeys: Array<{ kid: string, kty: string, crv: string, x: string }> };

export type ConsoleUsersQueryVariables = Exact<{
  query: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleUsersQuery = { adminUsers: { nodes: Array<{ id: string, email: string | null, handle: string, displayName: string, role: UserRole | null, status: UserStatus | null, createdAt: string, kyc: { tier: KycTier, status: KycStatus } | null, wallets: Array<{ id: string, currency: string, status: WalletStatus, balance: { amount: string, currency: string } }> | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ConsolePeopleQueryVariables = Exact<{
  query: string;
  first?: number | null | undefined;
}>;


export type ConsolePeopleQuery = { adminUsers: { nodes: Array<{ id: string, email: string | null, handle: string, displayName: string }> } };

export type ConsoleUserQueryVariables = Exact<{
  query: string;
}>;


export type ConsoleUserQuery = { adminUsers: { nodes: Array<{ id: string, email: string | null, emailVerified: boolean | null, handle: string, displayName: string, country: string | null, role: UserRole | null, status: UserStatus | null, createdAt: string, kyc: { id: string, tier: KycTier, status: KycStatus, frozen: boolean } | null, wallets: Array<{ id: string, currency: string, status: WalletStatus, balance: { amount: string, currency: string }, held: { amount: string, currency: string }, available: { amount: string, currency: string } }> | null }> } };

export type ConsoleActionsQueryVariables = Exact<{
  resourceId?: string | null | undefined;
  adminId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleActionsQuery = { adminActions: { nodes: Array<{ id: string, kind: AdminActionKind, state: AdminActionState, resourceId: string, reason: string, refusal: string | null, createdAt: string, endedAt: string | null, admin: { id: string, displayName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ConsoleKycWaitingQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleKycWaitingQuery = { adminKycQueue: { nodes: Array<{ id: string }>, pageInfo: { hasNextPage: boolean } } };

export type ConsoleFraudWaitingQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleFraudWaitingQuery = { adminFraudQueue: { nodes: Array<{ id: string }>, pageInfo: { hasNextPage: boolean } } };

export type ConsoleApprovalsWaitingQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleApprovalsWaitingQuery = { adminApprovals: { nodes: Array<{ id: string }>, pageInfo: { hasNextPage: boolean } } };

export type ConsoleKycQueueQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleKycQueueQuery = { adminKycQueue: { nodes: Array<{ id: string, tier: KycTier, status: KycStatus, submittedAt: string | null, user: { id: string, handle: string, displayName: string } | null, documents: Array<{ id: string, status: KycDocumentStatus }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ConsoleKycFileQueryVariables = Exact<{
  query: string;
}>;


export type ConsoleKycFileQuery = { adminUsers: { nodes: Array<{ id: string, handle: string, displayName: string, email: string | null, country: string | null, createdAt: string, kyc: { id: string, tier: KycTier, status: KycStatus, frozen: boolean, submittedAt: string | null, rejectionReason: string | null, identity: { legalName: string, dateOfBirth: string, addressLine: string, city: string, postalCode: string, country: string } | null, documents: Array<{ id: string, kind: KycDocumentKind, status: KycDocumentStatus, contentType: string, byteLength: number, uploadedAt: string | null }> } | null }> } };

export type ConsoleDocumentLinksQueryVariables = Exact<{
  query: string;
}>;


export type ConsoleDocumentLinksQuery = { adminUsers: { nodes: Array<{ id: string, kyc: { id: string, documents: Array<{ id: string, downloadUrl: string | null }> } | null }> } };

export type ConsoleFraudQueueQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleFraudQueueQuery = { adminFraudQueue: { nodes: Array<{ id: string, score: number, rulesFired: Array<string>, createdAt: string, expiresAt: string, transaction: { id: string, amount: { amount: string, currency: string }, sender: { id: string, displayName: string } | null, recipient: { id: string, displayName: string } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ConsoleFraudCaseQueryVariables = Exact<{
  id: string;
}>;


export type ConsoleFraudCaseQuery = { fraudCase: { id: string, score: number, decision: FraudDecision, outcome: FraudCaseOutcome | null, reason: string | null, createdAt: string, expiresAt: string, decidedAt: string | null, decidedBy: { id: string, displayName: string } | null, findings: Array<{ rule: string, score: number, reason: string, evidence: Array<{ name: string, value: string }> }>, transaction: { id: string, status: TransactionStatus, note: string | null, createdAt: string, amount: { amount: string, currency: string }, sender: { id: string, handle: string, displayName: string, country: string | null, createdAt: string } | null, recipient: { id: string, handle: string, displayName: string, country: string | null, createdAt: string } | null } | null } | null };

export type ConsoleTransactionQueryVariables = Exact<{
  id: string;
}>;


export type ConsoleTransactionQuery = { transaction: { id: string, kind: TransactionKind, status: TransactionStatus, failureCode: TransactionFailureCode | null, fraudScore: number | null, note: string | null, category: string | null, merchant: string | null, createdAt: string, completedAt: string | null, rate: string | null, amount: { amount: string, currency: string }, received: { amount: string, currency: string } | null, fee: { amount: string, currency: string } | null, sender: { id: string, handle: string, displayName: string } | null, recipient: { id: string, handle: string, displayName: string } | null, events: Array<{ status: TransactionStatus, at: string }>, review: { message: string, until: string } | null, reversal: { at: string, restored: { amount: string, currency: string }, reversed: { amount: string, currency: string }, short: { amount: string, currency: string, minorUnits: string } } | null } | null };

export type ConsoleApprovalsQueryVariables = Exact<{
  status?: AdminApprovalStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleApprovalsQuery = { adminApprovals: { nodes: Array<{ id: string, kind: AdminApprovalKind, status: AdminApprovalStatus, reason: string, decisionReason: string | null, createdAt: string, notBefore: string | null, expiresAt: string, voidReason: AdminApprovalVoidReason | null, decidedAt: string | null, requestedBy: { id: string, displayName: string } | null, decidedBy: { id: string, displayName: string } | null, action: { id: string, state: AdminActionState, refusal: string | null } | null, user: { id: string, displayName: string } | null, transaction: { id: string, status: TransactionStatus, amount: { amount: string, currency: string }, sender: { id: string, displayName: string } | null, recipient: { id: string, displayName: string } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ConsoleLimitsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleLimitsQuery = { adminLimits: Array<{ tier: KycTier, perTransaction: { amount: string, currency: string }, daily: { amount: string, currency: string }, monthly: { amount: string, currency: string } }> };

export type ConsoleVerifyAuditQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleVerifyAuditQuery = { auditVerify: { verified: boolean, entriesChecked: string, firstBrokenSequence: string | null, headHash: string, checkedSince: string } };

export type ConsoleLedgerHealthQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleLedgerHealthQuery = { ledgerHealth: { checkedAt: string | null, comparedBefore: string | null, healthy: boolean, unavailable: Array<LedgerSource>, mismatchCount: number, outboxOldestAgeMs: number | null, entriesSum: Array<{ currency: string, minorUnits: string }>, mismatches: Array<{ id: string, kind: LedgerMismatchKind, subjectId: string, detail: string, firstSeenAt: string, lastSeenAt: string }> } };

export type DeveloperKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type DeveloperKeysQuery = { apiKeys: Array<{ id: string, name: string, prefix: string, scopes: Array<ApiKeyScope>, expiresAt: string | null, ipAllowlist: Array<string>, revokedAt: string | null, lastUsedAt: string | null, createdAt: string, dailyLimit: { amount: string, currency: string } | null, usage: Array<{ day: string, requests: string }> | null }> | null };

export type WebhookEndpointListQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhookEndpointListQuery = { webhookEndpoints: Array<{ id: string, url: string, events: Array<WebhookEvent>, description: string | null, enabled: boolean, disabledReason: WebhookDisabledReason | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string }> };

export type WebhookDeliveriesQueryVariables = Exact<{
  id: string;
  status?: WebhookDeliveryStatus | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WebhookDeliveriesQuery = { webhookEndpoint: { id: string, deliveries: { nodes: Array<{ id: string, event: WebhookEvent, messageId: string, isTest: boolean, body: string, status: WebhookDeliveryStatus, attemptCount: number, nextAttemptAt: string | null, createdAt: string, settledAt: string | null, attempts: Array<{ at: string, responseStatus: number | null, responseBody: string | null, durationMs: number, error: WebhookAttemptError | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type PayoutBatchInFullQueryVariables = Exact<{
  id: string;
}>;


export type PayoutBatchInFullQuery = { payoutBatch: { id: string, status: PayoutBatchStatus, createdAt: string, endedAt: string | null, total: { amount: string, currency: string } | null, error: { message: string } | null, rows: Array<{ reference: string, status: PayoutStatus, recipient: { id: string, displayName: string } | null, amount: { amount: string, currency: string } | null, transaction: { id: string } | null, error: { message: string } | null }> } | null };

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

export type AnalyticsPreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type AnalyticsPreferencesQuery = { analyticsPreferences: { baseCurrency: string } };

export type SpendingCategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type SpendingCategoriesQuery = { spendingCategories: Array<string> };

export type SpendingsQueryVariables = Exact<{
  filter?: TransactionFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SpendingsQuery = { transactions: { nodes: Array<{ id: string, merchant: string | null, note: string | null, createdAt: string, spendingCategory: string | null, amount: { amount: string, currency: string, minorUnits: string }, counterparty: { id: string, handle: string, displayName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SpendingCategoryQueryVariables = Exact<{
  id: string;
}>;


export type SpendingCategoryQuery = { transaction: { id: string, spendingCategory: string | null } | null };

export type CategorizeTransactionMutationVariables = Exact<{
  input: TransactionCategorizeInput;
}>;


export type CategorizeTransactionMutation = { transactionCategorize: { transaction: { id: string, spendingCategory: string | null } | null, userErrors: Array<{ code: TransactionCategorizeErrorCode, message: string, path: Array<string> | null }> } };

export type StatementsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type StatementsQuery = { statements: { nodes: Array<{ id: string, status: StatementStatus, format: StatementFormat, from: string, to: string, entryCount: number, createdAt: string, keptUntil: string, downloadUrl: string | null, expiresAt: string | null, wallet: { id: string, currency: string }, opening: { amount: string, currency: string, minorUnits: string }, closing: { amount: string, currency: string, minorUnits: string }, netChange: { amount: string, currency: string, minorUnits: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MonthInBriefQueryVariables = Exact<{ [key: string]: never; }>;


export type MonthInBriefQuery = { spending: { month: string, total: { amount: string, currency: string, minorUnits: string }, byCategory: Array<{ category: string, share: number, total: { amount: string, currency: string, minorUnits: string } }> }, spendingTrend: Array<{ month: string, total: { amount: string, currency: string, minorUnits: string } }> };

export type StatementQueryVariables = Exact<{
  id: string;
}>;


export type StatementQuery = { statement: { id: string, status: StatementStatus, format: StatementFormat, from: string, to: string, entryCount: number, createdAt: string, keptUntil: string, downloadUrl: string | null, expiresAt: string | null, wallet: { id: string, currency: string }, opening: { amount: string, currency: string, minorUnits: string }, closing: { amount: string, currency: string, minorUnits: string }, netChange: { amount: string, currency: string, minorUnits: string } } | null };

export type ReceivedPaymentsQueryVariables = Exact<{
  from: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReceivedPaymentsQuery = { transactions: { nodes: Array<{ id: string, amount: { currency: string, minorUnits: string }, received: { currency: string, minorUnits: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WalletEntriesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WalletEntriesQuery = { wallet: { id: string, entries: { nodes: Array<{ id: string, createdAt: string, delta: { amount: string, currency: string }, balanceAfter: { amount: string, currency: string }, transaction: { id: string, kind: TransactionKind, merchant: string | null, counterparty: { id: string, displayName: string } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

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


export type TransactionQuery = { transaction: { id: string, kind: TransactionKind, status: TransactionStatus, direction: TransactionDirection | null, failureCode: TransactionFailureCode | null, note: string | null, merchant: string | null, category: string | null, createdAt: string, completedAt: string | null, rate: string | null, amount: { amount: string, currency: string, minorUnits: string }, received: { amount: string, currency: string, minorUnits: string } | null, fee: { amount: string, currency: string, minorUnits: string } | null, counterparty: { id: string, handle: string, displayName: string } | null, events: Array<{ status: TransactionStatus, at: string }> } | null };

export type TransactionsQueryVariables = Exact<{
  filter?: TransactionFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TransactionsQuery = { transactions: { nodes: Array<{ id: string, kind: TransactionKind, status: TransactionStatus, direction: TransactionDirection | null, note: string | null, merchant: string | null, category: string | null, createdAt: string, amount: { amount: string, currency: string, minorUnits: string }, received: { amount: string, currency: string, minorUnits: string } | null, counterparty: { id: string, handle: string, displayName: string } | null }>, edges: Array<{ cursor: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

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

export type CreatePayoutBatchMutationVariables = Exact<{
  input: PayoutBatchCreateInput;
}>;


export type CreatePayoutBatchMutation = { payoutBatchCreate: { batch: { id: string, status: PayoutBatchStatus, total: { minorUnits: string } | null, rows: Array<{ reference: string, status: PayoutStatus, transaction: { id: string } | null, error: { code: PayoutErrorCode, message: string } | null }> } | null, userErrors: Array<{ code: PayoutBatchCreateErrorCode, message: string, path: Array<string> | null }> } };

export type PayoutBatchQueryVariables = Exact<{
  id: string;
}>;


export type PayoutBatchQuery = { payoutBatch: { id: string, status: PayoutBatchStatus, error: { code: PayoutErrorCode, message: string } | null, rows: Array<{ reference: string, status: PayoutStatus, transaction: { id: string, status: TransactionStatus } | null, error: { code: PayoutErrorCode, message: string } | null }> } | null };

export type PayoutBatchesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PayoutBatchesQuery = { payoutBatches: { nodes: Array<{ id: string, status: PayoutBatchStatus, allOrNothing: boolean, createdAt: string, endedAt: string | null, total: { amount: string, currency: string, minorUnits: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type NotificationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  unreadOnly?: boolean | null | undefined;
}>;


export type NotificationsQuery = { notifications: { nodes: Array<{ id: string, kind: NotificationKind, title: string, body: string, readAt: string | null, createdAt: string, resourceId: string | null, transaction: { id: string, status: TransactionStatus, amount: { amount: string, currency: string } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

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

export type NotificationPreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationPreferencesQuery = { notificationPreferences: Array<{ kind: NotificationKind, email: boolean, inApp: boolean, required: boolean }> };

export type SetPreferencesMutationVariables = Exact<{
  input: NotificationPreferencesUpdateInput;
}>;


export type SetPreferencesMutation = { notificationPreferencesUpdate: { preferences: Array<{ kind: NotificationKind, email: boolean, inApp: boolean }> | null, userErrors: Array<{ code: NotificationPreferencesUpdateErrorCode, message: string, path: Array<string> | null }> } };

export type NotificationReceivedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type NotificationReceivedSubscription = { notificationReceived: { id: string, kind: NotificationKind, title: string, body: string, createdAt: string, resourceId: string | null, transaction: { id: string, status: TransactionStatus, amount: { amount: string, currency: string, minorUnits: string }, counterparty: { id: string, displayName: string } | null } | null } };

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

export type ResetTotpMutationVariables = Exact<{
  input: AdminUserTotpResetInput;
}>;


export type ResetTotpMutation = { adminUserTotpReset: { approval: { id: string, status: AdminApprovalStatus, kind: AdminApprovalKind, notBefore: string | null, expiresAt: string } | null, userErrors: Array<{ code: AdminUserTotpResetErrorCode, message: string, path: Array<string> | null }> } };

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

export type AuditLogQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditLogQuery = { auditLog: { nodes: Array<{ id: string, sequence: string, at: string, topic: string, actorId: string, action: string, resourceId: string, before: string | null, after: string | null, ipAddress: string | null, traceId: string | null, hash: string, previousHash: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type VerifyAuditQueryVariables = Exact<{ [key: string]: never; }>;


export type VerifyAuditQuery = { auditVerify: { verified: boolean, entriesChecked: string, firstBrokenSequence: string | null, headHash: string } };

export type LedgerHealthQueryVariables = Exact<{ [key: string]: never; }>;


export type LedgerHealthQuery = { ledgerHealth: { checkedAt: string | null, healthy: boolean, outboxOldestAgeMs: number | null, entriesSum: Array<{ currency: string, minorUnits: string }>, mismatches: Array<{ kind: LedgerMismatchKind, subjectId: string, detail: string }> } };

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

export type MoneyRequestQueryVariables = Exact<{
  id: string;
}>;


export type MoneyRequestQuery = { moneyRequest: { id: string, status: MoneyRequestStatus, direction: MoneyRequestDirection, note: string | null, createdAt: string, expiresAt: string, remindedAt: string | null, settledAt: string | null, amount: { amount: string, currency: string, minorUnits: string }, requester: { id: string, handle: string, displayName: string } | null, payer: { id: string, handle: string, displayName: string } | null, transaction: { id: string, status: TransactionStatus } | null } | null };

export type RemindMoneyRequestMutationVariables = Exact<{
  input: MoneyRequestRemindInput;
}>;


export type RemindMoneyRequestMutation = { moneyRequestRemind: { moneyRequest: { id: string, remindedAt: string | null } | null, userErrors: Array<{ code: MoneyRequestRemindErrorCode, message: string, path: Array<string> | null }> } };

export type SplitListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SplitListQuery = { splits: { nodes: Array<{ id: string, title: string, status: SplitStatus, createdAt: string, creator: { id: string, displayName: string } | null, total: { amount: string, currency: string, minorUnits: string }, paid: { amount: string, currency: string, minorUnits: string }, shares: Array<{ id: string, status: SplitShareStatus, amount: { amount: string, currency: string }, user: { id: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SplitQueryVariables = Exact<{
  id: string;
}>;


export type SplitQuery = { split: { id: string, title: string, status: SplitStatus, createdAt: string, settledAt: string | null, creator: { id: string, handle: string, displayName: string } | null, total: { amount: string, currency: string, minorUnits: string }, paid: { amount: string, currency: string, minorUnits: string }, shares: Array<{ id: string, status: SplitShareStatus, amount: { amount: string, currency: string, minorUnits: string }, user: { id: string, handle: string, displayName: string } | null, transaction: { id: string, status: TransactionStatus } | null }> } | null };

export type ContactPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ContactPageQuery = { contacts: { nodes: Array<{ id: string, user: { id: string, handle: string, displayName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

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

export type IdentityFileQueryVariables = Exact<{ [key: string]: never; }>;


export type IdentityFileQuery = { kyc: { id: string, tier: KycTier, status: KycStatus, frozen: boolean, submittedAt: string | null, rejectionReason: string | null, documents: Array<{ id: string, kind: KycDocumentKind, status: KycDocumentStatus, contentType: string, byteLength: number, createdAt: string, uploadedAt: string | null }> } };

export type IdentityDocumentLinksQueryVariables = Exact<{ [key: string]: never; }>;


export type IdentityDocumentLinksQuery = { kyc: { id: string, documents: Array<{ id: string, downloadUrl: string | null }> } };

export type TierLimitsQueryVariables = Exact<{ [key: string]: never; }>;


export type TierLimitsQuery = { limits: { perTransaction: { amount: string, currency: string }, daily: { limit: { amount: string, currency: string } }, monthly: { limit: { amount: string, currency: string } } } };

export type DeleteKycDocumentMutationVariables = Exact<{
  input: KycDocumentDeleteInput;
}>;


export type DeleteKycDocumentMutation = { kycDocumentDelete: { deletedDocumentId: string | null, userErrors: Array<{ code: KycDocumentDeleteErrorCode, message: string, path: Array<string> | null }> } };

export type ScheduleListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ScheduleListQuery = { schedules: { nodes: Array<{ id: string, status: ScheduleStatus, pauseReason: SchedulePauseReason | null, cron: string, timeZone: string, nextRunAt: string | null, amount: { amount: string, currency: string, minorUnits: string }, recipient: { id: string, displayName: string } | null, lastRun: { dueAt: string, status: ScheduleRunStatus } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

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

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const RegisterDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation Register($input: UserRegisterInput!) {
  userRegister(input: $input) {
    user {
      id
      handle
      displayName
      email
      emailVerified
      country
      createdAt
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterMutation, RegisterMutationVariables>;
export const VerifyEmailDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation VerifyEmail($input: EmailVerifyInput!) {
  emailVerify(input: $input) {
    user {
      id
      emailVerified
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<VerifyEmailMutation, VerifyEmailMutationVariables>;
export const LogInDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation LogIn($input: SessionCreateInput!) {
  sessionCreate(input: $input) {
    session {
      id
      accessToken
      accessTokenExpiresAt
      refreshToken
      user {
        id
        displayName
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<LogInMutation, LogInMutationVariables>;
export const RefreshSessionDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation RefreshSession($input: SessionRefreshInput!) {
  sessionRefresh(input: $input) {
    session {
      id
      accessToken
      accessTokenExpiresAt
      refreshToken
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const LogOutDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation LogOut($input: SessionRevokeInput!) {
  sessionRevoke(input: $input) {
    revokedSessionIds
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<LogOutMutation, LogOutMutationVariables>;
export const SessionsDocument = /* @__PURE__ */ new TypedDocumentString(`
    query Sessions {
  sessions {
    id
    createdAt
    lastUsedAt
    userAgent
    ipAddress
    current
  }
}
    `) as unknown as TypedDocumentString<SessionsQuery, SessionsQueryVariables>;
export const RequestPasswordResetDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation RequestPasswordReset($input: PasswordResetRequestInput!) {
  passwordResetRequest(input: $input) {
    accepted
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const ResetPasswordDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation ResetPassword($input: PasswordResetInput!) {
  passwordReset(input: $input) {
    user {
      id
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const ChangePasswordDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation ChangePassword($input: PasswordChangeInput!) {
  passwordChange(input: $input) {
    user {
      id
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const MeDocument = /* @__PURE__ */ new TypedDocumentString(`
    query Me {
  me {
    id
    handle
    displayName
    email
    emailVerified
    country
    role
    status
    createdAt
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const UserByHandleDocument = /* @__PURE__ */ new TypedDocumentString(`
    query UserByHandle($handle: String!) {
  userByHandle(handle: $handle) {
    id
    handle
    displayName
    email
  }
}
    `) as unknown as TypedDocumentString<UserByHandleQuery, UserByHandleQueryVariables>;
export const SearchUsersDocument = /* @__PURE__ */ new TypedDocumentString(`
    query SearchUsers($query: String!, $first: Int) {
  userSearch(query: $query, first: $first) {
    nodes {
      id
      handle
      displayName
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SearchUsersQuery, SearchUsersQueryVariables>;
export const UpdateProfileDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation UpdateProfile($input: ProfileUpdateInput!) {
  profileUpdate(input: $input) {
    user {
      id
      displayName
      handle
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const CreateApiKeyDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation CreateApiKey($input: ApiKeyCreateInput!) {
  apiKeyCreate(input: $input) {
    apiKey {
      id
      name
      prefix
      scopes
      expiresAt
      createdAt
    }
    secret
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
export const RotateApiKeyDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation RotateApiKey($input: ApiKeyRotateInput!) {
  apiKeyRotate(input: $input) {
    apiKey {
      id
      prefix
      expiresAt
    }
    secret
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RotateApiKeyMutation, RotateApiKeyMutationVariables>;
export const RevokeApiKeyDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation RevokeApiKey($input: ApiKeyRevokeInput!) {
  apiKeyRevoke(input: $input) {
    apiKey {
      id
      revokedAt
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const ApiKeysDocument = /* @__PURE__ */ new TypedDocumentString(`
    query ApiKeys {
  apiKeys {
    id
    name
    prefix
    scopes
    expiresAt
    revokedAt
    lastUsedAt
    createdAt
  }
}
    `) as unknown as TypedDocumentString<ApiKeysQuery, ApiKeysQueryVariables>;
export const EnrollTotpDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation EnrollTotp($input: TotpEnrollInput!) {
  totpEnroll(input: $input) {
    secret
    otpauthUri
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<EnrollTotpMutation, EnrollTotpMutationVariables>;
export const ConfirmTotpDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation ConfirmTotp($input: TotpConfirmInput!) {
  totpConfirm(input: $input) {
    recoveryCodes
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmTotpMutation, ConfirmTotpMutationVariables>;
export const DisableTotpDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation DisableTotp($input: TotpDisableInput!) {
  totpDisable(input: $input) {
    totp {
      enabled
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DisableTotpMutation, DisableTotpMutationVariables>;
export const RegenerateRecoveryCodesDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation RegenerateRecoveryCodes($input: TotpRecoveryCodesRegenerateInput!) {
  totpRecoveryCodesRegenerate(input: $input) {
    recoveryCodes
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RegenerateRecoveryCodesMutation, RegenerateRecoveryCodesMutationVariables>;
export const SetTotpThresholdDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation SetTotpThreshold($input: TotpThresholdSetInput!) {
  totpThresholdSet(input: $input) {
    totp {
      transferThreshold {
        amount
        currency
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetTotpThresholdMutation, SetTotpThresholdMutationVariables>;
export const SecondFactorDocument = /* @__PURE__ */ new TypedDocumentString(`
    query SecondFactor {
  me {
    id
    totp {
      enabled
      enabledAt
      recoveryCodesLeft
      transferThreshold {
        amount
        currency
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SecondFactorQuery, SecondFactorQueryVariables>;
export const TotpResetDocument = /* @__PURE__ */ new TypedDocumentString(`
    query TotpReset {
  totpReset {
    id
    requestedAt
    notBefore
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<TotpResetQuery, TotpResetQueryVariables>;
export const StopTotpResetDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation StopTotpReset($input: TotpResetStopInput!) {
  totpResetStop(input: $input) {
    stoppedTotpResetId
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<StopTotpResetMutation, StopTotpResetMutationVariables>;
export const MyAuditEntriesDocument = /* @__PURE__ */ new TypedDocumentString(`
    query MyAuditEntries($first: Int, $after: String) {
  myAuditEntries(first: $first, after: $after) {
    nodes {
      id
      sequence
      at
      recordedAt
      topic
      action
      version
      actorId
      resourceId
      details
      ipAddress
      traceId
      hash
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<MyAuditEntriesQuery, MyAuditEntriesQueryVariables>;
export const AuditProofDocument = /* @__PURE__ */ new TypedDocumentString(`
    query AuditProof($entryId: ID!) {
  auditProof(entryId: $entryId) {
    entryId
    inclusion {
      previousHash
      fields {
        name
        salt
        digest
      }
      path
      checkpoint
    }
    askAgainAt
  }
}
    `) as unknown as TypedDocumentString<AuditProofQuery, AuditProofQueryVariables>;
export const AuditKeysDocument = /* @__PURE__ */ new TypedDocumentString(`
    query AuditKeys {
  auditKeys {
    kid
    kty
    crv
    x
  }
}
    `) as unknown as TypedDocumentString<AuditKeysQuery, AuditKeysQueryVariables>;
export const ConsoleUsersDocument = /* @__PURE__ */ new TypedDocumentString(`
    query ConsoleUsers($query: String!, $first: Int, $after: String) {
  adminUsers(query: $query, first: $first, after: $after) {
    nodes {
      id
      email
      handle
      displayName
      role
      status
      createdAt
      kyc {
        tier
        status
      }
      wallets {
        id
        currency
        status
        balance {
          amount
          currency
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleUsersQuery, ConsoleUsersQueryVariables>;
export const ConsolePeopleDocument = /* @__PURE__ */ new TypedDocumentString(`
    query ConsolePeople($query: String!, $first: Int) {
  adminUsers(query: $query, first: $first) {
    nodes {
      id
      email
      handle
      displayName
    }
  }
}
    `) as unknown as TypedDocumentString<ConsolePeopleQuery, ConsolePeopleQueryVariables>;
export const ConsoleUserDocument = /* @__PURE__ */ new TypedDocumentString(`
    query ConsoleUser($query: String!) {
  adminUsers(query: $query, first: 1) {
    nodes {
      id
      email
      emailVerified
      handle
      displayName
      country
      role
      status
      createdAt
      kyc {
        id
        tier
        status
        frozen
      }
      wallets {
        id
        currency
        status
        balance {
          amount
          currency
        }
        held {
          amount
          currency
        }
        available {
          amount
          currency
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleUserQuery, ConsoleUserQueryVariables>;
export const ConsoleActionsDocument = /* @__PURE__ */ new TypedDocumentString(`
    query ConsoleActions($resourceId: String, $adminId: ID, $first: Int, $after: String) {
  adminActions(
    resourceId: $resourceId
    adminId: $adminId
    first: $first
    after: $after
  ) {
    nodes {
      id
      kind
      state
      admin {
        id
        displayName
      }
      resourceId
      reason
      refusal
      createdAt
      endedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleActionsQuery, ConsoleActionsQueryVariables>;
export const ConsoleKycWaitingDocument = /* @__PURE__ */ new TypedDocumentString(`
    query ConsoleKycWaiting {
  adminKycQueue(first: 100) {
    nodes {
      id
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleKycWaitingQuery, ConsoleKycWaitingQueryVariables>;
export const ConsoleFraudWaitingDocument = /* @__PURE__ */ new TypedDocumentString(`
    query ConsoleFraudWaiting {
  adminFraudQueue(first: 100) {
    nodes {
      id
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleFraudWaitingQuery, ConsoleFraudWaitingQueryVariables>;
export const ConsoleApprovalsWaitingDocument = /* @__PURE__ */ new TypedDocumentString(`
    query ConsoleApprovalsWaiting {
  adminApprovals(status: PENDING, first: 100) {
    nodes {
      id
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleApprovalsWaitingQuery, ConsoleApprovalsWaitingQueryVariables>;
export const ConsoleKycQueueDocument = /* @__PURE__ */ new TypedDocumentString(`
    query ConsoleKycQueue($first: Int, $after: String) {
  adminKycQueue(first: $first, after: $after) {
    nodes {
      id
      tier
      status
      submittedAt
      user {
        id
        handle
        displayName
      }
      documents {
        id
        status
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleKycQueueQuery, ConsoleKycQueueQueryVariables>;
export const ConsoleKycFileDocument = /* @__PURE__ */ new TypedDocumentString(`
    query ConsoleKycFile($query: String!) {
  adminUsers(query: $query, first: 1) {
    nodes {
      id
      handle
      displayName
      email
      country
      createdAt
      kyc {
        id
        tier
        status
        frozen
        submittedAt
        rejectionReason
        identity {
          legalName
          dateOfBirth
          addressLine
          city
          postalCode
          country
        }
        documents {
          id
          kind
          status
          contentType
          byteLength
          uploadedAt
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleKycFileQuery, ConsoleKycFileQueryVariables>;
export const ConsoleDocumentLinksDocument = /* @__PURE__ */ new TypedDocumentString(`
    query ConsoleDocumentLinks($query: String!) {
  adminUsers(query: $query, first: 1) {
    nodes {
      id
      kyc {
        id
        documents {
          id
          downloadUrl
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleDocumentLinksQuery, ConsoleDocumentLinksQueryVariables>;
export const ConsoleFraudQueueDocument = /* @__PURE__ */ new TypedDocumentString(`
    query ConsoleFraudQueue($first: Int, $after: String) {
  adminFraudQueue(first: $first, after: $after) {
    nodes {
      id
      score
      rulesFired
      createdAt
      expiresAt
      transaction {
        id
        amount {
          amount
          currency
        }
        sender {
          id
          displayName
        }
        recipient {
          id
          displayName
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleFraudQueueQuery, ConsoleFraudQueueQueryVariables>;
export const ConsoleFraudCaseDocument = /* @__PURE__ */ new TypedDocumentString(`
    query ConsoleFraudCase($id: ID!) {
  fraudCase(id: $id) {
    id
    score
    decision
    outcome
    reason
    createdAt
    expiresAt
    decidedAt
    decidedBy {
      id
      displayName
    }
    findings {
      rule
      score
      reason
      evidence {
        name
        value
      }
    }
    transaction {
      id
      status
      note
      createdAt
      amount {
        amount
        currency
      }
      sender {
        id
        handle
        displayName
        country
        createdAt
      }
      recipient {
        id
        handle
        displayName
        country
        createdAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleFraudCaseQuery, ConsoleFraudCaseQueryVariables>;
export const ConsoleTransactionDocument = /* @__PURE__ */ new TypedDocumentString(`
    query ConsoleTransaction($id: ID!) {
  transaction(id: $id) {
    id
    kind
    status
    failureCode
    fraudScore
    note
    category
    merchant
    createdAt
    completedAt
    rate
    amount {
      amount
      currency
    }
    received {
      amount
      currency
    }
    fee {
      amount
      currency
    }
    sender {
      id
      handle
      displayName
    }
    recipient {
      id
      handle
      displayName
    }
    events {
      status
      at
    }
    review {
      message
      until
    }
    reversal {
      at
      restored {
        amount
        currency
      }
      reversed {
        amount
        currency
      }
      short {
        amount
        currency
        minorUnits
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleTransactionQuery, ConsoleTransactionQueryVariables>;
export const ConsoleApprovalsDocument = /* @__PURE__ */ new TypedDocumentString(`
    query ConsoleApprovals($status: AdminApprovalStatus, $first: Int, $after: String) {
  adminApprovals(status: $status, first: $first, after: $after) {
    nodes {
      id
      kind
      status
      reason
      decisionReason
      createdAt
      notBefore
      expiresAt
      voidReason
      decidedAt
      requestedBy {
        id
        displayName
      }
      decidedBy {
        id
        displayName
      }
      action {
        id
        state
        refusal
      }
      user {
        id
        displayName
      }
      transaction {
        id
        status
        amount {
          amount
          currency
        }
        sender {
          id
          displayName
        }
        recipient {
          id
          displayName
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleApprovalsQuery, ConsoleApprovalsQueryVariables>;
export const ConsoleLimitsDocument = /* @__PURE__ */ new TypedDocumentString(`
    query ConsoleLimits {
  adminLimits {
    tier
    perTransaction {
      amount
      currency
    }
    daily {
      amount
      currency
    }
    monthly {
      amount
      currency
    }
  }
}
    `) as unknown as TypedDocumentString<ConsoleLimitsQuery, ConsoleLimitsQueryVariables>;
export const ConsoleVerifyAuditDocument = /* @__PURE__ */ new TypedDocumentString(`
    query ConsoleVerifyAudit {
  auditVerify {
    verified
    entriesChecked
    firstBrokenSequence
    headHash
    checkedSince
  }
}
    `) as unknown as TypedDocumentString<ConsoleVerifyAuditQuery, ConsoleVerifyAuditQueryVariables>;
export const ConsoleLedgerHealthDocument = /* @__PURE__ */ new TypedDocumentString(`
    query ConsoleLedgerHealth {
  ledgerHealth {
    checkedAt
    comparedBefore
    healthy
    unavailable
    entriesSum {
      currency
      minorUnits
    }
    mismatchCount
    mismatches {
      id
      kind
      subjectId
      detail
      firstSeenAt
      lastSeenAt
    }
    outboxOldestAgeMs
  }
}
    `) as unknown as TypedDocumentString<ConsoleLedgerHealthQuery, ConsoleLedgerHealthQueryVariables>;
export const DeveloperKeysDocument = /* @__PURE__ */ new TypedDocumentString(`
    query DeveloperKeys {
  apiKeys {
    id
    name
    prefix
    scopes
    expiresAt
    ipAllowlist
    dailyLimit {
      amount
      currency
    }
    revokedAt
    lastUsedAt
    createdAt
    usage(days: 30) {
      day
      requests
    }
  }
}
    `) as unknown as TypedDocumentString<DeveloperKeysQuery, DeveloperKeysQueryVariables>;
export const WebhookEndpointListDocument = /* @__PURE__ */ new TypedDocumentString(`
    query WebhookEndpointList {
  webhookEndpoints {
    id
    url
    events
    description
    enabled
    disabledReason
    failingSince
    previousSecretUntil
    createdAt
  }
}
    `) as unknown as TypedDocumentString<WebhookEndpointListQuery, WebhookEndpointListQueryVariables>;
export const WebhookDeliveriesDocument = /* @__PURE__ */ new TypedDocumentString(`
    query WebhookDeliveries($id: ID!, $status: WebhookDeliveryStatus, $first: Int, $after: String) {
  webhookEndpoint(id: $id) {
    id
    deliveries(status: $status, first: $first, after: $after) {
      nodes {
        id
        event
        messageId
        isTest
        body
        status
        attemptCount
        attempts {
          at
          responseStatus
          responseBody
          durationMs
          error
        }
        nextAttemptAt
        createdAt
        settledAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const PayoutBatchInFullDocument = /* @__PURE__ */ new TypedDocumentString(`
    query PayoutBatchInFull($id: ID!) {
  payoutBatch(id: $id) {
    id
    status
    createdAt
    endedAt
    total {
      amount
      currency
    }
    error {
      message
    }
    rows {
      reference
      status
      recipient {
        id
        displayName
      }
      amount {
        amount
        currency
      }
      transaction {
        id
      }
      error {
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PayoutBatchInFullQuery, PayoutBatchInFullQueryVariables>;
export const SpendingDocument = /* @__PURE__ */ new TypedDocumentString(`
    query Spending($month: YearMonth) {
  spending(month: $month) {
    month
    total {
      amount
      currency
      minorUnits
    }
    transactionCount
    average {
      amount
      currency
      minorUnits
    }
    byCategory {
      category
      total {
        amount
        currency
        minorUnits
      }
      transactionCount
      share
    }
    topMerchants(first: 5) {
      merchant
      total {
        amount
        currency
        minorUnits
      }
      transactionCount
    }
  }
}
    `) as unknown as TypedDocumentString<SpendingQuery, SpendingQueryVariables>;
export const SpendingTrendDocument = /* @__PURE__ */ new TypedDocumentString(`
    query SpendingTrend($months: Int) {
  spendingTrend(months: $months) {
    month
    total {
      amount
      currency
      minorUnits
    }
  }
}
    `) as unknown as TypedDocumentString<SpendingTrendQuery, SpendingTrendQueryVariables>;
export const SetBudgetDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation SetBudget($input: BudgetSetInput!) {
  budgetSet(input: $input) {
    budget {
      id
      category
      limit {
        minorUnits
      }
      spent {
        minorUnits
      }
      state
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetBudgetMutation, SetBudgetMutationVariables>;
export const DeleteBudgetDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation DeleteBudget($input: BudgetDeleteInput!) {
  budgetDelete(input: $input) {
    deletedBudgetId
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteBudgetMutation, DeleteBudgetMutationVariables>;
export const BudgetsDocument = /* @__PURE__ */ new TypedDocumentString(`
    query Budgets {
  budgets {
    id
    category
    limit {
      amount
      currency
      minorUnits
    }
    spent {
      amount
      currency
      minorUnits
    }
    state
  }
}
    `) as unknown as TypedDocumentString<BudgetsQuery, BudgetsQueryVariables>;
export const SetBaseCurrencyDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation SetBaseCurrency($input: AnalyticsPreferencesUpdateInput!) {
  analyticsPreferencesUpdate(input: $input) {
    preferences {
      baseCurrency
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetBaseCurrencyMutation, SetBaseCurrencyMutationVariables>;
export const CreateStatementDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation CreateStatement($input: StatementCreateInput!) {
  statementCreate(input: $input) {
    statement {
      id
      opening {
        minorUnits
      }
      closing {
        minorUnits
      }
      movements
      downloadUrl
      expiresAt
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateStatementMutation, CreateStatementMutationVariables>;
export const AnalyticsPreferencesDocument = /* @__PURE__ */ new TypedDocumentString(`
    query AnalyticsPreferences {
  analyticsPreferences {
    baseCurrency
  }
}
    `) as unknown as TypedDocumentString<AnalyticsPreferencesQuery, AnalyticsPreferencesQueryVariables>;
export const SpendingCategoriesDocument = /* @__PURE__ */ new TypedDocumentString(`
    query SpendingCategories {
  spendingCategories
}
    `) as unknown as TypedDocumentString<SpendingCategoriesQuery, SpendingCategoriesQueryVariables>;
export const SpendingsDocument = /* @__PURE__ */ new TypedDocumentString(`
    query Spendings($filter: TransactionFilter, $first: Int, $after: String) {
  transactions(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      merchant
      note
      createdAt
      spendingCategory
      amount {
        amount
        currency
        minorUnits
      }
      counterparty {
        id
        handle
        displayName
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SpendingsQuery, SpendingsQueryVariables>;
export const SpendingCategoryDocument = /* @__PURE__ */ new TypedDocumentString(`
    query SpendingCategory($id: ID!) {
  transaction(id: $id) {
    id
    spendingCategory
  }
}
    `) as unknown as TypedDocumentString<SpendingCategoryQuery, SpendingCategoryQueryVariables>;
export const CategorizeTransactionDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation CategorizeTransaction($input: TransactionCategorizeInput!) {
  transactionCategorize(input: $input) {
    transaction {
      id
      spendingCategory
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CategorizeTransactionMutation, CategorizeTransactionMutationVariables>;
export const StatementsDocument = /* @__PURE__ */ new TypedDocumentString(`
    query Statements($first: Int = 20, $after: String) {
  statements(first: $first, after: $after) {
    nodes {
      id
      status
      format
      from
      to
      entryCount
      createdAt
      keptUntil
      downloadUrl
      expiresAt
      wallet {
        id
        currency
      }
      opening {
        amount
        currency
        minorUnits
      }
      closing {
        amount
        currency
        minorUnits
      }
      netChange {
        amount
        currency
        minorUnits
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<StatementsQuery, StatementsQueryVariables>;
export const MonthInBriefDocument = /* @__PURE__ */ new TypedDocumentString(`
    query MonthInBrief {
  spending {
    month
    total {
      amount
      currency
      minorUnits
    }
    byCategory(first: 3) {
      category
      share
      total {
        amount
        currency
        minorUnits
      }
    }
  }
  spendingTrend(months: 2) {
    month
    total {
      amount
      currency
      minorUnits
    }
  }
}
    `) as unknown as TypedDocumentString<MonthInBriefQuery, MonthInBriefQueryVariables>;
export const StatementDocument = /* @__PURE__ */ new TypedDocumentString(`
    query Statement($id: ID!) {
  statement(id: $id) {
    id
    status
    format
    from
    to
    entryCount
    createdAt
    keptUntil
    downloadUrl
    expiresAt
    wallet {
      id
      currency
    }
    opening {
      amount
      currency
      minorUnits
    }
    closing {
      amount
      currency
      minorUnits
    }
    netChange {
      amount
      currency
      minorUnits
    }
  }
}
    `) as unknown as TypedDocumentString<StatementQuery, StatementQueryVariables>;
export const ReceivedPaymentsDocument = /* @__PURE__ */ new TypedDocumentString(`
    query ReceivedPayments($from: DateTime!, $first: Int, $after: String) {
  transactions(
    filter: {direction: INCOMING, kind: TRANSFER, status: COMPLETED, from: $from}
    first: $first
    after: $after
  ) {
    nodes {
      id
      amount {
        currency
        minorUnits
      }
      received {
        currency
        minorUnits
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ReceivedPaymentsQuery, ReceivedPaymentsQueryVariables>;
export const WalletEntriesDocument = /* @__PURE__ */ new TypedDocumentString(`
    query WalletEntries($id: ID!, $first: Int, $after: String) {
  wallet(id: $id) {
    id
    entries(first: $first, after: $after) {
      nodes {
        id
        delta {
          amount
          currency
        }
        balanceAfter {
          amount
          currency
        }
        createdAt
        transaction {
          id
          kind
          merchant
          counterparty {
            id
            displayName
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WalletEntriesQuery, WalletEntriesQueryVariables>;
export const NewestNotificationDocument = /* @__PURE__ */ new TypedDocumentString(`
    query NewestNotification {
  notifications(first: 1) {
    nodes {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<NewestNotificationQuery, NewestNotificationQueryVariables>;
export const WalletsDocument = /* @__PURE__ */ new TypedDocumentString(`
    query Wallets {
  wallets {
    id
    currency
    status
    balance {
      amount
      currency
      minorUnits
    }
    available {
      amount
      currency
      minorUnits
    }
    held {
      amount
      currency
      minorUnits
    }
  }
}
    `) as unknown as TypedDocumentString<WalletsQuery, WalletsQueryVariables>;
export const WalletHistoryDocument = /* @__PURE__ */ new TypedDocumentString(`
    query WalletHistory($id: ID!, $first: Int, $after: String) {
  wallet(id: $id) {
    id
    entries(first: $first, after: $after) {
      nodes {
        id
        delta {
          amount
          currency
          minorUnits
        }
        balanceAfter {
          amount
          currency
          minorUnits
        }
        createdAt
        transaction {
          id
          kind
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WalletHistoryQuery, WalletHistoryQueryVariables>;
export const OpenWalletDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation OpenWallet($input: WalletOpenInput!) {
  walletOpen(input: $input) {
    wallet {
      id
      currency
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<OpenWalletMutation, OpenWalletMutationVariables>;
export const TopUpDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation TopUp($input: TopUpCreateInput!) {
  topUpCreate(input: $input) {
    transaction {
      id
      kind
      status
      amount {
        amount
        currency
        minorUnits
      }
      createdAt
      completedAt
    }
    replayed
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<TopUpMutation, TopUpMutationVariables>;
export const TransferDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation Transfer($input: TransferCreateInput!) {
  transferCreate(input: $input) {
    transaction {
      id
      kind
      status
      failureCode
      note
      createdAt
      completedAt
      amount {
        amount
        currency
        minorUnits
      }
      sender {
        id
        displayName
      }
      recipient {
        id
        displayName
      }
    }
    senderWallet {
      id
      available {
        amount
        currency
        minorUnits
      }
    }
    replayed
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<TransferMutation, TransferMutationVariables>;
export const TransactionDocument = /* @__PURE__ */ new TypedDocumentString(`
    query Transaction($id: ID!) {
  transaction(id: $id) {
    id
    kind
    status
    direction
    failureCode
    note
    merchant
    category
    createdAt
    completedAt
    amount {
      amount
      currency
      minorUnits
    }
    received {
      amount
      currency
      minorUnits
    }
    fee {
      amount
      currency
      minorUnits
    }
    rate
    counterparty {
      id
      handle
      displayName
    }
    events {
      status
      at
    }
  }
}
    `) as unknown as TypedDocumentString<TransactionQuery, TransactionQueryVariables>;
export const TransactionsDocument = /* @__PURE__ */ new TypedDocumentString(`
    query Transactions($filter: TransactionFilter, $first: Int, $after: String) {
  transactions(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      kind
      status
      direction
      note
      merchant
      category
      createdAt
      amount {
        amount
        currency
        minorUnits
      }
      received {
        amount
        currency
        minorUnits
      }
      counterparty {
        id
        handle
        displayName
      }
    }
    edges {
      cursor
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<TransactionsQuery, TransactionsQueryVariables>;
export const CancelTransactionDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation CancelTransaction($input: TransactionCancelInput!) {
  transactionCancel(input: $input) {
    transaction {
      id
      status
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CancelTransactionMutation, CancelTransactionMutationVariables>;
export const QuoteTransferDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation QuoteTransfer($input: TransferQuoteCreateInput!) {
  transferQuoteCreate(input: $input) {
    quote {
      id
      expiresAt
      rate
      sends {
        amount
        currency
        minorUnits
      }
      receives {
        amount
        currency
        minorUnits
      }
      fee {
        amount
        currency
        minorUnits
      }
      availableAfter {
        amount
        currency
        minorUnits
      }
      firstPaymentToRecipient
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<QuoteTransferMutation, QuoteTransferMutationVariables>;
export const CreateScheduleDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation CreateSchedule($input: ScheduleCreateInput!) {
  scheduleCreate(input: $input) {
    schedule {
      id
      status
      cron
      timeZone
      nextRunAt
      upcoming(first: 3)
      failureCount
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateScheduleMutation, CreateScheduleMutationVariables>;
export const PreviewScheduleDocument = /* @__PURE__ */ new TypedDocumentString(`
    query PreviewSchedule($cron: String!, $timeZone: String!, $startsAt: DateTime, $endsAt: DateTime, $first: Int! = 5) {
  schedulePreview(
    cron: $cron
    timeZone: $timeZone
    startsAt: $startsAt
    endsAt: $endsAt
    first: $first
  )
}
    `) as unknown as TypedDocumentString<PreviewScheduleQuery, PreviewScheduleQueryVariables>;
export const PauseScheduleDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation PauseSchedule($input: SchedulePauseInput!) {
  schedulePause(input: $input) {
    schedule {
      id
      status
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<PauseScheduleMutation, PauseScheduleMutationVariables>;
export const ResumeScheduleDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation ResumeSchedule($input: ScheduleResumeInput!) {
  scheduleResume(input: $input) {
    schedule {
      id
      status
      nextRunAt
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ResumeScheduleMutation, ResumeScheduleMutationVariables>;
export const CancelScheduleDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation CancelSchedule($input: ScheduleCancelInput!) {
  scheduleCancel(input: $input) {
    schedule {
      id
      status
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CancelScheduleMutation, CancelScheduleMutationVariables>;
export const SkipNextRunDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation SkipNextRun($input: ScheduleSkipNextInput!) {
  scheduleSkipNext(input: $input) {
    schedule {
      id
      nextRunAt
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SkipNextRunMutation, SkipNextRunMutationVariables>;
export const SchedulesDocument = /* @__PURE__ */ new TypedDocumentString(`
    query Schedules($first: Int = 20, $after: String) {
  schedules(first: $first, after: $after) {
    nodes {
      id
      status
      cron
      nextRunAt
      amount {
        amount
        currency
        minorUnits
      }
      recipient {
        id
        displayName
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SchedulesQuery, SchedulesQueryVariables>;
export const ScheduleDocument = /* @__PURE__ */ new TypedDocumentString(`
    query Schedule($id: ID!) {
  schedule(id: $id) {
    id
    status
    pauseReason
    cron
    timeZone
    startsAt
    endsAt
    nextRunAt
    upcoming(first: 5)
    failureCount
    note
    createdAt
    amount {
      amount
      currency
      minorUnits
    }
    recipient {
      id
      displayName
    }
    lastRun {
      dueAt
      status
      failureCode
      transaction {
        id
        status
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ScheduleQuery, ScheduleQueryVariables>;
export const CreatePayoutBatchDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation CreatePayoutBatch($input: PayoutBatchCreateInput!) {
  payoutBatchCreate(input: $input) {
    batch {
      id
      status
      total {
        minorUnits
      }
      rows {
        reference
        status
        transaction {
          id
        }
        error {
          code
          message
        }
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreatePayoutBatchMutation, CreatePayoutBatchMutationVariables>;
export const PayoutBatchDocument = /* @__PURE__ */ new TypedDocumentString(`
    query PayoutBatch($id: ID!) {
  payoutBatch(id: $id) {
    id
    status
    error {
      code
      message
    }
    rows {
      reference
      status
      transaction {
        id
        status
      }
      error {
        code
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PayoutBatchQuery, PayoutBatchQueryVariables>;
export const PayoutBatchesDocument = /* @__PURE__ */ new TypedDocumentString(`
    query PayoutBatches($first: Int = 20, $after: String) {
  payoutBatches(first: $first, after: $after) {
    nodes {
      id
      status
      allOrNothing
      createdAt
      endedAt
      total {
        amount
        currency
        minorUnits
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<PayoutBatchesQuery, PayoutBatchesQueryVariables>;
export const NotificationsDocument = /* @__PURE__ */ new TypedDocumentString(`
    query Notifications($first: Int, $after: String, $unreadOnly: Boolean) {
  notifications(first: $first, after: $after, unreadOnly: $unreadOnly) {
    nodes {
      id
      kind
      title
      body
      readAt
      createdAt
      resourceId
      transaction {
        id
        status
        amount {
          amount
          currency
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<NotificationsQuery, NotificationsQueryVariables>;
export const UnreadCountDocument = /* @__PURE__ */ new TypedDocumentString(`
    query UnreadCount {
  unreadNotificationCount
}
    `) as unknown as TypedDocumentString<UnreadCountQuery, UnreadCountQueryVariables>;
export const MarkReadDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation MarkRead($input: NotificationMarkReadInput!) {
  notificationMarkRead(input: $input) {
    notifications {
      id
      readAt
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<MarkReadMutation, MarkReadMutationVariables>;
export const MarkAllReadDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation MarkAllRead($input: NotificationMarkAllReadInput!) {
  notificationMarkAllRead(input: $input) {
    markedCount
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<MarkAllReadMutation, MarkAllReadMutationVariables>;
export const NotificationPreferencesDocument = /* @__PURE__ */ new TypedDocumentString(`
    query NotificationPreferences {
  notificationPreferences {
    kind
    email
    inApp
    required
  }
}
    `) as unknown as TypedDocumentString<NotificationPreferencesQuery, NotificationPreferencesQueryVariables>;
export const SetPreferencesDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation SetPreferences($input: NotificationPreferencesUpdateInput!) {
  notificationPreferencesUpdate(input: $input) {
    preferences {
      kind
      email
      inApp
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetPreferencesMutation, SetPreferencesMutationVariables>;
export const NotificationReceivedDocument = /* @__PURE__ */ new TypedDocumentString(`
    subscription NotificationReceived($after: ID) {
  notificationReceived(after: $after) {
    id
    kind
    title
    body
    createdAt
    resourceId
    transaction {
      id
      status
      amount {
        amount
        currency
        minorUnits
      }
      counterparty {
        id
        displayName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NotificationReceivedSubscription, NotificationReceivedSubscriptionVariables>;
export const AdminUsersDocument = /* @__PURE__ */ new TypedDocumentString(`
    query AdminUsers($query: String!, $first: Int) {
  adminUsers(query: $query, first: $first) {
    nodes {
      id
      email
      handle
      displayName
      role
      status
      createdAt
      kyc {
        tier
        status
      }
      wallets {
        id
        currency
        status
        balance {
          amount
          currency
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AdminUsersQuery, AdminUsersQueryVariables>;
export const FreezeUserDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation FreezeUser($input: AdminUserFreezeInput!) {
  adminUserFreeze(input: $input) {
    user {
      id
      status
      wallets {
        id
        status
      }
    }
    action {
      id
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<FreezeUserMutation, FreezeUserMutationVariables>;
export const UnfreezeUserDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation UnfreezeUser($input: AdminUserUnfreezeInput!) {
  adminUserUnfreeze(input: $input) {
    user {
      id
      status
    }
    action {
      id
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<UnfreezeUserMutation, UnfreezeUserMutationVariables>;
export const SetRoleDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation SetRole($input: AdminUserRoleSetInput!) {
  adminUserRoleSet(input: $input) {
    user {
      id
      role
    }
    action {
      id
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetRoleMutation, SetRoleMutationVariables>;
export const AdminKycQueueDocument = /* @__PURE__ */ new TypedDocumentString(`
    query AdminKycQueue {
  adminKycQueue(first: 20) {
    nodes {
      id
      user {
        id
        displayName
      }
      tier
      status
      submittedAt
      documents {
        id
        kind
        status
        downloadUrl
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AdminKycQueueQuery, AdminKycQueueQueryVariables>;
export const ApproveKycDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation ApproveKyc($input: AdminKycApproveInput!) {
  adminKycApprove(input: $input) {
    kyc {
      id
      tier
      status
    }
    action {
      id
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ApproveKycMutation, ApproveKycMutationVariables>;
export const RejectKycDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation RejectKyc($input: AdminKycRejectInput!) {
  adminKycReject(input: $input) {
    kyc {
      id
      tier
      status
      rejectionReason
    }
    action {
      id
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RejectKycMutation, RejectKycMutationVariables>;
export const AdminFraudQueueDocument = /* @__PURE__ */ new TypedDocumentString(`
    query AdminFraudQueue {
  adminFraudQueue(first: 20) {
    nodes {
      id
      score
      rulesFired
      decision
      createdAt
      transaction {
        id
        status
        amount {
          amount
          currency
        }
        sender {
          id
          displayName
        }
        recipient {
          id
          displayName
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AdminFraudQueueQuery, AdminFraudQueueQueryVariables>;
export const ApproveFraudCaseDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation ApproveFraudCase($input: AdminFraudCaseApproveInput!) {
  adminFraudCaseApprove(input: $input) {
    fraudCase {
      id
      outcome
      transaction {
        id
        status
      }
    }
    action {
      id
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ApproveFraudCaseMutation, ApproveFraudCaseMutationVariables>;
export const BlockFraudCaseDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation BlockFraudCase($input: AdminFraudCaseBlockInput!) {
  adminFraudCaseBlock(input: $input) {
    fraudCase {
      id
      outcome
      transaction {
        id
        status
      }
    }
    action {
      id
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<BlockFraudCaseMutation, BlockFraudCaseMutationVariables>;
export const AdminTransactionsDocument = /* @__PURE__ */ new TypedDocumentString(`
    query AdminTransactions($filter: AdminTransactionFilter, $first: Int, $after: String) {
  adminTransactions(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      kind
      status
      amount {
        amount
        currency
      }
      sender {
        id
        displayName
      }
      recipient {
        id
        displayName
      }
      createdAt
      fraudScore
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AdminTransactionsQuery, AdminTransactionsQueryVariables>;
export const ReverseTransactionDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation ReverseTransaction($input: AdminTransactionReverseInput!) {
  adminTransactionReverse(input: $input) {
    approval {
      id
      status
      kind
      requestedBy {
        id
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ReverseTransactionMutation, ReverseTransactionMutationVariables>;
export const ForceCompleteDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation ForceComplete($input: AdminTransactionForceCompleteInput!) {
  adminTransactionForceComplete(input: $input) {
    approval {
      id
      status
      kind
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ForceCompleteMutation, ForceCompleteMutationVariables>;
export const AdminApprovalsDocument = /* @__PURE__ */ new TypedDocumentString(`
    query AdminApprovals {
  adminApprovals(status: PENDING, first: 20) {
    nodes {
      id
      kind
      status
      reason
      requestedBy {
        id
        displayName
      }
      createdAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AdminApprovalsQuery, AdminApprovalsQueryVariables>;
export const ResetTotpDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation ResetTotp($input: AdminUserTotpResetInput!) {
  adminUserTotpReset(input: $input) {
    approval {
      id
      status
      kind
      notBefore
      expiresAt
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ResetTotpMutation, ResetTotpMutationVariables>;
export const DecideApprovalDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation DecideApproval($input: AdminApprovalDecideInput!) {
  adminApprovalDecide(input: $input) {
    approval {
      id
      status
    }
    transaction {
      id
      status
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DecideApprovalMutation, DecideApprovalMutationVariables>;
export const AdminLimitsDocument = /* @__PURE__ */ new TypedDocumentString(`
    query AdminLimits {
  adminLimits {
    tier
    perTransaction {
      minorUnits
      currency
    }
    daily {
      minorUnits
    }
    monthly {
      minorUnits
    }
  }
}
    `) as unknown as TypedDocumentString<AdminLimitsQuery, AdminLimitsQueryVariables>;
export const SetLimitsDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation SetLimits($input: AdminLimitsSetInput!) {
  adminLimitsSet(input: $input) {
    limits {
      tier
      perTransaction {
        minorUnits
      }
    }
    action {
      id
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SetLimitsMutation, SetLimitsMutationVariables>;
export const AuditLogDocument = /* @__PURE__ */ new TypedDocumentString(`
    query AuditLog($filter: AuditFilter, $first: Int, $after: String) {
  auditLog(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      sequence
      at
      topic
      actorId
      action
      resourceId
      before
      after
      ipAddress
      traceId
      hash
      previousHash
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AuditLogQuery, AuditLogQueryVariables>;
export const VerifyAuditDocument = /* @__PURE__ */ new TypedDocumentString(`
    query VerifyAudit {
  auditVerify {
    verified
    entriesChecked
    firstBrokenSequence
    headHash
  }
}
    `) as unknown as TypedDocumentString<VerifyAuditQuery, VerifyAuditQueryVariables>;
export const LedgerHealthDocument = /* @__PURE__ */ new TypedDocumentString(`
    query LedgerHealth {
  ledgerHealth {
    checkedAt
    healthy
    entriesSum {
      currency
      minorUnits
    }
    mismatches {
      kind
      subjectId
      detail
    }
    outboxOldestAgeMs
  }
}
    `) as unknown as TypedDocumentString<LedgerHealthQuery, LedgerHealthQueryVariables>;
export const ContactsDocument = /* @__PURE__ */ new TypedDocumentString(`
    query Contacts {
  contacts(first: 50) {
    nodes {
      id
      user {
        id
        handle
        displayName
      }
      createdAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ContactsQuery, ContactsQueryVariables>;
export const AddContactDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation AddContact($input: ContactAddInput!) {
  contactAdd(input: $input) {
    contact {
      id
      user {
        id
        handle
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AddContactMutation, AddContactMutationVariables>;
export const RemoveContactDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation RemoveContact($input: ContactRemoveInput!) {
  contactRemove(input: $input) {
    removedContactId
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveContactMutation, RemoveContactMutationVariables>;
export const CreateMoneyRequestDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation CreateMoneyRequest($input: MoneyRequestCreateInput!) {
  moneyRequestCreate(input: $input) {
    moneyRequest {
      id
      status
      amount {
        amount
        currency
        minorUnits
      }
      note
      expiresAt
      requester {
        id
        displayName
      }
      payer {
        id
        displayName
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateMoneyRequestMutation, CreateMoneyRequestMutationVariables>;
export const AcceptMoneyRequestDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation AcceptMoneyRequest($input: MoneyRequestAcceptInput!) {
  moneyRequestAccept(input: $input) {
    moneyRequest {
      id
      status
      transaction {
        id
        status
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptMoneyRequestMutation, AcceptMoneyRequestMutationVariables>;
export const DeclineMoneyRequestDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation DeclineMoneyRequest($input: MoneyRequestDeclineInput!) {
  moneyRequestDecline(input: $input) {
    moneyRequest {
      id
      status
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DeclineMoneyRequestMutation, DeclineMoneyRequestMutationVariables>;
export const CancelMoneyRequestDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation CancelMoneyRequest($input: MoneyRequestCancelInput!) {
  moneyRequestCancel(input: $input) {
    moneyRequest {
      id
      status
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CancelMoneyRequestMutation, CancelMoneyRequestMutationVariables>;
export const MoneyRequestsDocument = /* @__PURE__ */ new TypedDocumentString(`
    query MoneyRequests($direction: MoneyRequestDirection, $status: MoneyRequestStatus, $first: Int, $after: String) {
  moneyRequests(
    direction: $direction
    status: $status
    first: $first
    after: $after
  ) {
    nodes {
      id
      status
      amount {
        amount
        currency
        minorUnits
      }
      note
      expiresAt
      requester {
        id
        displayName
      }
      payer {
        id
        displayName
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<MoneyRequestsQuery, MoneyRequestsQueryVariables>;
export const CreateSplitDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation CreateSplit($input: SplitCreateInput!) {
  splitCreate(input: $input) {
    split {
      id
      title
      status
      total {
        amount
        currency
        minorUnits
      }
      shares {
        id
        status
        amount {
          amount
          minorUnits
        }
        user {
          id
          displayName
        }
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateSplitMutation, CreateSplitMutationVariables>;
export const PaySplitShareDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation PaySplitShare($input: SplitSharePayInput!) {
  splitSharePay(input: $input) {
    share {
      id
      status
      transaction {
        id
        status
      }
      split {
        id
        status
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<PaySplitShareMutation, PaySplitShareMutationVariables>;
export const CancelSplitDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation CancelSplit($input: SplitCancelInput!) {
  splitCancel(input: $input) {
    split {
      id
      status
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CancelSplitMutation, CancelSplitMutationVariables>;
export const SplitsDocument = /* @__PURE__ */ new TypedDocumentString(`
    query Splits {
  splits(first: 20) {
    nodes {
      id
      title
      status
      createdAt
      total {
        amount
        currency
      }
      paid {
        amount
        currency
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SplitsQuery, SplitsQueryVariables>;
export const MoneyRequestDocument = /* @__PURE__ */ new TypedDocumentString(`
    query MoneyRequest($id: ID!) {
  moneyRequest(id: $id) {
    id
    status
    direction
    amount {
      amount
      currency
      minorUnits
    }
    note
    createdAt
    expiresAt
    remindedAt
    settledAt
    requester {
      id
      handle
      displayName
    }
    payer {
      id
      handle
      displayName
    }
    transaction {
      id
      status
    }
  }
}
    `) as unknown as TypedDocumentString<MoneyRequestQuery, MoneyRequestQueryVariables>;
export const RemindMoneyRequestDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation RemindMoneyRequest($input: MoneyRequestRemindInput!) {
  moneyRequestRemind(input: $input) {
    moneyRequest {
      id
      remindedAt
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RemindMoneyRequestMutation, RemindMoneyRequestMutationVariables>;
export const SplitListDocument = /* @__PURE__ */ new TypedDocumentString(`
    query SplitList($first: Int, $after: String) {
  splits(first: $first, after: $after) {
    nodes {
      id
      title
      status
      createdAt
      creator {
        id
        displayName
      }
      total {
        amount
        currency
        minorUnits
      }
      paid {
        amount
        currency
        minorUnits
      }
      shares {
        id
        status
        amount {
          amount
          currency
        }
        user {
          id
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SplitListQuery, SplitListQueryVariables>;
export const SplitDocument = /* @__PURE__ */ new TypedDocumentString(`
    query Split($id: ID!) {
  split(id: $id) {
    id
    title
    status
    createdAt
    settledAt
    creator {
      id
      handle
      displayName
    }
    total {
      amount
      currency
      minorUnits
    }
    paid {
      amount
      currency
      minorUnits
    }
    shares {
      id
      status
      amount {
        amount
        currency
        minorUnits
      }
      user {
        id
        handle
        displayName
      }
      transaction {
        id
        status
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SplitQuery, SplitQueryVariables>;
export const ContactPageDocument = /* @__PURE__ */ new TypedDocumentString(`
    query ContactPage($first: Int, $after: String) {
  contacts(first: $first, after: $after) {
    nodes {
      id
      user {
        id
        handle
        displayName
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ContactPageQuery, ContactPageQueryVariables>;
export const KycDocument = /* @__PURE__ */ new TypedDocumentString(`
    query Kyc {
  kyc {
    id
    tier
    status
    frozen
    submittedAt
    rejectionReason
    documents {
      id
      kind
      status
      uploadedAt
    }
  }
}
    `) as unknown as TypedDocumentString<KycQuery, KycQueryVariables>;
export const LimitsDocument = /* @__PURE__ */ new TypedDocumentString(`
    query Limits {
  limits {
    perTransaction {
      amount
      currency
      minorUnits
    }
    daily {
      limit {
        minorUnits
      }
      used {
        minorUnits
      }
      remaining {
        minorUnits
      }
      resetsAt
    }
    monthly {
      limit {
        minorUnits
      }
      used {
        minorUnits
      }
      remaining {
        minorUnits
      }
      resetsAt
    }
  }
}
    `) as unknown as TypedDocumentString<LimitsQuery, LimitsQueryVariables>;
export const SubmitBasicKycDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation SubmitBasicKyc($input: KycBasicSubmitInput!) {
  kycBasicSubmit(input: $input) {
    kyc {
      id
      tier
      status
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SubmitBasicKycMutation, SubmitBasicKycMutationVariables>;
export const CreateKycUploadDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation CreateKycUpload($input: KycDocumentUploadCreateInput!) {
  kycDocumentUploadCreate(input: $input) {
    document {
      id
      kind
      status
    }
    uploadUrl
    headers {
      name
      value
    }
    expiresAt
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateKycUploadMutation, CreateKycUploadMutationVariables>;
export const ConfirmKycUploadDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation ConfirmKycUpload($input: KycDocumentUploadConfirmInput!) {
  kycDocumentUploadConfirm(input: $input) {
    document {
      id
      status
      uploadedAt
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmKycUploadMutation, ConfirmKycUploadMutationVariables>;
export const SubmitKycForReviewDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation SubmitKycForReview($input: KycReviewSubmitInput!) {
  kycReviewSubmit(input: $input) {
    kyc {
      id
      tier
      status
      submittedAt
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SubmitKycForReviewMutation, SubmitKycForReviewMutationVariables>;
export const IdentityFileDocument = /* @__PURE__ */ new TypedDocumentString(`
    query IdentityFile {
  kyc {
    id
    tier
    status
    frozen
    submittedAt
    rejectionReason
    documents {
      id
      kind
      status
      contentType
      byteLength
      createdAt
      uploadedAt
    }
  }
}
    `) as unknown as TypedDocumentString<IdentityFileQuery, IdentityFileQueryVariables>;
export const IdentityDocumentLinksDocument = /* @__PURE__ */ new TypedDocumentString(`
    query IdentityDocumentLinks {
  kyc {
    id
    documents {
      id
      downloadUrl
    }
  }
}
    `) as unknown as TypedDocumentString<IdentityDocumentLinksQuery, IdentityDocumentLinksQueryVariables>;
export const TierLimitsDocument = /* @__PURE__ */ new TypedDocumentString(`
    query TierLimits {
  limits {
    perTransaction {
      amount
      currency
    }
    daily {
      limit {
        amount
        currency
      }
    }
    monthly {
      limit {
        amount
        currency
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TierLimitsQuery, TierLimitsQueryVariables>;
export const DeleteKycDocumentDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation DeleteKycDocument($input: KycDocumentDeleteInput!) {
  kycDocumentDelete(input: $input) {
    deletedDocumentId
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteKycDocumentMutation, DeleteKycDocumentMutationVariables>;
export const ScheduleListDocument = /* @__PURE__ */ new TypedDocumentString(`
    query ScheduleList($first: Int, $after: String) {
  schedules(first: $first, after: $after) {
    nodes {
      id
      status
      pauseReason
      cron
      timeZone
      nextRunAt
      amount {
        amount
        currency
        minorUnits
      }
      recipient {
        id
        displayName
      }
      lastRun {
        dueAt
        status
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ScheduleListQuery, ScheduleListQueryVariables>;
export const CreateWebhookEndpointDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation CreateWebhookEndpoint($input: WebhookEndpointCreateInput!) {
  webhookEndpointCreate(input: $input) {
    endpoint {
      id
      url
      events
      description
      enabled
      createdAt
    }
    secret
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<CreateWebhookEndpointMutation, CreateWebhookEndpointMutationVariables>;
export const UpdateWebhookEndpointDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation UpdateWebhookEndpoint($input: WebhookEndpointUpdateInput!) {
  webhookEndpointUpdate(input: $input) {
    endpoint {
      id
      url
      events
      enabled
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateWebhookEndpointMutation, UpdateWebhookEndpointMutationVariables>;
export const DeleteWebhookEndpointDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation DeleteWebhookEndpoint($input: WebhookEndpointDeleteInput!) {
  webhookEndpointDelete(input: $input) {
    deletedEndpointId
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteWebhookEndpointMutation, DeleteWebhookEndpointMutationVariables>;
export const RotateWebhookSecretDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation RotateWebhookSecret($input: WebhookSecretRotateInput!) {
  webhookSecretRotate(input: $input) {
    endpoint {
      id
    }
    secret
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const SendTestWebhookDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation SendTestWebhook($input: WebhookTestSendInput!) {
  webhookTestSend(input: $input) {
    delivery {
      id
      status
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<SendTestWebhookMutation, SendTestWebhookMutationVariables>;
export const RedeliverDocument = /* @__PURE__ */ new TypedDocumentString(`
    mutation Redeliver($input: WebhookRedeliverInput!) {
  webhookRedeliver(input: $input) {
    queuedCount
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RedeliverMutation, RedeliverMutationVariables>;
export const WebhookEndpointsDocument = /* @__PURE__ */ new TypedDocumentString(`
    query WebhookEndpoints {
  webhookEndpoints {
    id
    url
    events
    enabled
    disabledReason
    deliveries(first: 20) {
      nodes {
        id
        event
        status
        attempts {
          at
          responseStatus
          responseBody
          durationMs
          error
        }
        nextAttemptAt
        createdAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WebhookEndpointsQuery, WebhookEndpointsQueryVariables>;