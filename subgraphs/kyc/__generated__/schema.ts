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

/** A person's identity file. Seen by its owner and by administrators only. */
export type Kyc = {
  readonly __typename?: 'Kyc';
  /** The documents, oldest first; at most 20. */
  readonly documents: ReadonlyArray<KycDocument>;
  /** Whether the person is stopped: they send no money and change nothing in their file. */
  readonly frozen: Scalars['Boolean']['output'];
  /** The file, `kyc_…`. */
  readonly id: Scalars['ID']['output'];
  /** Who the person says they are; null until BASIC. */
  readonly identity?: Maybe<KycIdentity>;
  /** Why the last review found it wanting; null unless the status is REJECTED. */
  readonly rejectionReason?: Maybe<Scalars['String']['output']>;
  /** Where the file stands. */
  readonly status: KycStatus;
  /** When it was last submitted for review; null when it never was. */
  readonly submittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far the identity is proven. It never falls. */
  readonly tier: KycTier;
  /** Whose it is; null when that cannot be read now. */
  readonly user?: Maybe<User>;
};

/** Why `kycBasicSubmit` refused. */
export type KycBasicSubmitError = UserError & {
  readonly __typename?: 'KycBasicSubmitError';
  /** What is wrong. */
  readonly code: KycBasicSubmitErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

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
  readonly addressLine: Scalars['String']['input'];
  /** The city, up to 100 characters. */
  readonly city: Scalars['String']['input'];
  /** The country of the address. */
  readonly country: Scalars['CountryCode']['input'];
  /** The day, as in ISO 8601: `1990-12-31`. */
  readonly dateOfBirth: Scalars['String']['input'];
  /** The name as the documents have it, up to 100 characters. */
  readonly legalName: Scalars['String']['input'];
  /** The postal code, up to 20 letters, digits, blanks and dashes; empty where the country has none. */
  readonly postalCode: Scalars['String']['input'];
};

/** What came of it. */
export type KycBasicSubmitPayload = {
  readonly __typename?: 'KycBasicSubmitPayload';
  /** The file as it then is; null when nothing was taken down. */
  readonly kyc?: Maybe<Kyc>;
  /** Why not; empty on success. */
  readonly userErrors: ReadonlyArray<KycBasicSubmitError>;
};

