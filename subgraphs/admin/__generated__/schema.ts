import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A whole number of any size, as a string. */
  BigInt: { input: string; output: string; }
  /** An ISO 3166-1 alpha-2 country code, e.g. `BR`. */
  CountryCode: { input: string; output: string; }
  /** An ISO 4217 currency code, e.g. `USD`. */
  CurrencyCode: { input: string; output: string; }
  /** A moment in time, RFC 3339 in UTC, e.g. `2026-11-22T13:37:00.000Z`. */
  DateTime: { input: Date; output: Date | string; }
  /** An exact decimal number as a string, e.g. `"12.34"`. Never a float. */
  Decimal: { input: string; output: string; }
  /** A month of the calendar, e.g. `2026-11`. */
  YearMonth: { input: string; output: string; }
};

/** Something that an operator did. */
export type AdminAction = {
  readonly __typename?: 'AdminAction';
  /** Who did it; null when that cannot be read now. */
  readonly admin?: Maybe<User>;
  /** How it stands since, as JSON; null unless DONE. */
  readonly after?: Maybe<Scalars['String']['output']>;
  /** How that stood before, as JSON; null where nothing was there, or it could not be read. */
  readonly before?: Maybe<Scalars['String']['output']>;
  /** When it was begun. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was in effect, or refused; null while PENDING. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The action, `act_…`. */
  readonly id: Scalars['ID']['output'];
  /** What was done. */
  readonly kind: AdminActionKind;
  /** Why, in the operator's words. */
  readonly reason: Scalars['String']['output'];
  /** Why it could not be done; null unless REFUSED. */
  readonly refusal?: Maybe<Scalars['String']['output']>;
  /** What it was done to: a user, an identity file, a fraud case, a transaction, or a tier of limits. */
  readonly resourceId: Scalars['String']['output'];
  /** How far it has come. */
  readonly state: AdminActionState;
};

