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

/** Somebody whom a person keeps at hand. Seen by that person only. */
export type Contact = {
  readonly __typename?: 'Contact';
  /** Since when. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The contact, `con_…`. */
  readonly id: Scalars['ID']['output'];
  /** Who it is; null when that cannot be read now. */
  readonly user?: Maybe<User>;
};

/** Why `contactAdd` refused. */
export type ContactAddError = UserError & {
  readonly __typename?: 'ContactAddError';
  /** The reason, for a program. */
  readonly code: ContactAddErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

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
  readonly handle?: InputMaybe<Scalars['String']['input']>;
  /** The person, by id. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of it. */
export type ContactAddPayload = {
  readonly __typename?: 'ContactAddPayload';
  /** The contact; null when none was added. */
  readonly contact?: Maybe<Contact>;
  /** Why not; empty on success. */
  readonly userErrors: ReadonlyArray<ContactAddError>;
};

/** A page of contacts, newest first. */
export type ContactConnection = {
  readonly __typename?: 'ContactConnection';
  /** The same, each with its cursor. */
  readonly edges: ReadonlyArray<ContactEdge>;
  /** The contacts of this page. */
  readonly nodes: ReadonlyArray<Contact>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** A contact's place in a list. */
export type ContactEdge = {
  readonly __typename?: 'ContactEdge';
  /** Give it as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The contact. */
  readonly node: Contact;
};

/** Why `contactRemove` refused. */
export type ContactRemoveError = UserError & {
  readonly __typename?: 'ContactRemoveError';
  /** The reason, for a program. */
  readonly code: ContactRemoveErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Why `contactRemove` refuses. */
export type ContactRemoveErrorCode =
  /** The viewer has no such contact. */
  | 'NOT_FOUND';

/** Which contact to keep no more. */
export type ContactRemoveInput = {
  /** The contact's id. */
  readonly id: Scalars['ID']['input'];
};

/** What came of it. */
export type ContactRemovePayload = {
  readonly __typename?: 'ContactRemovePayload';
  /** The contact that is one no more; null when none was removed. */
  readonly removedContactId?: Maybe<Scalars['ID']['output']>;
  /** Why not; empty on success. */
  readonly userErrors: ReadonlyArray<ContactRemoveError>;
};

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

/** What a person asked another to pay. Seen by the two only. */
export type MoneyRequest = {
  readonly __typename?: 'MoneyRequest';
  /** How much is asked for. */
  readonly amount: Money;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Which way it goes, seen by the reader. */
  readonly direction: MoneyRequestDirection;
  /** When it expires unless it is paid. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The request's id, `mrq_…`. */
  readonly id: Scalars['ID']['output'];
  /** What for, as the requester wrote it. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Who is asked. */
  readonly payer?: Maybe<User>;
  /** When the payer was last reminded; null when they never were. */
  readonly remindedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who asks, and gets the money. */
  readonly requester?: Maybe<User>;
  /** When it reached its final status; null until then. */
  readonly settledAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it has come. */
  readonly status: MoneyRequestStatus;
  /** The transfer that pays it, under way or completed; null when there is none. */
  readonly transaction?: Maybe<Transaction>;
};

/** Why `moneyRequestAccept` refused. */
export type MoneyRequestAcceptError = UserError & {
  readonly __typename?: 'MoneyRequestAcceptError';
  /** The reason, for a program. */
  readonly code: MoneyRequestAcceptErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly id: Scalars['ID']['input'];
  /** Chosen by the caller, 1 to 128 visible ASCII characters: asking again with the same key answers the same. */
  readonly idempotencyKey: Scalars['String']['input'];
  /**
   * A code of your authenticator app, or a recovery code: wanted above the amount that you have set with `totpThresholdSet`, in a session. A payment
   * that was refused for want of one is asked for again with another key.
   */
  readonly totpCode?: InputMaybe<Scalars['String']['input']>;
};

/** What came of it. */
export type MoneyRequestAcceptPayload = {
  readonly __typename?: 'MoneyRequestAcceptPayload';
  /** The request, ACCEPTED, or PROCESSING while its transfer is IN_REVIEW; null when it was not paid. */
  readonly moneyRequest?: Maybe<MoneyRequest>;
  /** Why not; empty on success. */
  readonly userErrors: ReadonlyArray<MoneyRequestAcceptError>;
};

/** Why `moneyRequestCancel` refused. */
export type MoneyRequestCancelError = UserError & {
  readonly __typename?: 'MoneyRequestCancelError';
  /** The reason, for a program. */
  readonly code: MoneyRequestCancelErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly id: Scalars['ID']['input'];
};

/** What came of it. */
export type MoneyRequestCancelPayload = {
  readonly __typename?: 'MoneyRequestCancelPayload';
  /** The request, CANCELLED; null when it was not. */
  readonly moneyRequest?: Maybe<MoneyRequest>;
  /** Why not; empty on success. */
  readonly userErrors: ReadonlyArray<MoneyRequestCancelError>;
};

/** A page of money requests, newest first. */
export type MoneyRequestConnection = {
  readonly __typename?: 'MoneyRequestConnection';
  /** The same, each with its cursor. */
  readonly edges: ReadonlyArray<MoneyRequestEdge>;
  /** The money requests of this page. */
  readonly nodes: ReadonlyArray<MoneyRequest>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** Why `moneyRequestCreate` refused. */
export type MoneyRequestCreateError = UserError & {
  readonly __typename?: 'MoneyRequestCreateError';
  /** The reason, for a program. */
  readonly code: MoneyRequestCreateErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly amount: MoneyInput;
  /** When it expires unless it is paid: at most 90 days from now, after 7 days when absent. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What for; up to 280 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Who is asked, by handle, in any case of letters and with or without a leading `@`. Exactly one of `payerId` and `payerHandle`. */
  readonly payerHandle?: InputMaybe<Scalars['String']['input']>;
  /** Who is asked, by id. Exactly one of `payerId` and `payerHandle`. */
  readonly payerId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of it. */
export type MoneyRequestCreatePayload = {
  readonly __typename?: 'MoneyRequestCreatePayload';
  /** The request; null when none was made. */
  readonly moneyRequest?: Maybe<MoneyRequest>;
  /** Why not; empty on success. */
  readonly userErrors: ReadonlyArray<MoneyRequestCreateError>;
};

/** Why `moneyRequestDecline` refused. */
export type MoneyRequestDeclineError = UserError & {
  readonly __typename?: 'MoneyRequestDeclineError';
  /** The reason, for a program. */
  readonly code: MoneyRequestDeclineErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly id: Scalars['ID']['input'];
};

/** What came of it. */
export type MoneyRequestDeclinePayload = {
  readonly __typename?: 'MoneyRequestDeclinePayload';
  /** The request, DECLINED; null when it was not. */
  readonly moneyRequest?: Maybe<MoneyRequest>;
  /** Why not; empty on success. */
  readonly userErrors: ReadonlyArray<MoneyRequestDeclineError>;
};

/** Which way a money request goes, seen by the person who reads it. */
export type MoneyRequestDirection =
  /** It came to the reader, who is asked to pay. */
  | 'INCOMING'
  /** The reader made it, and gets the money. */
  | 'OUTGOING';

/** A money request's place in a list. */
export type MoneyRequestEdge = {
  readonly __typename?: 'MoneyRequestEdge';
  /** Give it as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The money request. */
  readonly node: MoneyRequest;
};

/** Why `moneyRequestRemind` refused. */
export type MoneyRequestRemindError = UserError & {
  readonly __typename?: 'MoneyRequestRemindError';
  /** The reason, for a program. */
  readonly code: MoneyRequestRemindErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

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
  readonly id: Scalars['ID']['input'];
};

/** What came of it. */
export type MoneyRequestRemindPayload = {
  readonly __typename?: 'MoneyRequestRemindPayload';
  /** The request; null when nobody was reminded. */
  readonly moneyRequest?: Maybe<MoneyRequest>;
  /** Why not; empty on success. */
  readonly userErrors: ReadonlyArray<MoneyRequestRemindError>;
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

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Keeps a person as a contact of the viewer's. */
  readonly contactAdd: ContactAddPayload;
  /** Keeps a contact no more. The other person is not told of either. */
  readonly contactRemove: ContactRemovePayload;
  /** Pays a request that the viewer was asked for. It is ACCEPTED once the money has moved; the same key answers the same. */
  readonly moneyRequestAccept: MoneyRequestAcceptPayload;
  /** Takes back a request that the viewer made. */
  readonly moneyRequestCancel: MoneyRequestCancelPayload;
  /** Asks a person for money. They are told of it. */
  readonly moneyRequestCreate: MoneyRequestCreatePayload;
  /** Says no to a request that the viewer was asked for. Who made it is told. */
  readonly moneyRequestDecline: MoneyRequestDeclinePayload;
  /** Has the person reminded whom the viewer asked; once a day at most. */
  readonly moneyRequestRemind: MoneyRequestRemindPayload;
  /** Ends a split that the viewer made: what is paid stays paid, and nobody owes the rest. A share that is being paid just then is PAID when its money arrives. */
  readonly splitCancel: SplitCancelPayload;
  /** Splits a bill that the viewer paid. The others are told of their shares. */
  readonly splitCreate: SplitCreatePayload;
  /** Pays the viewer's share of a split. It is PAID once the money has moved; the same key answers the same. */
  readonly splitSharePay: SplitSharePayPayload;
};


export type MutationContactAddArgs = {
  input: ContactAddInput;
};


export type MutationContactRemoveArgs = {
  input: ContactRemoveInput;
};


export type MutationMoneyRequestAcceptArgs = {
  input: MoneyRequestAcceptInput;
};


export type MutationMoneyRequestCancelArgs = {
  input: MoneyRequestCancelInput;
};


export type MutationMoneyRequestCreateArgs = {
  input: MoneyRequestCreateInput;
};


export type MutationMoneyRequestDeclineArgs = {
  input: MoneyRequestDeclineInput;
};


export type MutationMoneyRequestRemindArgs = {
  input: MoneyRequestRemindInput;
};


export type MutationSplitCancelArgs = {
  input: SplitCancelInput;
};


export type MutationSplitCreateArgs = {
  input: SplitCreateInput;
};


export type MutationSplitSharePayArgs = {
  input: SplitSharePayInput;
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
  /** The viewer's contacts, newest first. */
  readonly contacts: ContactConnection;
  /** One money request that the viewer made or was asked; null when there is none with this id, or it isn't theirs to see. */
  readonly moneyRequest?: Maybe<MoneyRequest>;
  /** The money requests that the viewer made and was asked, newest first. */
  readonly moneyRequests: MoneyRequestConnection;
  /** One split that the viewer made or has a share of; null when there is none with this id, or it isn't theirs to see. */
  readonly split?: Maybe<Split>;
  /** The splits that the viewer made or has a share of, newest first. */
  readonly splits: SplitConnection;
};


export type QueryContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMoneyRequestArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMoneyRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<MoneyRequestDirection>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<MoneyRequestStatus>;
};


export type QuerySplitArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySplitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A bill that one person paid and others owe their shares of. Seen by them only. */
export type Split = {
  readonly __typename?: 'Split';
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who paid the bill, and gets the shares. */
  readonly creator?: Maybe<User>;
  /** The split's id, `spl_…`. */
  readonly id: Scalars['ID']['output'];
  /** What the shares that are PAID come to, the creator's own among them. */
  readonly paid: Money;
  /** When it reached its final status; null until then. */
  readonly settledAt?: Maybe<Scalars['DateTime']['output']>;
  /** The shares, in the order they were given; at most 50. */
  readonly shares: ReadonlyArray<SplitShare>;
  /** How far it has come. */
  readonly status: SplitStatus;
  /** What the bill was for. */
  readonly title: Scalars['String']['output'];
  /** What the bill comes to: the shares add up to it. */
  readonly total: Money;
};

/** Why `splitCancel` refused. */
export type SplitCancelError = UserError & {
  readonly __typename?: 'SplitCancelError';
  /** The reason, for a program. */
  readonly code: SplitCancelErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly id: Scalars['ID']['input'];
};

/** What came of it. */
export type SplitCancelPayload = {
  readonly __typename?: 'SplitCancelPayload';
  /** The split, CANCELLED; null when it was not. */
  readonly split?: Maybe<Split>;
  /** Why not; empty on success. */
  readonly userErrors: ReadonlyArray<SplitCancelError>;
};

/** A page of splits, newest first. */
export type SplitConnection = {
  readonly __typename?: 'SplitConnection';
  /** The same, each with its cursor. */
  readonly edges: ReadonlyArray<SplitEdge>;
  /** The splits of this page. */
  readonly nodes: ReadonlyArray<Split>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** Why `splitCreate` refused. */
export type SplitCreateError = UserError & {
  readonly __typename?: 'SplitCreateError';
  /** The reason, for a program. */
  readonly code: SplitCreateErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly shares: ReadonlyArray<SplitShareInput>;
  /** What it was for; 1 to 100 characters. */
  readonly title: Scalars['String']['input'];
  /** What it comes to; more than zero. */
  readonly total: MoneyInput;
};

/** What came of it. */
export type SplitCreatePayload = {
  readonly __typename?: 'SplitCreatePayload';
  /** The split; null when none was made. */
  readonly split?: Maybe<Split>;
  /** Why not; empty on success. */
  readonly userErrors: ReadonlyArray<SplitCreateError>;
};

/** A split's place in a list. */
export type SplitEdge = {
  readonly __typename?: 'SplitEdge';
  /** Give it as `after` to go on behind this one. */
  readonly cursor: Scalars['String']['output'];
  /** The split. */
  readonly node: Split;
};

/** What one person owes of a split. */
export type SplitShare = {
  readonly __typename?: 'SplitShare';
  /** How much it is. */
  readonly amount: Money;
  /** The share's id, `shr_…`. */
  readonly id: Scalars['ID']['output'];
  /** The split it is of. */
  readonly split: Split;
  /** How far it has come. */
  readonly status: SplitShareStatus;
  /** The transfer that pays it, under way or completed; null when there is none, for the creator's own share, and for who neither pays nor gets it. */
  readonly transaction?: Maybe<Transaction>;
  /** Whose share it is. */
  readonly user?: Maybe<User>;
};

/** One share of a bill. */
export type SplitShareInput = {
  /** How much, in the currency of the total. For every share or for none; they add up to the total. */
  readonly amount?: InputMaybe<MoneyInput>;
  /** Whose it is, by handle, in any case of letters and with or without a leading `@`. Exactly one of `userId` and `handle`. */
  readonly handle?: InputMaybe<Scalars['String']['input']>;
  /** Whose it is, by id. Exactly one of `userId` and `handle`. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Why `splitSharePay` refused. */
export type SplitSharePayError = UserError & {
  readonly __typename?: 'SplitSharePayError';
  /** The reason, for a program. */
  readonly code: SplitSharePayErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly idempotencyKey: Scalars['String']['input'];
  /** The share's id. */
  readonly shareId: Scalars['ID']['input'];
  /**
   * A code of your authenticator app, or a recovery code: wanted above the amount that you have set with `totpThresholdSet`, in a session. A payment
   * that was refused for want of one is asked for again with another key.
   */
  readonly totpCode?: InputMaybe<Scalars['String']['input']>;
};

/** What came of it. */
export type SplitSharePayPayload = {
  readonly __typename?: 'SplitSharePayPayload';
  /** The share, PAID, or PROCESSING while its transfer is IN_REVIEW; null when it was not paid. */
  readonly share?: Maybe<SplitShare>;
  /** Why not; empty on success. */
  readonly userErrors: ReadonlyArray<SplitSharePayError>;
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

/** One movement of money, from when it was accepted to its outcome. Only its sender, its recipient and an admin can read it. */
export type Transaction = {
  readonly __typename?: 'Transaction';
  /** The transaction's id, e.g. `txn_01h455vb4pex5vsknk084sn02q`. */
  readonly id: Scalars['ID']['output'];
};

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



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

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

/** Mapping of federation types */
export type FederationTypes = {
  MoneyRequest: MoneyRequest;
  Split: Split;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  MoneyRequest:
    ( { __typename: 'MoneyRequest' }
    & GraphQLRecursivePick<FederationTypes['MoneyRequest'], {"id":true}> );
  Split:
    ( { __typename: 'Split' }
    & GraphQLRecursivePick<FederationTypes['Split'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BigInt: ResolverTypeWrapper<any>;
  Contact: ResolverTypeWrapper<any>;
  ID: ResolverTypeWrapper<any>;
  ContactAddError: ResolverTypeWrapper<any>;
  ContactAddErrorCode: ResolverTypeWrapper<any>;
  ContactAddInput: ResolverTypeWrapper<any>;
  ContactAddPayload: ResolverTypeWrapper<any>;
  ContactConnection: ResolverTypeWrapper<any>;
  ContactEdge: ResolverTypeWrapper<any>;
  ContactRemoveError: ResolverTypeWrapper<any>;
  ContactRemoveErrorCode: ResolverTypeWrapper<any>;
  ContactRemoveInput: ResolverTypeWrapper<any>;
  ContactRemovePayload: ResolverTypeWrapper<any>;
  CountryCode: ResolverTypeWrapper<any>;
  CurrencyCode: ResolverTypeWrapper<any>;
  DateTime: ResolverTypeWrapper<any>;
  Decimal: ResolverTypeWrapper<any>;
  Money: ResolverTypeWrapper<any>;
  MoneyInput: ResolverTypeWrapper<any>;
  MoneyRequest: ResolverTypeWrapper<any>;
  MoneyRequestAcceptError: ResolverTypeWrapper<any>;
  MoneyRequestAcceptErrorCode: ResolverTypeWrapper<any>;
  MoneyRequestAcceptInput: ResolverTypeWrapper<any>;
  MoneyRequestAcceptPayload: ResolverTypeWrapper<any>;
  MoneyRequestCancelError: ResolverTypeWrapper<any>;
  MoneyRequestCancelErrorCode: ResolverTypeWrapper<any>;
  MoneyRequestCancelInput: ResolverTypeWrapper<any>;
  MoneyRequestCancelPayload: ResolverTypeWrapper<any>;
  MoneyRequestConnection: ResolverTypeWrapper<any>;
  MoneyRequestCreateError: ResolverTypeWrapper<any>;
  MoneyRequestCreateErrorCode: ResolverTypeWrapper<any>;
  MoneyRequestCreateInput: ResolverTypeWrapper<any>;
  MoneyRequestCreatePayload: ResolverTypeWrapper<any>;
  MoneyRequestDeclineError: ResolverTypeWrapper<any>;
  MoneyRequestDeclineErrorCode: ResolverTypeWrapper<any>;
  MoneyRequestDeclineInput: ResolverTypeWrapper<any>;
  MoneyRequestDeclinePayload: ResolverTypeWrapper<any>;
  MoneyRequestDirection: ResolverTypeWrapper<any>;
  MoneyRequestEdge: ResolverTypeWrapper<any>;
  MoneyRequestRemindError: ResolverTypeWrapper<any>;
  MoneyRequestRemindErrorCode: ResolverTypeWrapper<any>;
  MoneyRequestRemindInput: ResolverTypeWrapper<any>;
  MoneyRequestRemindPayload: ResolverTypeWrapper<any>;
  MoneyRequestStatus: ResolverTypeWrapper<any>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<any>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<any>;
  Split: ResolverTypeWrapper<any>;
  SplitCancelError: ResolverTypeWrapper<any>;
  SplitCancelErrorCode: ResolverTypeWrapper<any>;
  SplitCancelInput: ResolverTypeWrapper<any>;
  SplitCancelPayload: ResolverTypeWrapper<any>;
  SplitConnection: ResolverTypeWrapper<any>;
  SplitCreateError: ResolverTypeWrapper<any>;
  SplitCreateErrorCode: ResolverTypeWrapper<any>;
  SplitCreateInput: ResolverTypeWrapper<any>;
  SplitCreatePayload: ResolverTypeWrapper<any>;
  SplitEdge: ResolverTypeWrapper<any>;
  SplitShare: ResolverTypeWrapper<any>;
  SplitShareInput: ResolverTypeWrapper<any>;
  SplitSharePayError: ResolverTypeWrapper<any>;
  SplitSharePayErrorCode: ResolverTypeWrapper<any>;
  SplitSharePayInput: ResolverTypeWrapper<any>;
  SplitSharePayPayload: ResolverTypeWrapper<any>;
  SplitShareStatus: ResolverTypeWrapper<any>;
  SplitStatus: ResolverTypeWrapper<any>;
  Transaction: ResolverTypeWrapper<any>;
  User: ResolverTypeWrapper<any>;
  UserError: ResolverTypeWrapper<any>;
  YearMonth: ResolverTypeWrapper<any>;
  String: ResolverTypeWrapper<any>;
  Boolean: ResolverTypeWrapper<any>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BigInt: any;
  Contact: any;
  ID: any;
  ContactAddError: any;
  ContactAddInput: any;
  ContactAddPayload: any;
  ContactConnection: any;
  ContactEdge: any;
  ContactRemoveError: any;
  ContactRemoveInput: any;
  ContactRemovePayload: any;
  CountryCode: any;
  CurrencyCode: any;
  DateTime: any;
  Decimal: any;
  Money: any;
  MoneyInput: any;
  MoneyRequest: any;
  MoneyRequestAcceptError: any;
  MoneyRequestAcceptInput: any;
  MoneyRequestAcceptPayload: any;
  MoneyRequestCancelError: any;
  MoneyRequestCancelInput: any;
  MoneyRequestCancelPayload: any;
  MoneyRequestConnection: any;
  MoneyRequestCreateError: any;
  MoneyRequestCreateInput: any;
  MoneyRequestCreatePayload: any;
  MoneyRequestDeclineError: any;
  MoneyRequestDeclineInput: any;
  MoneyRequestDeclinePayload: any;
  MoneyRequestEdge: any;
  MoneyRequestRemindError: any;
  MoneyRequestRemindInput: any;
  MoneyRequestRemindPayload: any;
  Mutation: Record<PropertyKey, never>;
  PageInfo: any;
  Query: Record<PropertyKey, never>;
  Int: any;
  Split: any;
  SplitCancelError: any;
  SplitCancelInput: any;
  SplitCancelPayload: any;
  SplitConnection: any;
  SplitCreateError: any;
  SplitCreateInput: any;
  SplitCreatePayload: any;
  SplitEdge: any;
  SplitShare: any;
  SplitShareInput: any;
  SplitSharePayError: any;
  SplitSharePayInput: any;
  SplitSharePayPayload: any;
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

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export type ContactResolvers<ContextType = any, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type ContactAddErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['ContactAddError'] = ResolversParentTypes['ContactAddError']> = {
  code?: Resolver<ResolversTypes['ContactAddErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContactAddPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ContactAddPayload'] = ResolversParentTypes['ContactAddPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ContactAddError']>, ParentType, ContextType>;
};

export type ContactConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ContactConnection'] = ResolversParentTypes['ContactConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ContactEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Contact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ContactEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ContactEdge'] = ResolversParentTypes['ContactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contact'], ParentType, ContextType>;
};

export type ContactRemoveErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['ContactRemoveError'] = ResolversParentTypes['ContactRemoveError']> = {
  code?: Resolver<ResolversTypes['ContactRemoveErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContactRemovePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ContactRemovePayload'] = ResolversParentTypes['ContactRemovePayload']> = {
  removedContactId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ContactRemoveError']>, ParentType, ContextType>;
};

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

export type MoneyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type MoneyRequestResolvers<ContextType = any, ParentType extends ResolversParentTypes['MoneyRequest'] = ResolversParentTypes['MoneyRequest'], FederationReferenceType extends FederationReferenceTypes['MoneyRequest'] = FederationReferenceTypes['MoneyRequest']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MoneyRequest']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['MoneyRequestDirection'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  remindedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  requester?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MoneyRequestStatus'], ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
};

export type MoneyRequestAcceptErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['MoneyRequestAcceptError'] = ResolversParentTypes['MoneyRequestAcceptError']> = {
  code?: Resolver<ResolversTypes['MoneyRequestAcceptErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyRequestAcceptPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['MoneyRequestAcceptPayload'] = ResolversParentTypes['MoneyRequestAcceptPayload']> = {
  moneyRequest?: Resolver<Maybe<ResolversTypes['MoneyRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['MoneyRequestAcceptError']>, ParentType, ContextType>;
};

export type MoneyRequestCancelErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['MoneyRequestCancelError'] = ResolversParentTypes['MoneyRequestCancelError']> = {
  code?: Resolver<ResolversTypes['MoneyRequestCancelErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyRequestCancelPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['MoneyRequestCancelPayload'] = ResolversParentTypes['MoneyRequestCancelPayload']> = {
  moneyRequest?: Resolver<Maybe<ResolversTypes['MoneyRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['MoneyRequestCancelError']>, ParentType, ContextType>;
};

export type MoneyRequestConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['MoneyRequestConnection'] = ResolversParentTypes['MoneyRequestConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MoneyRequestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MoneyRequest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MoneyRequestCreateErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['MoneyRequestCreateError'] = ResolversParentTypes['MoneyRequestCreateError']> = {
  code?: Resolver<ResolversTypes['MoneyRequestCreateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyRequestCreatePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['MoneyRequestCreatePayload'] = ResolversParentTypes['MoneyRequestCreatePayload']> = {
  moneyRequest?: Resolver<Maybe<ResolversTypes['MoneyRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['MoneyRequestCreateError']>, ParentType, ContextType>;
};

export type MoneyRequestDeclineErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['MoneyRequestDeclineError'] = ResolversParentTypes['MoneyRequestDeclineError']> = {
  code?: Resolver<ResolversTypes['MoneyRequestDeclineErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyRequestDeclinePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['MoneyRequestDeclinePayload'] = ResolversParentTypes['MoneyRequestDeclinePayload']> = {
  moneyRequest?: Resolver<Maybe<ResolversTypes['MoneyRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['MoneyRequestDeclineError']>, ParentType, ContextType>;
};

export type MoneyRequestEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['MoneyRequestEdge'] = ResolversParentTypes['MoneyRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MoneyRequest'], ParentType, ContextType>;
};

export type MoneyRequestRemindErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['MoneyRequestRemindError'] = ResolversParentTypes['MoneyRequestRemindError']> = {
  code?: Resolver<ResolversTypes['MoneyRequestRemindErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyRequestRemindPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['MoneyRequestRemindPayload'] = ResolversParentTypes['MoneyRequestRemindPayload']> = {
  moneyRequest?: Resolver<Maybe<ResolversTypes['MoneyRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['MoneyRequestRemindError']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  contactAdd?: Resolver<ResolversTypes['ContactAddPayload'], ParentType, ContextType, RequireFields<MutationContactAddArgs, 'input'>>;
  contactRemove?: Resolver<ResolversTypes['ContactRemovePayload'], ParentType, ContextType, RequireFields<MutationContactRemoveArgs, 'input'>>;
  moneyRequestAccept?: Resolver<ResolversTypes['MoneyRequestAcceptPayload'], ParentType, ContextType, RequireFields<MutationMoneyRequestAcceptArgs, 'input'>>;
  moneyRequestCancel?: Resolver<ResolversTypes['MoneyRequestCancelPayload'], ParentType, ContextType, RequireFields<MutationMoneyRequestCancelArgs, 'input'>>;
  moneyRequestCreate?: Resolver<ResolversTypes['MoneyRequestCreatePayload'], ParentType, ContextType, RequireFields<MutationMoneyRequestCreateArgs, 'input'>>;
  moneyRequestDecline?: Resolver<ResolversTypes['MoneyRequestDeclinePayload'], ParentType, ContextType, RequireFields<MutationMoneyRequestDeclineArgs, 'input'>>;
  moneyRequestRemind?: Resolver<ResolversTypes['MoneyRequestRemindPayload'], ParentType, ContextType, RequireFields<MutationMoneyRequestRemindArgs, 'input'>>;
  splitCancel?: Resolver<ResolversTypes['SplitCancelPayload'], ParentType, ContextType, RequireFields<MutationSplitCancelArgs, 'input'>>;
  splitCreate?: Resolver<ResolversTypes['SplitCreatePayload'], ParentType, ContextType, RequireFields<MutationSplitCreateArgs, 'input'>>;
  splitSharePay?: Resolver<ResolversTypes['SplitSharePayPayload'], ParentType, ContextType, RequireFields<MutationSplitSharePayArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  contacts?: Resolver<ResolversTypes['ContactConnection'], ParentType, ContextType, Partial<QueryContactsArgs>>;
  moneyRequest?: Resolver<Maybe<ResolversTypes['MoneyRequest']>, ParentType, ContextType, RequireFields<QueryMoneyRequestArgs, 'id'>>;
  moneyRequests?: Resolver<ResolversTypes['MoneyRequestConnection'], ParentType, ContextType, Partial<QueryMoneyRequestsArgs>>;
  split?: Resolver<Maybe<ResolversTypes['Split']>, ParentType, ContextType, RequireFields<QuerySplitArgs, 'id'>>;
  splits?: Resolver<ResolversTypes['SplitConnection'], ParentType, ContextType, Partial<QuerySplitsArgs>>;
};

export type SplitResolvers<ContextType = any, ParentType extends ResolversParentTypes['Split'] = ResolversParentTypes['Split'], FederationReferenceType extends FederationReferenceTypes['Split'] = FederationReferenceTypes['Split']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Split']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  creator?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  shares?: Resolver<ReadonlyArray<ResolversTypes['SplitShare']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SplitStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type SplitCancelErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['SplitCancelError'] = ResolversParentTypes['SplitCancelError']> = {
  code?: Resolver<ResolversTypes['SplitCancelErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SplitCancelPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['SplitCancelPayload'] = ResolversParentTypes['SplitCancelPayload']> = {
  split?: Resolver<Maybe<ResolversTypes['Split']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SplitCancelError']>, ParentType, ContextType>;
};

export type SplitConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['SplitConnection'] = ResolversParentTypes['SplitConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SplitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Split']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SplitCreateErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['SplitCreateError'] = ResolversParentTypes['SplitCreateError']> = {
  code?: Resolver<ResolversTypes['SplitCreateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SplitCreatePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['SplitCreatePayload'] = ResolversParentTypes['SplitCreatePayload']> = {
  split?: Resolver<Maybe<ResolversTypes['Split']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SplitCreateError']>, ParentType, ContextType>;
};

export type SplitEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['SplitEdge'] = ResolversParentTypes['SplitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Split'], ParentType, ContextType>;
};

export type SplitShareResolvers<ContextType = any, ParentType extends ResolversParentTypes['SplitShare'] = ResolversParentTypes['SplitShare']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  split?: Resolver<ResolversTypes['Split'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SplitShareStatus'], ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type SplitSharePayErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['SplitSharePayError'] = ResolversParentTypes['SplitSharePayError']> = {
  code?: Resolver<ResolversTypes['SplitSharePayErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SplitSharePayPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['SplitSharePayPayload'] = ResolversParentTypes['SplitSharePayPayload']> = {
  share?: Resolver<Maybe<ResolversTypes['SplitShare']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SplitSharePayError']>, ParentType, ContextType>;
};

export type TransactionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Transaction'] = ResolversParentTypes['Transaction']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = any, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'ContactAddError' | 'ContactRemoveError' | 'MoneyRequestAcceptError' | 'MoneyRequestCancelError' | 'MoneyRequestCreateError' | 'MoneyRequestDeclineError' | 'MoneyRequestRemindError' | 'SplitCancelError' | 'SplitCreateError' | 'SplitSharePayError', ParentType, ContextType>;
};

export interface YearMonthScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['YearMonth'], any> {
  name: 'YearMonth';
}

export type Resolvers<ContextType = any> = {
  BigInt?: GraphQLScalarType;
  Contact?: ContactResolvers<ContextType>;
  ContactAddError?: ContactAddErrorResolvers<ContextType>;
  ContactAddPayload?: ContactAddPayloadResolvers<ContextType>;
  ContactConnection?: ContactConnectionResolvers<ContextType>;
  ContactEdge?: ContactEdgeResolvers<ContextType>;
  ContactRemoveError?: ContactRemoveErrorResolvers<ContextType>;
  ContactRemovePayload?: ContactRemovePayloadResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  MoneyRequest?: MoneyRequestResolvers<ContextType>;
  MoneyRequestAcceptError?: MoneyRequestAcceptErrorResolvers<ContextType>;
  MoneyRequestAcceptPayload?: MoneyRequestAcceptPayloadResolvers<ContextType>;
  MoneyRequestCancelError?: MoneyRequestCancelErrorResolvers<ContextType>;
  MoneyRequestCancelPayload?: MoneyRequestCancelPayloadResolvers<ContextType>;
  MoneyRequestConnection?: MoneyRequestConnectionResolvers<ContextType>;
  MoneyRequestCreateError?: MoneyRequestCreateErrorResolvers<ContextType>;
  MoneyRequestCreatePayload?: MoneyRequestCreatePayloadResolvers<ContextType>;
  MoneyRequestDeclineError?: MoneyRequestDeclineErrorResolvers<ContextType>;
  MoneyRequestDeclinePayload?: MoneyRequestDeclinePayloadResolvers<ContextType>;
  MoneyRequestEdge?: MoneyRequestEdgeResolvers<ContextType>;
  MoneyRequestRemindError?: MoneyRequestRemindErrorResolvers<ContextType>;
  MoneyRequestRemindPayload?: MoneyRequestRemindPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Split?: SplitResolvers<ContextType>;
  SplitCancelError?: SplitCancelErrorResolvers<ContextType>;
  SplitCancelPayload?: SplitCancelPayloadResolvers<ContextType>;
  SplitConnection?: SplitConnectionResolvers<ContextType>;
  SplitCreateError?: SplitCreateErrorResolvers<ContextType>;
  SplitCreatePayload?: SplitCreatePayloadResolvers<ContextType>;
  SplitEdge?: SplitEdgeResolvers<ContextType>;
  SplitShare?: SplitShareResolvers<ContextType>;
  SplitSharePayError?: SplitSharePayErrorResolvers<ContextType>;
  SplitSharePayPayload?: SplitSharePayPayloadResolvers<ContextType>;
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