/** A document of an identity file. */
export type KycDocument = {
  readonly __typename?: 'KycDocument';
  /** How many bytes it was announced with. */
  readonly byteLength: Scalars['Int']['output'];
  /** The type of file it was announced as: `image/jpeg`, `image/png` or `application/pdf`. */
  readonly contentType: Scalars['String']['output'];
  /** When it was announced. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** A link to its bytes that works for a few minutes; null unless the status is UPLOADED. */
  readonly downloadUrl?: Maybe<Scalars['String']['output']>;
  /** The document, `doc_…`. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: KycDocumentKind;
  /** What has become of it. */
  readonly status: KycDocumentStatus;
  /** When its bytes were found to be in order; null before, and when they were not. */
  readonly uploadedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Why `kycDocumentDelete` refused. */
export type KycDocumentDeleteError = UserError & {
  readonly __typename?: 'KycDocumentDeleteError';
  /** What is wrong. */
  readonly code: KycDocumentDeleteErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly documentId: Scalars['ID']['input'];
};

/** What came of it. */
export type KycDocumentDeletePayload = {
  readonly __typename?: 'KycDocumentDeletePayload';
  /** The document that is gone; null when none is. */
  readonly deletedDocumentId?: Maybe<Scalars['ID']['output']>;
  /** Why not; empty on success. */
  readonly userErrors: ReadonlyArray<KycDocumentDeleteError>;
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

/** Why `kycDocumentUploadConfirm` refused. */
export type KycDocumentUploadConfirmError = UserError & {
  readonly __typename?: 'KycDocumentUploadConfirmError';
  /** What is wrong. */
  readonly code: KycDocumentUploadConfirmErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

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
  readonly documentId: Scalars['ID']['input'];
};

/** What came of it. */
export type KycDocumentUploadConfirmPayload = {
  readonly __typename?: 'KycDocumentUploadConfirmPayload';
  /** The document, uploaded; null when it isn't. */
  readonly document?: Maybe<KycDocument>;
  /** Why not; empty on success. */
  readonly userErrors: ReadonlyArray<KycDocumentUploadConfirmError>;
};

/** Why `kycDocumentUploadCreate` refused. */
export type KycDocumentUploadCreateError = UserError & {
  readonly __typename?: 'KycDocumentUploadCreateError';
  /** What is wrong. */
  readonly code: KycDocumentUploadCreateErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly byteLength: Scalars['Int']['input'];
  /** The type of file: `image/jpeg`, `image/png` or `application/pdf`. */
  readonly contentType: Scalars['String']['input'];
  /** What the document is. */
  readonly kind: KycDocumentKind;
};

/** Where to send the bytes, or why not. */
export type KycDocumentUploadCreatePayload = {
  readonly __typename?: 'KycDocumentUploadCreatePayload';
  /** The document that waits for its bytes; null when there is none. */
  readonly document?: Maybe<KycDocument>;
  /** Until when the link works; null when there is none. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The headers that have to be sent with them. */
  readonly headers: ReadonlyArray<KycUploadHeader>;
  /** Where to PUT the bytes, just as many as were announced; null when nothing is to be sent. */
  readonly uploadUrl?: Maybe<Scalars['String']['output']>;
  /** Why not; empty on success. */
  readonly userErrors: ReadonlyArray<KycDocumentUploadCreateError>;
};

/** Who a person says they are. */
export type KycIdentity = {
  readonly __typename?: 'KycIdentity';
  /** Street and number. */
  readonly addressLine: Scalars['String']['output'];
  /** The city. */
  readonly city: Scalars['String']['output'];
  /** The country of the address. */
  readonly country: Scalars['CountryCode']['output'];
  /** The day, as in ISO 8601: `1990-12-31`. */
  readonly dateOfBirth: Scalars['String']['output'];
  /** The name as their documents have it. */
  readonly legalName: Scalars['String']['output'];
  /** The postal code; empty where a country has none. */
  readonly postalCode: Scalars['String']['output'];
};

/** Why `kycReviewSubmit` refused. */
export type KycReviewSubmitError = UserError & {
  readonly __typename?: 'KycReviewSubmitError';
  /** What is wrong. */
  readonly code: KycReviewSubmitErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly documentIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** What came of it. */
export type KycReviewSubmitPayload = {
  readonly __typename?: 'KycReviewSubmitPayload';
  /** The file as it then is; null when it was not submitted. */
  readonly kyc?: Maybe<Kyc>;
  /** Why not; empty on success. */
  readonly userErrors: ReadonlyArray<KycReviewSubmitError>;
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

/** A header that has to be sent with an upload. */
export type KycUploadHeader = {
  readonly __typename?: 'KycUploadHeader';
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Its value. */
  readonly value: Scalars['String']['output'];
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

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** States who the viewer is: UNVERIFIED becomes BASIC, with higher limits. Said once. */
  readonly kycBasicSubmit: KycBasicSubmitPayload;
  /** Removes one of the viewer's documents, its bytes too. Not while they are being reviewed, nor once they have proven who the viewer is. */
  readonly kycDocumentDelete: KycDocumentDeletePayload;
  /** Says that the bytes are there. They are checked against what was announced; confirming again answers the same. */
  readonly kycDocumentUploadConfirm: KycDocumentUploadConfirmPayload;
  /** Makes room for a document and gives a link to send it to; to be confirmed once the bytes are there. */
  readonly kycDocumentUploadCreate: KycDocumentUploadCreatePayload;
  /** Submits the file for review: BASIC or REJECTED becomes PENDING_REVIEW. Needs a PASSPORT or DRIVERS_LICENSE, and a SELFIE. */
  readonly kycReviewSubmit: KycReviewSubmitPayload;
};


export type MutationKycBasicSubmitArgs = {
  input: KycBasicSubmitInput;
};


export type MutationKycDocumentDeleteArgs = {
  input: KycDocumentDeleteInput;
};


export type MutationKycDocumentUploadConfirmArgs = {
  input: KycDocumentUploadConfirmInput;
};


export type MutationKycDocumentUploadCreateArgs = {
  input: KycDocumentUploadCreateInput;
};


export type MutationKycReviewSubmitArgs = {
  input: KycReviewSubmitInput;
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
  /** The viewer's identity file, made when there is none yet. */
  readonly kyc: Kyc;
};

/** A person who uses Mint. Their handle and display name are public; the rest is theirs and an administrator's. */
export type User = {
  readonly __typename?: 'User';
  /** The user's id, `usr_…`. */
  readonly id: Scalars['ID']['output'];
  /** The user's identity file; only for the user itself and for administrators, null for anyone else. */
  readonly kyc?: Maybe<Kyc>;
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
  Kyc: Kyc;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Kyc:
    ( { __typename: 'Kyc' }
    & GraphQLRecursivePick<FederationTypes['Kyc'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BigInt: ResolverTypeWrapper<any>;
  CountryCode: ResolverTypeWrapper<any>;
  CurrencyCode: ResolverTypeWrapper<any>;
  DateTime: ResolverTypeWrapper<any>;
  Decimal: ResolverTypeWrapper<any>;
  Kyc: ResolverTypeWrapper<any>;
  ID: ResolverTypeWrapper<any>;
  KycBasicSubmitError: ResolverTypeWrapper<any>;
  KycBasicSubmitErrorCode: ResolverTypeWrapper<any>;
  KycBasicSubmitInput: ResolverTypeWrapper<any>;
  KycBasicSubmitPayload: ResolverTypeWrapper<any>;
  KycDocument: ResolverTypeWrapper<any>;
  Int: ResolverTypeWrapper<any>;
  KycDocumentDeleteError: ResolverTypeWrapper<any>;
  KycDocumentDeleteErrorCode: ResolverTypeWrapper<any>;
  KycDocumentDeleteInput: ResolverTypeWrapper<any>;
  KycDocumentDeletePayload: ResolverTypeWrapper<any>;
  KycDocumentKind: ResolverTypeWrapper<any>;
  KycDocumentStatus: ResolverTypeWrapper<any>;
  KycDocumentUploadConfirmError: ResolverTypeWrapper<any>;
  KycDocumentUploadConfirmErrorCode: ResolverTypeWrapper<any>;
  KycDocumentUploadConfirmInput: ResolverTypeWrapper<any>;
  KycDocumentUploadConfirmPayload: ResolverTypeWrapper<any>;
  KycDocumentUploadCreateError: ResolverTypeWrapper<any>;
  KycDocumentUploadCreateErrorCode: ResolverTypeWrapper<any>;
  KycDocumentUploadCreateInput: ResolverTypeWrapper<any>;
  KycDocumentUploadCreatePayload: ResolverTypeWrapper<any>;
  KycIdentity: ResolverTypeWrapper<any>;
  KycReviewSubmitError: ResolverTypeWrapper<any>;
  KycReviewSubmitErrorCode: ResolverTypeWrapper<any>;
  KycReviewSubmitInput: ResolverTypeWrapper<any>;
  KycReviewSubmitPayload: ResolverTypeWrapper<any>;
  KycStatus: ResolverTypeWrapper<any>;
  KycTier: ResolverTypeWrapper<any>;
  KycUploadHeader: ResolverTypeWrapper<any>;
  Money: ResolverTypeWrapper<any>;
  MoneyInput: ResolverTypeWrapper<any>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<any>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  User: ResolverTypeWrapper<any>;
  UserError: ResolverTypeWrapper<any>;
  YearMonth: ResolverTypeWrapper<any>;
  String: ResolverTypeWrapper<any>;
  Boolean: ResolverTypeWrapper<any>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BigInt: any;
  CountryCode: any;
  CurrencyCode: any;
  DateTime: any;
  Decimal: any;
  Kyc: any;
  ID: any;
  KycBasicSubmitError: any;
  KycBasicSubmitInput: any;
  KycBasicSubmitPayload: any;
  KycDocument: any;
  Int: any;
  KycDocumentDeleteError: any;
  KycDocumentDeleteInput: any;
  KycDocumentDeletePayload: any;
  KycDocumentUploadConfirmError: any;
  KycDocumentUploadConfirmInput: any;
  KycDocumentUploadConfirmPayload: any;
  KycDocumentUploadCreateError: any;
  KycDocumentUploadCreateInput: any;
  KycDocumentUploadCreatePayload: any;
  KycIdentity: any;
  KycReviewSubmitError: any;
  KycReviewSubmitInput: any;
  KycReviewSubmitPayload: any;
  KycUploadHeader: any;
  Money: any;
  MoneyInput: any;
  Mutation: Record<PropertyKey, never>;
  PageInfo: any;
  Query: Record<PropertyKey, never>;
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

export type KycResolvers<ContextType = any, ParentType extends ResolversParentTypes['Kyc'] = ResolversParentTypes['Kyc'], FederationReferenceType extends FederationReferenceTypes['Kyc'] = FederationReferenceTypes['Kyc']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Kyc']> | FederationReferenceType, FederationReferenceType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['KycDocument']>, ParentType, ContextType>;
  frozen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identity?: Resolver<Maybe<ResolversTypes['KycIdentity']>, ParentType, ContextType>;
  rejectionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['KycStatus'], ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['KycTier'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type KycBasicSubmitErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['KycBasicSubmitError'] = ResolversParentTypes['KycBasicSubmitError']> = {
  code?: Resolver<ResolversTypes['KycBasicSubmitErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KycBasicSubmitPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['KycBasicSubmitPayload'] = ResolversParentTypes['KycBasicSubmitPayload']> = {
  kyc?: Resolver<Maybe<ResolversTypes['Kyc']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['KycBasicSubmitError']>, ParentType, ContextType>;
};

export type KycDocumentResolvers<ContextType = any, ParentType extends ResolversParentTypes['KycDocument'] = ResolversParentTypes['KycDocument']> = {
  byteLength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  downloadUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['KycDocumentKind'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['KycDocumentStatus'], ParentType, ContextType>;
  uploadedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type KycDocumentDeleteErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['KycDocumentDeleteError'] = ResolversParentTypes['KycDocumentDeleteError']> = {
  code?: Resolver<ResolversTypes['KycDocumentDeleteErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KycDocumentDeletePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['KycDocumentDeletePayload'] = ResolversParentTypes['KycDocumentDeletePayload']> = {
  deletedDocumentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['KycDocumentDeleteError']>, ParentType, ContextType>;
};

export type KycDocumentUploadConfirmErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['KycDocumentUploadConfirmError'] = ResolversParentTypes['KycDocumentUploadConfirmError']> = {
  code?: Resolver<ResolversTypes['KycDocumentUploadConfirmErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KycDocumentUploadConfirmPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['KycDocumentUploadConfirmPayload'] = ResolversParentTypes['KycDocumentUploadConfirmPayload']> = {
  document?: Resolver<Maybe<ResolversTypes['KycDocument']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['KycDocumentUploadConfirmError']>, ParentType, ContextType>;
};

export type KycDocumentUploadCreateErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['KycDocumentUploadCreateError'] = ResolversParentTypes['KycDocumentUploadCreateError']> = {
  code?: Resolver<ResolversTypes['KycDocumentUploadCreateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KycDocumentUploadCreatePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['KycDocumentUploadCreatePayload'] = ResolversParentTypes['KycDocumentUploadCreatePayload']> = {
  document?: Resolver<Maybe<ResolversTypes['KycDocument']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  headers?: Resolver<ReadonlyArray<ResolversTypes['KycUploadHeader']>, ParentType, ContextType>;
  uploadUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['KycDocumentUploadCreateError']>, ParentType, ContextType>;
};

export type KycIdentityResolvers<ContextType = any, ParentType extends ResolversParentTypes['KycIdentity'] = ResolversParentTypes['KycIdentity']> = {
  addressLine?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  dateOfBirth?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  legalName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postalCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type KycReviewSubmitErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['KycReviewSubmitError'] = ResolversParentTypes['KycReviewSubmitError']> = {
  code?: Resolver<ResolversTypes['KycReviewSubmitErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KycReviewSubmitPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['KycReviewSubmitPayload'] = ResolversParentTypes['KycReviewSubmitPayload']> = {
  kyc?: Resolver<Maybe<ResolversTypes['Kyc']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['KycReviewSubmitError']>, ParentType, ContextType>;
};

export type KycUploadHeaderResolvers<ContextType = any, ParentType extends ResolversParentTypes['KycUploadHeader'] = ResolversParentTypes['KycUploadHeader']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  kycBasicSubmit?: Resolver<ResolversTypes['KycBasicSubmitPayload'], ParentType, ContextType, RequireFields<MutationKycBasicSubmitArgs, 'input'>>;
  kycDocumentDelete?: Resolver<ResolversTypes['KycDocumentDeletePayload'], ParentType, ContextType, RequireFields<MutationKycDocumentDeleteArgs, 'input'>>;
  kycDocumentUploadConfirm?: Resolver<ResolversTypes['KycDocumentUploadConfirmPayload'], ParentType, ContextType, RequireFields<MutationKycDocumentUploadConfirmArgs, 'input'>>;
  kycDocumentUploadCreate?: Resolver<ResolversTypes['KycDocumentUploadCreatePayload'], ParentType, ContextType, RequireFields<MutationKycDocumentUploadCreateArgs, 'input'>>;
  kycReviewSubmit?: Resolver<ResolversTypes['KycReviewSubmitPayload'], ParentType, ContextType, RequireFields<MutationKycReviewSubmitArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  kyc?: Resolver<ResolversTypes['Kyc'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = any, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kyc?: Resolver<Maybe<ResolversTypes['Kyc']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'KycBasicSubmitError' | 'KycDocumentDeleteError' | 'KycDocumentUploadConfirmError' | 'KycDocumentUploadCreateError' | 'KycReviewSubmitError', ParentType, ContextType>;
};

export interface YearMonthScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['YearMonth'], any> {
  name: 'YearMonth';
}

export type Resolvers<ContextType = any> = {
  BigInt?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Kyc?: KycResolvers<ContextType>;
  KycBasicSubmitError?: KycBasicSubmitErrorResolvers<ContextType>;
  KycBasicSubmitPayload?: KycBasicSubmitPayloadResolvers<ContextType>;
  KycDocument?: KycDocumentResolvers<ContextType>;
  KycDocumentDeleteError?: KycDocumentDeleteErrorResolvers<ContextType>;
  KycDocumentDeletePayload?: KycDocumentDeletePayloadResolvers<ContextType>;
  KycDocumentUploadConfirmError?: KycDocumentUploadConfirmErrorResolvers<ContextType>;
  KycDocumentUploadConfirmPayload?: KycDocumentUploadConfirmPayloadResolvers<ContextType>;
  KycDocumentUploadCreateError?: KycDocumentUploadCreateErrorResolvers<ContextType>;
  KycDocumentUploadCreatePayload?: KycDocumentUploadCreatePayloadResolvers<ContextType>;
  KycIdentity?: KycIdentityResolvers<ContextType>;
  KycReviewSubmitError?: KycReviewSubmitErrorResolvers<ContextType>;
  KycReviewSubmitPayload?: KycReviewSubmitPayloadResolvers<ContextType>;
  KycUploadHeader?: KycUploadHeaderResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
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