/** A page of actions. */
export type AdminActionConnection = {
  readonly __typename?: 'AdminActionConnection';
  /** The same, each with its cursor. */
  readonly edges: ReadonlyArray<AdminActionEdge>;
  /** What is on the page. */
  readonly nodes: ReadonlyArray<AdminAction>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** One of actions on a page. */
export type AdminActionEdge = {
  readonly __typename?: 'AdminActionEdge';
  /** Give it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** What stands there. */
  readonly node: AdminAction;
};

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

/** Something that one operator asked for and a second one decides. */
export type AdminApproval = {
  readonly __typename?: 'AdminApproval';
  /** What was done about it; null unless APPROVED. */
  readonly action?: Maybe<AdminAction>;
  /** When it was asked for. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was decided; null when it was not. */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who decided; null when nobody has, or that cannot be read now. */
  readonly decidedBy?: Maybe<User>;
  /** Why it was decided so; null when nobody has. */
  readonly decisionReason?: Maybe<Scalars['String']['output']>;
  /** When it ends by itself. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The approval, `apr_…`. */
  readonly id: Scalars['ID']['output'];
  /** What is asked for. */
  readonly kind: AdminApprovalKind;
  /** Until then nobody can agree to it; null when somebody can at once. */
  readonly notBefore?: Maybe<Scalars['DateTime']['output']>;
  /** Why it is asked for. */
  readonly reason: Scalars['String']['output'];
  /** Who asks; null when that cannot be read now. */
  readonly requestedBy?: Maybe<User>;
  /** How it stands. */
  readonly status: AdminApprovalStatus;
  /** The transaction it is about; null when it is about a person, or that cannot be read now. */
  readonly transaction?: Maybe<Transaction>;
  /** The person it is about; null when it is about a transaction, or that cannot be read now. */
  readonly user?: Maybe<User>;
  /** Why nobody can agree to it any more; null unless VOID. */
  readonly voidReason?: Maybe<AdminApprovalVoidReason>;
};

/** A page of approvals. */
export type AdminApprovalConnection = {
  readonly __typename?: 'AdminApprovalConnection';
  /** The same, each with its cursor. */
  readonly edges: ReadonlyArray<AdminApprovalEdge>;
  /** What is on the page. */
  readonly nodes: ReadonlyArray<AdminApproval>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** Why it was not done. */
export type AdminApprovalDecideError = UserError & {
  readonly __typename?: 'AdminApprovalDecideError';
  /** The reason, for programs. */
  readonly code: AdminApprovalDecideErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

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
  readonly approvalId: Scalars['ID']['input'];
  /** Whether to agree. */
  readonly approve: Scalars['Boolean']['input'];
  /** Why: 1 to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** What came of it. */
export type AdminApprovalDecidePayload = {
  readonly __typename?: 'AdminApprovalDecidePayload';
  /** As it stands; null when it was not decided. */
  readonly approval?: Maybe<AdminApproval>;
  /** The transaction as it stands; null when the approval was not decided, or is about a person. */
  readonly transaction?: Maybe<Transaction>;
  /** The person as they stand; null when the approval was not decided, or is about a transaction. */
  readonly user?: Maybe<User>;
  /** Why it was not done; empty when it was. */
  readonly userErrors: ReadonlyArray<AdminApprovalDecideError>;
};

/** One of approvals on a page. */
export type AdminApprovalEdge = {
  readonly __typename?: 'AdminApprovalEdge';
  /** Give it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** What stands there. */
  readonly node: AdminApproval;
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
export type AdminFraudCaseApproveError = UserError & {
  readonly __typename?: 'AdminFraudCaseApproveError';
  /** The reason, for programs. */
  readonly code: AdminFraudCaseApproveErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

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
  readonly caseId: Scalars['ID']['input'];
  /** Why: 1 to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** What came of it. */
export type AdminFraudCaseApprovePayload = {
  readonly __typename?: 'AdminFraudCaseApprovePayload';
  /** What was done, for the record; null when nothing was. */
  readonly action?: Maybe<AdminAction>;
  /** The case; null when nothing was done. */
  readonly fraudCase?: Maybe<FraudCase>;
  /** Why it was not done; empty when it was. */
  readonly userErrors: ReadonlyArray<AdminFraudCaseApproveError>;
};

/** Why it was not done. */
export type AdminFraudCaseBlockError = UserError & {
  readonly __typename?: 'AdminFraudCaseBlockError';
  /** The reason, for programs. */
  readonly code: AdminFraudCaseBlockErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly caseId: Scalars['ID']['input'];
  /** Why: 1 to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** What came of it. */
export type AdminFraudCaseBlockPayload = {
  readonly __typename?: 'AdminFraudCaseBlockPayload';
  /** What was done, for the record; null when nothing was. */
  readonly action?: Maybe<AdminAction>;
  /** The case; null when nothing was done. */
  readonly fraudCase?: Maybe<FraudCase>;
  /** Why it was not done; empty when it was. */
  readonly userErrors: ReadonlyArray<AdminFraudCaseBlockError>;
};

/** A page of held transfers. */
export type AdminFraudCaseConnection = {
  readonly __typename?: 'AdminFraudCaseConnection';
  /** The same, each with its cursor. */
  readonly edges: ReadonlyArray<AdminFraudCaseEdge>;
  /** What is on the page. */
  readonly nodes: ReadonlyArray<FraudCase>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** One of held transfers on a page. */
export type AdminFraudCaseEdge = {
  readonly __typename?: 'AdminFraudCaseEdge';
  /** Give it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** What stands there. */
  readonly node: FraudCase;
};

/** Why it was not done. */
export type AdminKycApproveError = UserError & {
  readonly __typename?: 'AdminKycApproveError';
  /** The reason, for programs. */
  readonly code: AdminKycApproveErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly kycId: Scalars['ID']['input'];
  /** Why: 1 to 500 characters. */
  readonly reason: Scalars['String']['input'];
  /** Which submission was looked at, by the file's `submittedAt`: a later one, that nobody has seen, is then not decided on. Whatever waits when absent. */
  readonly submittedAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What came of it. */
export type AdminKycApprovePayload = {
  readonly __typename?: 'AdminKycApprovePayload';
  /** What was done, for the record; null when nothing was. */
  readonly action?: Maybe<AdminAction>;
  /** The file; null when nothing was done. */
  readonly kyc?: Maybe<Kyc>;
  /** Why it was not done; empty when it was. */
  readonly userErrors: ReadonlyArray<AdminKycApproveError>;
};

/** A page of identity files. */
export type AdminKycConnection = {
  readonly __typename?: 'AdminKycConnection';
  /** The same, each with its cursor. */
  readonly edges: ReadonlyArray<AdminKycEdge>;
  /** What is on the page. */
  readonly nodes: ReadonlyArray<Kyc>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** One of identity files on a page. */
export type AdminKycEdge = {
  readonly __typename?: 'AdminKycEdge';
  /** Give it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** What stands there. */
  readonly node: Kyc;
};

/** Why it was not done. */
export type AdminKycRejectError = UserError & {
  readonly __typename?: 'AdminKycRejectError';
  /** The reason, for programs. */
  readonly code: AdminKycRejectErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly kycId: Scalars['ID']['input'];
  /** Why: 1 to 500 characters. */
  readonly reason: Scalars['String']['input'];
  /** Which submission was looked at, by the file's `submittedAt`: a later one, that nobody has seen, is then not decided on. Whatever waits when absent. */
  readonly submittedAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What came of it. */
export type AdminKycRejectPayload = {
  readonly __typename?: 'AdminKycRejectPayload';
  /** What was done, for the record; null when nothing was. */
  readonly action?: Maybe<AdminAction>;
  /** The file; null when nothing was done. */
  readonly kyc?: Maybe<Kyc>;
  /** Why it was not done; empty when it was. */
  readonly userErrors: ReadonlyArray<AdminKycRejectError>;
};

/** Why it was not done. */
export type AdminLimitsSetError = UserError & {
  readonly __typename?: 'AdminLimitsSetError';
  /** The reason, for programs. */
  readonly code: AdminLimitsSetErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly daily: MoneyInput;
  /** In a calendar month in UTC; not less than `daily`. */
  readonly monthly: MoneyInput;
  /** In one transaction. */
  readonly perTransaction: MoneyInput;
  /** Why: 1 to 500 characters. */
  readonly reason: Scalars['String']['input'];
  /** Whose limits. */
  readonly tier: KycTier;
};

/** What came of it. */
export type AdminLimitsSetPayload = {
  readonly __typename?: 'AdminLimitsSetPayload';
  /** What was done, for the record; null when nothing was. */
  readonly action?: Maybe<AdminAction>;
  /** The limits as they stand; null when nothing was done. */
  readonly limits?: Maybe<AdminTierLimits>;
  /** Why it was not done; empty when it was. */
  readonly userErrors: ReadonlyArray<AdminLimitsSetError>;
};

/** What people of one tier may send. */
export type AdminTierLimits = {
  readonly __typename?: 'AdminTierLimits';
  /** In a calendar day in UTC. */
  readonly daily: Money;
  /** In a calendar month in UTC. */
  readonly monthly: Money;
  /** In one transaction. */
  readonly perTransaction: Money;
  /** How far their identity is proven. */
  readonly tier: KycTier;
};

/** A page of transactions. */
export type AdminTransactionConnection = {
  readonly __typename?: 'AdminTransactionConnection';
  /** The same, each with its cursor. */
  readonly edges: ReadonlyArray<AdminTransactionEdge>;
  /** What is on the page. */
  readonly nodes: ReadonlyArray<Transaction>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** One of transactions on a page. */
export type AdminTransactionEdge = {
  readonly __typename?: 'AdminTransactionEdge';
  /** Give it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** What stands there. */
  readonly node: Transaction;
};

/** Which transactions to list: those that all of what is given is true of. */
export type AdminTransactionFilter = {
  /** Made then or later. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** What it is. */
  readonly kind?: InputMaybe<TransactionKind>;
  /** At most this much, in this currency; the same as that of `minAmount`. */
  readonly maxAmount?: InputMaybe<MoneyInput>;
  /** At least this much, in this currency. */
  readonly minAmount?: InputMaybe<MoneyInput>;
  /** How it stands. */
  readonly status?: InputMaybe<TransactionStatus>;
  /** Made before then. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
  /** Its sender or recipient. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Why it was not done. */
export type AdminTransactionForceCompleteError = UserError & {
  readonly __typename?: 'AdminTransactionForceCompleteError';
  /** The reason, for programs. */
  readonly code: AdminTransactionForceCompleteErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly reason: Scalars['String']['input'];
  /** The transaction. */
  readonly transactionId: Scalars['ID']['input'];
};

/** What came of it. */
export type AdminTransactionForceCompletePayload = {
  readonly __typename?: 'AdminTransactionForceCompletePayload';
  /** What a second operator decides; null when nothing was asked for. */
  readonly approval?: Maybe<AdminApproval>;
  /** Why it was not done; empty when it was. */
  readonly userErrors: ReadonlyArray<AdminTransactionForceCompleteError>;
};

/** Why it was not done. */
export type AdminTransactionReverseError = UserError & {
  readonly __typename?: 'AdminTransactionReverseError';
  /** The reason, for programs. */
  readonly code: AdminTransactionReverseErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly reason: Scalars['String']['input'];
  /** The transaction. */
  readonly transactionId: Scalars['ID']['input'];
};

/** What came of it. */
export type AdminTransactionReversePayload = {
  readonly __typename?: 'AdminTransactionReversePayload';
  /** What a second operator decides; null when nothing was asked for. */
  readonly approval?: Maybe<AdminApproval>;
  /** Why it was not done; empty when it was. */
  readonly userErrors: ReadonlyArray<AdminTransactionReverseError>;
};

/** A page of people. */
export type AdminUserConnection = {
  readonly __typename?: 'AdminUserConnection';
  /** The same, each with its cursor. */
  readonly edges: ReadonlyArray<AdminUserEdge>;
  /** What is on the page. */
  readonly nodes: ReadonlyArray<User>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** One of people on a page. */
export type AdminUserEdge = {
  readonly __typename?: 'AdminUserEdge';
  /** Give it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** What stands there. */
  readonly node: User;
};

/** Why it was not done. */
export type AdminUserFreezeError = UserError & {
  readonly __typename?: 'AdminUserFreezeError';
  /** The reason, for programs. */
  readonly code: AdminUserFreezeErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly reason: Scalars['String']['input'];
  /** Who. */
  readonly userId: Scalars['ID']['input'];
};

/** What came of it. */
export type AdminUserFreezePayload = {
  readonly __typename?: 'AdminUserFreezePayload';
  /** What was done, for the record; null when nothing was. */
  readonly action?: Maybe<AdminAction>;
  /** The person; null when nothing was done. */
  readonly user?: Maybe<User>;
  /** Why it was not done; empty when it was. */
  readonly userErrors: ReadonlyArray<AdminUserFreezeError>;
};

/** Why it was not done. */
export type AdminUserRoleSetError = UserError & {
  readonly __typename?: 'AdminUserRoleSetError';
  /** The reason, for programs. */
  readonly code: AdminUserRoleSetErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly reason: Scalars['String']['input'];
  /** What they may do from now on. */
  readonly role: UserRole;
  /** Who. */
  readonly userId: Scalars['ID']['input'];
};

/** What came of it. */
export type AdminUserRoleSetPayload = {
  readonly __typename?: 'AdminUserRoleSetPayload';
  /** What was done, for the record; null when nothing was. */
  readonly action?: Maybe<AdminAction>;
  /** The person; null when nothing was done. */
  readonly user?: Maybe<User>;
  /** Why it was not done; empty when it was. */
  readonly userErrors: ReadonlyArray<AdminUserRoleSetError>;
};

/** Why it was not done. */
export type AdminUserTotpResetError = UserError & {
  readonly __typename?: 'AdminUserTotpResetError';
  /** The reason, for programs. */
  readonly code: AdminUserTotpResetErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly reason: Scalars['String']['input'];
  /** Who. */
  readonly userId: Scalars['ID']['input'];
};

/** What came of it. */
export type AdminUserTotpResetPayload = {
  readonly __typename?: 'AdminUserTotpResetPayload';
  /** What a second operator decides; null when nothing was asked for. */
  readonly approval?: Maybe<AdminApproval>;
  /** Why it was not done; empty when it was. */
  readonly userErrors: ReadonlyArray<AdminUserTotpResetError>;
};

/** Why it was not done. */
export type AdminUserUnfreezeError = UserError & {
  readonly __typename?: 'AdminUserUnfreezeError';
  /** The reason, for programs. */
  readonly code: AdminUserUnfreezeErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly reason: Scalars['String']['input'];
  /** Who. */
  readonly userId: Scalars['ID']['input'];
};

/** What came of it. */
export type AdminUserUnfreezePayload = {
  readonly __typename?: 'AdminUserUnfreezePayload';
  /** What was done, for the record; null when nothing was. */
  readonly action?: Maybe<AdminAction>;
  /** The person; null when nothing was done. */
  readonly user?: Maybe<User>;
  /** Why it was not done; empty when it was. */
  readonly userErrors: ReadonlyArray<AdminUserUnfreezeError>;
};

/** A transfer whose money is held until somebody decides on it, and what the fraud rules made of it. Seen by administrators only. */
export type FraudCase = {
  readonly __typename?: 'FraudCase';
  /** The case, `frc_…`. */
  readonly id: Scalars['ID']['output'];
};

/** A person's identity file. Seen by its owner and by administrators only. */
export type Kyc = {
  readonly __typename?: 'Kyc';
  /** The file, `kyc_…`. */
  readonly id: Scalars['ID']['output'];
};

/** How far a person's identity is proven; each tier may send more than the one before. */
export type KycTier =
  /** Name, date of birth and address were stated. */
  | 'BASIC'
  /** Nothing is known but an e-mail address. */
  | 'UNVERIFIED'
  /** Documents were reviewed. */
  | 'VERIFIED';

/** What the entries in a currency come to. */
export type LedgerEntriesSum = {
  readonly __typename?: 'LedgerEntriesSum';
  /** The currency; XXX for entries of wallets that do not exist. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** How many entries were counted. */
  readonly entries: Scalars['BigInt']['output'];
  /** The sum in the currency's smallest unit. */
  readonly minorUnits: Scalars['BigInt']['output'];
};

/** How far transactions, ledger and events agree. */
export type LedgerHealth = {
  readonly __typename?: 'LedgerHealth';
  /** When all that is old enough had last been compared; null before the first time. */
  readonly checkedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What happened before then has been compared; null before the first time. */
  readonly comparedBefore?: Maybe<Scalars['DateTime']['output']>;
  /** What all entries that were counted come to, by currency: zero, unless something is wrong. */
  readonly entriesSum: ReadonlyArray<LedgerEntriesSum>;
  /** Whether they agree. False as well while that cannot be known: when one of them cannot be asked, or the comparison is behind. */
  readonly healthy: Scalars['Boolean']['output'];
  /** How many there are in all. */
  readonly mismatchCount: Scalars['Int']['output'];
  /** What does not agree now, the longest known first. */
  readonly mismatches: ReadonlyArray<LedgerMismatch>;
  /** How long the oldest event of the ledger or of transactions has waited to be published; 0 when none waits, null when that is not known now. */
  readonly outboxOldestAgeMs?: Maybe<Scalars['Int']['output']>;
  /** Those that could not be asked in the last attempt. */
  readonly unavailable: ReadonlyArray<LedgerSource>;
};


/** How far transactions, ledger and events agree. */
export type LedgerHealthMismatchesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Something on which transactions, ledger and events do not agree. */
export type LedgerMismatch = {
  readonly __typename?: 'LedgerMismatch';
  /** What was expected and what was found, in words and figures. */
  readonly detail: Scalars['String']['output'];
  /** When it was first seen. */
  readonly firstSeenAt: Scalars['DateTime']['output'];
  /** The mismatch, `lmm_…`. */
  readonly id: Scalars['ID']['output'];
  /** What is wrong. */
  readonly kind: LedgerMismatchKind;
  /** When it was last looked at and was still so. */
  readonly lastSeenAt: Scalars['DateTime']['output'];
  /** What it is about: a transaction, a wallet, or an hour of the ledger. */
  readonly subjectId: Scalars['String']['output'];
};

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

/** An exact amount of one currency. */
export type Money = {
  readonly __typename?: 'Money';
  /** The amount in the currency's main unit with all its decimals, e.g. `"12.34"`. */
  readonly amount: Scalars['Decimal']['output'];
  /** The currency of the amount. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** The amount in the smallest unit of the currency, e.g. `"1234"` cents. */
  readonly minorUnits: Scalars['BigInt']['output'];
};

/** An amount of money as a client gives it. */
export type MoneyInput = {
  /** The amount in the currency's main unit, e.g. `"12.34"`; no more decimals than the currency has. */
  readonly amount: Scalars['Decimal']['input'];
  /** The currency of the amount. */
  readonly currency: Scalars['CurrencyCode']['input'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Agrees to what another operator asked for, which is then done, or does not. */
  readonly adminApprovalDecide: AdminApprovalDecidePayload;
  /** Lets a held transfer go on. */
  readonly adminFraudCaseApprove: AdminFraudCaseApprovePayload;
  /** Stops a held transfer; its money goes back. */
  readonly adminFraudCaseBlock: AdminFraudCaseBlockPayload;
  /** Finds an identity file to be in order: the person’s tier becomes VERIFIED. */
  readonly adminKycApprove: AdminKycApprovePayload;
  /** Finds an identity file wanting; the person is told the reason, and may submit again. */
  readonly adminKycReject: AdminKycRejectPayload;
  /** Replaces what a tier may send; in force with the next transfer. */
  readonly adminLimitsSet: AdminLimitsSetPayload;
  /** Asks for a transaction that stands still to be completed. Nothing moves until a second operator agrees. */
  readonly adminTransactionForceComplete: AdminTransactionForceCompletePayload;
  /** Asks for a completed transaction to be taken back. Nothing moves until a second operator agrees. */
  readonly adminTransactionReverse: AdminTransactionReversePayload;
  /** Stops a person: their sessions and API keys end, their wallets and identity file are stopped. */
  readonly adminUserFreeze: AdminUserFreezePayload;
  /** Says what a person may do here. Their sessions end. */
  readonly adminUserRoleSet: AdminUserRoleSetPayload;
  /**
   * Asks for the second factor of somebody who lost app and recovery codes to be ended. They are told at once and may stop it; once `notBefore` has
   * passed a second operator decides. Then their sessions end, and their API keys that move money.
   */
  readonly adminUserTotpReset: AdminUserTotpResetPayload;
  /** Lets a stopped person act again, and their wallets move money. */
  readonly adminUserUnfreeze: AdminUserUnfreezePayload;
  /** Has operators not end the viewer's second factor: nobody can agree to it any more. */
  readonly totpResetStop: TotpResetStopPayload;
};


export type MutationAdminApprovalDecideArgs = {
  input: AdminApprovalDecideInput;
};


export type MutationAdminFraudCaseApproveArgs = {
  input: AdminFraudCaseApproveInput;
};


export type MutationAdminFraudCaseBlockArgs = {
  input: AdminFraudCaseBlockInput;
};


export type MutationAdminKycApproveArgs = {
  input: AdminKycApproveInput;
};


export type MutationAdminKycRejectArgs = {
  input: AdminKycRejectInput;
};


export type MutationAdminLimitsSetArgs = {
  input: AdminLimitsSetInput;
};


export type MutationAdminTransactionForceCompleteArgs = {
  input: AdminTransactionForceCompleteInput;
};


export type MutationAdminTransactionReverseArgs = {
  input: AdminTransactionReverseInput;
};


export type MutationAdminUserFreezeArgs = {
  input: AdminUserFreezeInput;
};


export type MutationAdminUserRoleSetArgs = {
  input: AdminUserRoleSetInput;
};


export type MutationAdminUserTotpResetArgs = {
  input: AdminUserTotpResetInput;
};


export type MutationAdminUserUnfreezeArgs = {
  input: AdminUserUnfreezeInput;
};


export type MutationTotpResetStopArgs = {
  input: TotpResetStopInput;
};

/** Where a page stands in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the page's last entry; give it as `after` to go on. Null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether the list goes on after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether the list has entries before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the page's first entry; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** What operators did, newest first. */
  readonly adminActions: AdminActionConnection;
  /** What one operator asked for and a second one decides, newest first. */
  readonly adminApprovals: AdminApprovalConnection;
  /** The held transfers that wait for a decision, the longest waiting first. */
  readonly adminFraudQueue: AdminFraudCaseConnection;
  /** The identity files that wait for a decision, the longest waiting first. */
  readonly adminKycQueue: AdminKycConnection;
  /** What each tier of proven identity may send, the lowest first. */
  readonly adminLimits: ReadonlyArray<AdminTierLimits>;
  /** Everybody’s transactions, newest first. */
  readonly adminTransactions: AdminTransactionConnection;
  /** People, stopped ones too, by handle. */
  readonly adminUsers: AdminUserConnection;
  /** Whether transactions, ledger and events agree. They are compared all the time; this is what is known now. */
  readonly ledgerHealth: LedgerHealth;
  /** That operators are about to end the viewer's second factor, because somebody told them that it is lost; null when nobody did. */
  readonly totpReset?: Maybe<TotpReset>;
};


export type QueryAdminActionsArgs = {
  adminId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  resourceId?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAdminApprovalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<AdminApprovalStatus>;
};


export type QueryAdminFraudQueueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAdminKycQueueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAdminTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AdminTransactionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAdminUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query: Scalars['String']['input'];
};

/** That operators are about to end the second factor of the viewer, who can say no. */
export type TotpReset = {
  readonly __typename?: 'TotpReset';
  /** When it ends by itself, unless somebody has agreed. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** What it is stopped by, `apr_…`. */
  readonly id: Scalars['ID']['output'];
  /** Until then nobody can agree to it. */
  readonly notBefore: Scalars['DateTime']['output'];
  /** When it was asked for. */
  readonly requestedAt: Scalars['DateTime']['output'];
};

/** Why it was not done. */
export type TotpResetStopError = UserError & {
  readonly __typename?: 'TotpResetStopError';
  /** The reason, for programs. */
  readonly code: TotpResetStopErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly id: Scalars['ID']['input'];
};

/** What came of it. */
export type TotpResetStopPayload = {
  readonly __typename?: 'TotpResetStopPayload';
  /** The id of what will not happen; null when it was not stopped. */
  readonly stoppedTotpResetId?: Maybe<Scalars['ID']['output']>;
  /** Why it was not stopped; empty when it was. */
  readonly userErrors: ReadonlyArray<TotpResetStopError>;
};

/** One movement of money, from when it was accepted to its outcome. Only its sender, its recipient and an admin can read it. */
export type Transaction = {
  readonly __typename?: 'Transaction';
  /** The transaction's id, e.g. `txn_01h455vb4pex5vsknk084sn02q`. */
  readonly id: Scalars['ID']['output'];
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

/** A person who uses Mint. Their handle and display name are public; the rest is theirs and an administrator's. */
export type User = {
  readonly __typename?: 'User';
  /** The user's id, `usr_…`. */
  readonly id: Scalars['ID']['output'];
};

/** Why a mutation did not do what it was asked: something the person can mend. Each mutation has its own `code`s. */
export type UserError = {
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** What a user may do on the platform. */
export type UserRole =
  /** Runs the platform. */
  | 'ADMIN'
  /** Uses Mint for themselves. */
  | 'USER';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AdminAction: ResolverTypeWrapper<any>;
  ID: ResolverTypeWrapper<any>;
  AdminActionConnection: ResolverTypeWrapper<any>;
  AdminActionEdge: ResolverTypeWrapper<any>;
  AdminActionKind: ResolverTypeWrapper<any>;
  AdminActionState: ResolverTypeWrapper<any>;
  AdminApproval: ResolverTypeWrapper<any>;
  AdminApprovalConnection: ResolverTypeWrapper<any>;
  AdminApprovalDecideError: ResolverTypeWrapper<any>;
  AdminApprovalDecideErrorCode: ResolverTypeWrapper<any>;
  AdminApprovalDecideInput: ResolverTypeWrapper<any>;
  AdminApprovalDecidePayload: ResolverTypeWrapper<any>;
  AdminApprovalEdge: ResolverTypeWrapper<any>;
  AdminApprovalKind: ResolverTypeWrapper<any>;
  AdminApprovalStatus: ResolverTypeWrapper<any>;
  AdminApprovalVoidReason: ResolverTypeWrapper<any>;
  AdminFraudCaseApproveError: ResolverTypeWrapper<any>;
  AdminFraudCaseApproveErrorCode: ResolverTypeWrapper<any>;
  AdminFraudCaseApproveInput: ResolverTypeWrapper<any>;
  AdminFraudCaseApprovePayload: ResolverTypeWrapper<any>;
  AdminFraudCaseBlockError: ResolverTypeWrapper<any>;
  AdminFraudCaseBlockErrorCode: ResolverTypeWrapper<any>;
  AdminFraudCaseBlockInput: ResolverTypeWrapper<any>;
  AdminFraudCaseBlockPayload: ResolverTypeWrapper<any>;
  AdminFraudCaseConnection: ResolverTypeWrapper<any>;
  AdminFraudCaseEdge: ResolverTypeWrapper<any>;
  AdminKycApproveError: ResolverTypeWrapper<any>;
  AdminKycApproveErrorCode: ResolverTypeWrapper<any>;
  AdminKycApproveInput: ResolverTypeWrapper<any>;
  AdminKycApprovePayload: ResolverTypeWrapper<any>;
  AdminKycConnection: ResolverTypeWrapper<any>;
  AdminKycEdge: ResolverTypeWrapper<any>;
  AdminKycRejectError: ResolverTypeWrapper<any>;
  AdminKycRejectErrorCode: ResolverTypeWrapper<any>;
  AdminKycRejectInput: ResolverTypeWrapper<any>;
  AdminKycRejectPayload: ResolverTypeWrapper<any>;
  AdminLimitsSetError: ResolverTypeWrapper<any>;
  AdminLimitsSetErrorCode: ResolverTypeWrapper<any>;
  AdminLimitsSetInput: ResolverTypeWrapper<any>;
  AdminLimitsSetPayload: ResolverTypeWrapper<any>;
  AdminTierLimits: ResolverTypeWrapper<any>;
  AdminTransactionConnection: ResolverTypeWrapper<any>;
  AdminTransactionEdge: ResolverTypeWrapper<any>;
  AdminTransactionFilter: ResolverTypeWrapper<any>;
  AdminTransactionForceCompleteError: ResolverTypeWrapper<any>;
  AdminTransactionForceCompleteErrorCode: ResolverTypeWrapper<any>;
  AdminTransactionForceCompleteInput: ResolverTypeWrapper<any>;
  AdminTransactionForceCompletePayload: ResolverTypeWrapper<any>;
  AdminTransactionReverseError: ResolverTypeWrapper<any>;
  AdminTransactionReverseErrorCode: ResolverTypeWrapper<any>;
  AdminTransactionReverseInput: ResolverTypeWrapper<any>;
  AdminTransactionReversePayload: ResolverTypeWrapper<any>;
  AdminUserConnection: ResolverTypeWrapper<any>;
  AdminUserEdge: ResolverTypeWrapper<any>;
  AdminUserFreezeError: ResolverTypeWrapper<any>;
  AdminUserFreezeErrorCode: ResolverTypeWrapper<any>;
  AdminUserFreezeInput: ResolverTypeWrapper<any>;
  AdminUserFreezePayload: ResolverTypeWrapper<any>;
  AdminUserRoleSetError: ResolverTypeWrapper<any>;
  AdminUserRoleSetErrorCode: ResolverTypeWrapper<any>;
  AdminUserRoleSetInput: ResolverTypeWrapper<any>;
  AdminUserRoleSetPayload: ResolverTypeWrapper<any>;
  AdminUserTotpResetError: ResolverTypeWrapper<any>;
  AdminUserTotpResetErrorCode: ResolverTypeWrapper<any>;
  AdminUserTotpResetInput: ResolverTypeWrapper<any>;
  AdminUserTotpResetPayload: ResolverTypeWrapper<any>;
  AdminUserUnfreezeError: ResolverTypeWrapper<any>;
  AdminUserUnfreezeErrorCode: ResolverTypeWrapper<any>;
  AdminUserUnfreezeInput: ResolverTypeWrapper<any>;
  AdminUserUnfreezePayload: ResolverTypeWrapper<any>;
  BigInt: ResolverTypeWrapper<any>;
  CountryCode: ResolverTypeWrapper<any>;
  CurrencyCode: ResolverTypeWrapper<any>;
  DateTime: ResolverTypeWrapper<any>;
  Decimal: ResolverTypeWrapper<any>;
  FraudCase: ResolverTypeWrapper<any>;
  Kyc: ResolverTypeWrapper<any>;
  KycTier: ResolverTypeWrapper<any>;
  LedgerEntriesSum: ResolverTypeWrapper<any>;
  LedgerHealth: ResolverTypeWrapper<any>;
  Int: ResolverTypeWrapper<any>;
  LedgerMismatch: ResolverTypeWrapper<any>;
  LedgerMismatchKind: ResolverTypeWrapper<any>;
  LedgerSource: ResolverTypeWrapper<any>;
  Money: ResolverTypeWrapper<any>;
  MoneyInput: ResolverTypeWrapper<any>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<any>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TotpReset: ResolverTypeWrapper<any>;
  TotpResetStopError: ResolverTypeWrapper<any>;
  TotpResetStopErrorCode: ResolverTypeWrapper<any>;
  TotpResetStopInput: ResolverTypeWrapper<any>;
  TotpResetStopPayload: ResolverTypeWrapper<any>;
  Transaction: ResolverTypeWrapper<any>;
  TransactionKind: ResolverTypeWrapper<any>;
  TransactionStatus: ResolverTypeWrapper<any>;
  User: ResolverTypeWrapper<any>;
  UserError: ResolverTypeWrapper<any>;
  UserRole: ResolverTypeWrapper<any>;
  YearMonth: ResolverTypeWrapper<any>;
  String: ResolverTypeWrapper<any>;
  Boolean: ResolverTypeWrapper<any>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AdminAction: any;
  ID: any;
  AdminActionConnection: any;
  AdminActionEdge: any;
  AdminApproval: any;
  AdminApprovalConnection: any;
  AdminApprovalDecideError: any;
  AdminApprovalDecideInput: any;
  AdminApprovalDecidePayload: any;
  AdminApprovalEdge: any;
  AdminFraudCaseApproveError: any;
  AdminFraudCaseApproveInput: any;
  AdminFraudCaseApprovePayload: any;
  AdminFraudCaseBlockError: any;
  AdminFraudCaseBlockInput: any;
  AdminFraudCaseBlockPayload: any;
  AdminFraudCaseConnection: any;
  AdminFraudCaseEdge: any;
  AdminKycApproveError: any;
  AdminKycApproveInput: any;
  AdminKycApprovePayload: any;
  AdminKycConnection: any;
  AdminKycEdge: any;
  AdminKycRejectError: any;
  AdminKycRejectInput: any;
  AdminKycRejectPayload: any;
  AdminLimitsSetError: any;
  AdminLimitsSetInput: any;
  AdminLimitsSetPayload: any;
  AdminTierLimits: any;
  AdminTransactionConnection: any;
  AdminTransactionEdge: any;
  AdminTransactionFilter: any;
  AdminTransactionForceCompleteError: any;
  AdminTransactionForceCompleteInput: any;
  AdminTransactionForceCompletePayload: any;
  AdminTransactionReverseError: any;
  AdminTransactionReverseInput: any;
  AdminTransactionReversePayload: any;
  AdminUserConnection: any;
  AdminUserEdge: any;
  AdminUserFreezeError: any;
  AdminUserFreezeInput: any;
  AdminUserFreezePayload: any;
  AdminUserRoleSetError: any;
  AdminUserRoleSetInput: any;
  AdminUserRoleSetPayload: any;
  AdminUserTotpResetError: any;
  AdminUserTotpResetInput: any;
  AdminUserTotpResetPayload: any;
  AdminUserUnfreezeError: any;
  AdminUserUnfreezeInput: any;
  AdminUserUnfreezePayload: any;
  BigInt: any;
  CountryCode: any;
  CurrencyCode: any;
  DateTime: any;
  Decimal: any;
  FraudCase: any;
  Kyc: any;
  LedgerEntriesSum: any;
  LedgerHealth: any;
  Int: any;
  LedgerMismatch: any;
  Money: any;
  MoneyInput: any;
  Mutation: Record<PropertyKey, never>;
  PageInfo: any;
  Query: Record<PropertyKey, never>;
  TotpReset: any;
  TotpResetStopError: any;
  TotpResetStopInput: any;
  TotpResetStopPayload: any;
  Transaction: any;
  User: any;
  UserError: any;
  YearMonth: any;
  String: any;
  Boolean: any;
};

export type AuthenticatedDirectiveArgs = { };

export type AuthenticatedDirectiveResolver<Result, Parent, ContextType = any, Args = AuthenticatedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type InaccessibleDirectiveArgs = { };

export type InaccessibleDirectiveResolver<Result, Parent, ContextType = any, Args = InaccessibleDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type LinkDirectiveArgs = {
  import?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
  url: Scalars['String']['input'];
};

export type LinkDirectiveResolver<Result, Parent, ContextType = any, Args = LinkDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PublicDirectiveArgs = { };

export type PublicDirectiveResolver<Result, Parent, ContextType = any, Args = PublicDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RequiresScopesDirectiveArgs = {
  scopes: ReadonlyArray<ReadonlyArray<Scalars['String']['input']>>;
};

export type RequiresScopesDirectiveResolver<Result, Parent, ContextType = any, Args = RequiresScopesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShareableDirectiveArgs = { };

export type ShareableDirectiveResolver<Result, Parent, ContextType = any, Args = ShareableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AdminActionResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminAction'] = ResolversParentTypes['AdminAction']> = {
  admin?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AdminActionKind'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resourceId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AdminActionState'], ParentType, ContextType>;
};

export type AdminActionConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminActionConnection'] = ResolversParentTypes['AdminActionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AdminActionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AdminAction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AdminActionEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminActionEdge'] = ResolversParentTypes['AdminActionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AdminAction'], ParentType, ContextType>;
};

export type AdminApprovalResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminApproval'] = ResolversParentTypes['AdminApproval']> = {
  action?: Resolver<Maybe<ResolversTypes['AdminAction']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  decisionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AdminApprovalKind'], ParentType, ContextType>;
  notBefore?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AdminApprovalStatus'], ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  voidReason?: Resolver<Maybe<ResolversTypes['AdminApprovalVoidReason']>, ParentType, ContextType>;
};

export type AdminApprovalConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminApprovalConnection'] = ResolversParentTypes['AdminApprovalConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AdminApprovalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AdminApproval']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AdminApprovalDecideErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminApprovalDecideError'] = ResolversParentTypes['AdminApprovalDecideError']> = {
  code?: Resolver<ResolversTypes['AdminApprovalDecideErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdminApprovalDecidePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminApprovalDecidePayload'] = ResolversParentTypes['AdminApprovalDecidePayload']> = {
  approval?: Resolver<Maybe<ResolversTypes['AdminApproval']>, ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AdminApprovalDecideError']>, ParentType, ContextType>;
};

export type AdminApprovalEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminApprovalEdge'] = ResolversParentTypes['AdminApprovalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AdminApproval'], ParentType, ContextType>;
};

export type AdminFraudCaseApproveErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminFraudCaseApproveError'] = ResolversParentTypes['AdminFraudCaseApproveError']> = {
  code?: Resolver<ResolversTypes['AdminFraudCaseApproveErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdminFraudCaseApprovePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminFraudCaseApprovePayload'] = ResolversParentTypes['AdminFraudCaseApprovePayload']> = {
  action?: Resolver<Maybe<ResolversTypes['AdminAction']>, ParentType, ContextType>;
  fraudCase?: Resolver<Maybe<ResolversTypes['FraudCase']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AdminFraudCaseApproveError']>, ParentType, ContextType>;
};

export type AdminFraudCaseBlockErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminFraudCaseBlockError'] = ResolversParentTypes['AdminFraudCaseBlockError']> = {
  code?: Resolver<ResolversTypes['AdminFraudCaseBlockErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdminFraudCaseBlockPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminFraudCaseBlockPayload'] = ResolversParentTypes['AdminFraudCaseBlockPayload']> = {
  action?: Resolver<Maybe<ResolversTypes['AdminAction']>, ParentType, ContextType>;
  fraudCase?: Resolver<Maybe<ResolversTypes['FraudCase']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AdminFraudCaseBlockError']>, ParentType, ContextType>;
};

export type AdminFraudCaseConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminFraudCaseConnection'] = ResolversParentTypes['AdminFraudCaseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AdminFraudCaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['FraudCase']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AdminFraudCaseEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminFraudCaseEdge'] = ResolversParentTypes['AdminFraudCaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FraudCase'], ParentType, ContextType>;
};

export type AdminKycApproveErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminKycApproveError'] = ResolversParentTypes['AdminKycApproveError']> = {
  code?: Resolver<ResolversTypes['AdminKycApproveErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdminKycApprovePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminKycApprovePayload'] = ResolversParentTypes['AdminKycApprovePayload']> = {
  action?: Resolver<Maybe<ResolversTypes['AdminAction']>, ParentType, ContextType>;
  kyc?: Resolver<Maybe<ResolversTypes['Kyc']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AdminKycApproveError']>, ParentType, ContextType>;
};

export type AdminKycConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminKycConnection'] = ResolversParentTypes['AdminKycConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AdminKycEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Kyc']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AdminKycEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminKycEdge'] = ResolversParentTypes['AdminKycEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Kyc'], ParentType, ContextType>;
};

export type AdminKycRejectErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminKycRejectError'] = ResolversParentTypes['AdminKycRejectError']> = {
  code?: Resolver<ResolversTypes['AdminKycRejectErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdminKycRejectPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminKycRejectPayload'] = ResolversParentTypes['AdminKycRejectPayload']> = {
  action?: Resolver<Maybe<ResolversTypes['AdminAction']>, ParentType, ContextType>;
  kyc?: Resolver<Maybe<ResolversTypes['Kyc']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AdminKycRejectError']>, ParentType, ContextType>;
};

export type AdminLimitsSetErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminLimitsSetError'] = ResolversParentTypes['AdminLimitsSetError']> = {
  code?: Resolver<ResolversTypes['AdminLimitsSetErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdminLimitsSetPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminLimitsSetPayload'] = ResolversParentTypes['AdminLimitsSetPayload']> = {
  action?: Resolver<Maybe<ResolversTypes['AdminAction']>, ParentType, ContextType>;
  limits?: Resolver<Maybe<ResolversTypes['AdminTierLimits']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AdminLimitsSetError']>, ParentType, ContextType>;
};

export type AdminTierLimitsResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminTierLimits'] = ResolversParentTypes['AdminTierLimits']> = {
  daily?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  monthly?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  perTransaction?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['KycTier'], ParentType, ContextType>;
};

export type AdminTransactionConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminTransactionConnection'] = ResolversParentTypes['AdminTransactionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AdminTransactionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Transaction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AdminTransactionEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminTransactionEdge'] = ResolversParentTypes['AdminTransactionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Transaction'], ParentType, ContextType>;
};

export type AdminTransactionForceCompleteErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminTransactionForceCompleteError'] = ResolversParentTypes['AdminTransactionForceCompleteError']> = {
  code?: Resolver<ResolversTypes['AdminTransactionForceCompleteErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdminTransactionForceCompletePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminTransactionForceCompletePayload'] = ResolversParentTypes['AdminTransactionForceCompletePayload']> = {
  approval?: Resolver<Maybe<ResolversTypes['AdminApproval']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AdminTransactionForceCompleteError']>, ParentType, ContextType>;
};

export type AdminTransactionReverseErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminTransactionReverseError'] = ResolversParentTypes['AdminTransactionReverseError']> = {
  code?: Resolver<ResolversTypes['AdminTransactionReverseErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdminTransactionReversePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminTransactionReversePayload'] = ResolversParentTypes['AdminTransactionReversePayload']> = {
  approval?: Resolver<Maybe<ResolversTypes['AdminApproval']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AdminTransactionReverseError']>, ParentType, ContextType>;
};

export type AdminUserConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminUserConnection'] = ResolversParentTypes['AdminUserConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AdminUserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AdminUserEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminUserEdge'] = ResolversParentTypes['AdminUserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type AdminUserFreezeErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminUserFreezeError'] = ResolversParentTypes['AdminUserFreezeError']> = {
  code?: Resolver<ResolversTypes['AdminUserFreezeErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdminUserFreezePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminUserFreezePayload'] = ResolversParentTypes['AdminUserFreezePayload']> = {
  action?: Resolver<Maybe<ResolversTypes['AdminAction']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AdminUserFreezeError']>, ParentType, ContextType>;
};

export type AdminUserRoleSetErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminUserRoleSetError'] = ResolversParentTypes['AdminUserRoleSetError']> = {
  code?: Resolver<ResolversTypes['AdminUserRoleSetErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdminUserRoleSetPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminUserRoleSetPayload'] = ResolversParentTypes['AdminUserRoleSetPayload']> = {
  action?: Resolver<Maybe<ResolversTypes['AdminAction']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AdminUserRoleSetError']>, ParentType, ContextType>;
};

export type AdminUserTotpResetErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminUserTotpResetError'] = ResolversParentTypes['AdminUserTotpResetError']> = {
  code?: Resolver<ResolversTypes['AdminUserTotpResetErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdminUserTotpResetPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminUserTotpResetPayload'] = ResolversParentTypes['AdminUserTotpResetPayload']> = {
  approval?: Resolver<Maybe<ResolversTypes['AdminApproval']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AdminUserTotpResetError']>, ParentType, ContextType>;
};

export type AdminUserUnfreezeErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminUserUnfreezeError'] = ResolversParentTypes['AdminUserUnfreezeError']> = {
  code?: Resolver<ResolversTypes['AdminUserUnfreezeErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdminUserUnfreezePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['AdminUserUnfreezePayload'] = ResolversParentTypes['AdminUserUnfreezePayload']> = {
  action?: Resolver<Maybe<ResolversTypes['AdminAction']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AdminUserUnfreezeError']>, ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type FraudCaseResolvers<ContextType = any, ParentType extends ResolversParentTypes['FraudCase'] = ResolversParentTypes['FraudCase']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type KycResolvers<ContextType = any, ParentType extends ResolversParentTypes['Kyc'] = ResolversParentTypes['Kyc']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LedgerEntriesSumResolvers<ContextType = any, ParentType extends ResolversParentTypes['LedgerEntriesSum'] = ResolversParentTypes['LedgerEntriesSum']> = {
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type LedgerHealthResolvers<ContextType = any, ParentType extends ResolversParentTypes['LedgerHealth'] = ResolversParentTypes['LedgerHealth']> = {
  checkedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  comparedBefore?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  entriesSum?: Resolver<ReadonlyArray<ResolversTypes['LedgerEntriesSum']>, ParentType, ContextType>;
  healthy?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mismatchCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mismatches?: Resolver<ReadonlyArray<ResolversTypes['LedgerMismatch']>, ParentType, ContextType, Partial<LedgerHealthMismatchesArgs>>;
  outboxOldestAgeMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unavailable?: Resolver<ReadonlyArray<ResolversTypes['LedgerSource']>, ParentType, ContextType>;
};

export type LedgerMismatchResolvers<ContextType = any, ParentType extends ResolversParentTypes['LedgerMismatch'] = ResolversParentTypes['LedgerMismatch']> = {
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LedgerMismatchKind'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  adminApprovalDecide?: Resolver<ResolversTypes['AdminApprovalDecidePayload'], ParentType, ContextType, RequireFields<MutationAdminApprovalDecideArgs, 'input'>>;
  adminFraudCaseApprove?: Resolver<ResolversTypes['AdminFraudCaseApprovePayload'], ParentType, ContextType, RequireFields<MutationAdminFraudCaseApproveArgs, 'input'>>;
  adminFraudCaseBlock?: Resolver<ResolversTypes['AdminFraudCaseBlockPayload'], ParentType, ContextType, RequireFields<MutationAdminFraudCaseBlockArgs, 'input'>>;
  adminKycApprove?: Resolver<ResolversTypes['AdminKycApprovePayload'], ParentType, ContextType, RequireFields<MutationAdminKycApproveArgs, 'input'>>;
  adminKycReject?: Resolver<ResolversTypes['AdminKycRejectPayload'], ParentType, ContextType, RequireFields<MutationAdminKycRejectArgs, 'input'>>;
  adminLimitsSet?: Resolver<ResolversTypes['AdminLimitsSetPayload'], ParentType, ContextType, RequireFields<MutationAdminLimitsSetArgs, 'input'>>;
  adminTransactionForceComplete?: Resolver<ResolversTypes['AdminTransactionForceCompletePayload'], ParentType, ContextType, RequireFields<MutationAdminTransactionForceCompleteArgs, 'input'>>;
  adminTransactionReverse?: Resolver<ResolversTypes['AdminTransactionReversePayload'], ParentType, ContextType, RequireFields<MutationAdminTransactionReverseArgs, 'input'>>;
  adminUserFreeze?: Resolver<ResolversTypes['AdminUserFreezePayload'], ParentType, ContextType, RequireFields<MutationAdminUserFreezeArgs, 'input'>>;
  adminUserRoleSet?: Resolver<ResolversTypes['AdminUserRoleSetPayload'], ParentType, ContextType, RequireFields<MutationAdminUserRoleSetArgs, 'input'>>;
  adminUserTotpReset?: Resolver<ResolversTypes['AdminUserTotpResetPayload'], ParentType, ContextType, RequireFields<MutationAdminUserTotpResetArgs, 'input'>>;
  adminUserUnfreeze?: Resolver<ResolversTypes['AdminUserUnfreezePayload'], ParentType, ContextType, RequireFields<MutationAdminUserUnfreezeArgs, 'input'>>;
  totpResetStop?: Resolver<ResolversTypes['TotpResetStopPayload'], ParentType, ContextType, RequireFields<MutationTotpResetStopArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  adminActions?: Resolver<ResolversTypes['AdminActionConnection'], ParentType, ContextType, Partial<QueryAdminActionsArgs>>;
  adminApprovals?: Resolver<ResolversTypes['AdminApprovalConnection'], ParentType, ContextType, Partial<QueryAdminApprovalsArgs>>;
  adminFraudQueue?: Resolver<ResolversTypes['AdminFraudCaseConnection'], ParentType, ContextType, Partial<QueryAdminFraudQueueArgs>>;
  adminKycQueue?: Resolver<ResolversTypes['AdminKycConnection'], ParentType, ContextType, Partial<QueryAdminKycQueueArgs>>;
  adminLimits?: Resolver<ReadonlyArray<ResolversTypes['AdminTierLimits']>, ParentType, ContextType>;
  adminTransactions?: Resolver<ResolversTypes['AdminTransactionConnection'], ParentType, ContextType, Partial<QueryAdminTransactionsArgs>>;
  adminUsers?: Resolver<ResolversTypes['AdminUserConnection'], ParentType, ContextType, RequireFields<QueryAdminUsersArgs, 'query'>>;
  ledgerHealth?: Resolver<ResolversTypes['LedgerHealth'], ParentType, ContextType>;
  totpReset?: Resolver<Maybe<ResolversTypes['TotpReset']>, ParentType, ContextType>;
};

export type TotpResetResolvers<ContextType = any, ParentType extends ResolversParentTypes['TotpReset'] = ResolversParentTypes['TotpReset']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notBefore?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TotpResetStopErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['TotpResetStopError'] = ResolversParentTypes['TotpResetStopError']> = {
  code?: Resolver<ResolversTypes['TotpResetStopErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TotpResetStopPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['TotpResetStopPayload'] = ResolversParentTypes['TotpResetStopPayload']> = {
  stoppedTotpResetId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['TotpResetStopError']>, ParentType, ContextType>;
};

export type TransactionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Transaction'] = ResolversParentTypes['Transaction']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = any, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'AdminApprovalDecideError' | 'AdminFraudCaseApproveError' | 'AdminFraudCaseBlockError' | 'AdminKycApproveError' | 'AdminKycRejectError' | 'AdminLimitsSetError' | 'AdminTransactionForceCompleteError' | 'AdminTransactionReverseError' | 'AdminUserFreezeError' | 'AdminUserRoleSetError' | 'AdminUserTotpResetError' | 'AdminUserUnfreezeError' | 'TotpResetStopError', ParentType, ContextType>;
};

export interface YearMonthScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['YearMonth'], any> {
  name: 'YearMonth';
}

export type Resolvers<ContextType = any> = {
  AdminAction?: AdminActionResolvers<ContextType>;
  AdminActionConnection?: AdminActionConnectionResolvers<ContextType>;
  AdminActionEdge?: AdminActionEdgeResolvers<ContextType>;
  AdminApproval?: AdminApprovalResolvers<ContextType>;
  AdminApprovalConnection?: AdminApprovalConnectionResolvers<ContextType>;
  AdminApprovalDecideError?: AdminApprovalDecideErrorResolvers<ContextType>;
  AdminApprovalDecidePayload?: AdminApprovalDecidePayloadResolvers<ContextType>;
  AdminApprovalEdge?: AdminApprovalEdgeResolvers<ContextType>;
  AdminFraudCaseApproveError?: AdminFraudCaseApproveErrorResolvers<ContextType>;
  AdminFraudCaseApprovePayload?: AdminFraudCaseApprovePayloadResolvers<ContextType>;
  AdminFraudCaseBlockError?: AdminFraudCaseBlockErrorResolvers<ContextType>;
  AdminFraudCaseBlockPayload?: AdminFraudCaseBlockPayloadResolvers<ContextType>;
  AdminFraudCaseConnection?: AdminFraudCaseConnectionResolvers<ContextType>;
  AdminFraudCaseEdge?: AdminFraudCaseEdgeResolvers<ContextType>;
  AdminKycApproveError?: AdminKycApproveErrorResolvers<ContextType>;
  AdminKycApprovePayload?: AdminKycApprovePayloadResolvers<ContextType>;
  AdminKycConnection?: AdminKycConnectionResolvers<ContextType>;
  AdminKycEdge?: AdminKycEdgeResolvers<ContextType>;
  AdminKycRejectError?: AdminKycRejectErrorResolvers<ContextType>;
  AdminKycRejectPayload?: AdminKycRejectPayloadResolvers<ContextType>;
  AdminLimitsSetError?: AdminLimitsSetErrorResolvers<ContextType>;
  AdminLimitsSetPayload?: AdminLimitsSetPayloadResolvers<ContextType>;
  AdminTierLimits?: AdminTierLimitsResolvers<ContextType>;
  AdminTransactionConnection?: AdminTransactionConnectionResolvers<ContextType>;
  AdminTransactionEdge?: AdminTransactionEdgeResolvers<ContextType>;
  AdminTransactionForceCompleteError?: AdminTransactionForceCompleteErrorResolvers<ContextType>;
  AdminTransactionForceCompletePayload?: AdminTransactionForceCompletePayloadResolvers<ContextType>;
  AdminTransactionReverseError?: AdminTransactionReverseErrorResolvers<ContextType>;
  AdminTransactionReversePayload?: AdminTransactionReversePayloadResolvers<ContextType>;
  AdminUserConnection?: AdminUserConnectionResolvers<ContextType>;
  AdminUserEdge?: AdminUserEdgeResolvers<ContextType>;
  AdminUserFreezeError?: AdminUserFreezeErrorResolvers<ContextType>;
  AdminUserFreezePayload?: AdminUserFreezePayloadResolvers<ContextType>;
  AdminUserRoleSetError?: AdminUserRoleSetErrorResolvers<ContextType>;
  AdminUserRoleSetPayload?: AdminUserRoleSetPayloadResolvers<ContextType>;
  AdminUserTotpResetError?: AdminUserTotpResetErrorResolvers<ContextType>;
  AdminUserTotpResetPayload?: AdminUserTotpResetPayloadResolvers<ContextType>;
  AdminUserUnfreezeError?: AdminUserUnfreezeErrorResolvers<ContextType>;
  AdminUserUnfreezePayload?: AdminUserUnfreezePayloadResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  FraudCase?: FraudCaseResolvers<ContextType>;
  Kyc?: KycResolvers<ContextType>;
  LedgerEntriesSum?: LedgerEntriesSumResolvers<ContextType>;
  LedgerHealth?: LedgerHealthResolvers<ContextType>;
  LedgerMismatch?: LedgerMismatchResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  TotpReset?: TotpResetResolvers<ContextType>;
  TotpResetStopError?: TotpResetStopErrorResolvers<ContextType>;
  TotpResetStopPayload?: TotpResetStopPayloadResolvers<ContextType>;
  Transaction?: TransactionResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  YearMonth?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = any> = {
  authenticated?: AuthenticatedDirectiveResolver<any, any, ContextType>;
  inaccessible?: InaccessibleDirectiveResolver<any, any, ContextType>;
  link?: LinkDirectiveResolver<any, any, ContextType>;
  public?: PublicDirectiveResolver<any, any, ContextType>;
  requiresScopes?: RequiresScopesDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
};
