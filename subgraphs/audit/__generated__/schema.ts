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

/** Something that happened, as it was recorded. Never altered, never removed by itself. */
export type AuditEntry = {
  readonly __typename?: 'AuditEntry';
  /** What happened: the type of the event, e.g. `wallet.frozen`. */
  readonly action: Scalars['String']['output'];
  /** Who caused it: a person, or the service that did it by itself. */
  readonly actorId: Scalars['String']['output'];
  /** How it stands since, as JSON; all that the event says where it says no before and after. */
  readonly after?: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** How that stood before, as JSON, where the event says so. */
  readonly before?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of this entry and the hash before it, in hexadecimal. */
  readonly hash: Scalars['String']['output'];
  /** The id of the event that told of it. */
  readonly id: Scalars['ID']['output'];
  /** The address of the client that caused it, where one did. */
  readonly ipAddress?: Maybe<Scalars['String']['output']>;
  /** The hash of the entry before this one; zeros before the first. */
  readonly previousHash: Scalars['String']['output'];
  /** What it happened to. */
  readonly resourceId: Scalars['String']['output'];
  /** Its place in the log, from 1 without a gap. */
  readonly sequence: Scalars['BigInt']['output'];
  /** The topic that told of it, e.g. `wallet.events`. */
  readonly topic: Scalars['String']['output'];
  /** The trace of the request that caused it, 32 hexadecimal digits, where it was traced. */
  readonly traceId?: Maybe<Scalars['String']['output']>;
};

/** A page of the log. */
export type AuditEntryConnection = {
  readonly __typename?: 'AuditEntryConnection';
  /** The same, each with its cursor. */
  readonly edges: ReadonlyArray<AuditEntryEdge>;
  /** What is on the page. */
  readonly nodes: ReadonlyArray<AuditEntry>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** One of entries on a page. */
export type AuditEntryEdge = {
  readonly __typename?: 'AuditEntryEdge';
  /** Give it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** What stands there. */
  readonly node: AuditEntry;
};

/** Which entries; each condition that is given must hold. */
export type AuditFilter = {
  /** This is what happened: the type of an event. */
  readonly action?: InputMaybe<Scalars['String']['input']>;
  /** Caused by this person or service. */
  readonly actorId?: InputMaybe<Scalars['String']['input']>;
  /** Happened then or later. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** It happened to this. */
  readonly resourceId?: InputMaybe<Scalars['String']['input']>;
  /** Happened before then. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
  /** Told on this topic. */
  readonly topic?: InputMaybe<Scalars['String']['input']>;
  /** Caused by the request of this trace, 32 hexadecimal digits. */
  readonly traceId?: InputMaybe<Scalars['String']['input']>;
};

/** That an entry is under a signed checkpoint: with the entry it makes the entry's hash, with that the root of the checkpoint's tree. The SDK has a function that checks it. */
export type AuditInclusion = {
  readonly __typename?: 'AuditInclusion';
  /** The checkpoint: a JWS (EdDSA) that says `fromSequence`, `sequence`, `hash` and `merkleRoot`. */
  readonly checkpoint: Scalars['String']['output'];
  /** The parts of the entry that are hashed by themselves, in that order. */
  readonly fields: ReadonlyArray<AuditProvenField>;
  /** The hashes beside the way from the entry to the root of the tree, from below, in hexadecimal. As in RFC 9162; twelve at most. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** The hash of the entry before this one. */
  readonly previousHash: Scalars['String']['output'];
};

/** A public key, as a JWK (RFC 8037). */
export type AuditKey = {
  readonly __typename?: 'AuditKey';
  /** Its curve: `Ed25519`. */
  readonly crv: Scalars['String']['output'];
  /** Its id: whose it is. */
  readonly kid: Scalars['String']['output'];
  /** Its type: `OKP`. */
  readonly kty: Scalars['String']['output'];
  /** The key, in base64url. */
  readonly x: Scalars['String']['output'];
};

/** Whether, and by what, an entry is proven to be in the log. */
export type AuditProof = {
  readonly __typename?: 'AuditProof';
  /** When there will be a proof; null when there is one. */
  readonly askAgainAt?: Maybe<Scalars['DateTime']['output']>;
  /** The entry's id. */
  readonly entryId: Scalars['ID']['output'];
  /** The proof. Null while no checkpoint has been signed since the entry was recorded. */
  readonly inclusion?: Maybe<AuditInclusion>;
};

/** A part of an entry: with its salt when it is shown, only its digest when it is withheld. */
export type AuditProvenField = {
  readonly __typename?: 'AuditProvenField';
  /** What stands for it in the entry's hash, in hexadecimal; null when it is shown. */
  readonly digest?: Maybe<Scalars['String']['output']>;
  /** Its name in the entry, or `payload.` and its name in `details`; null when it is withheld. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What is hashed with it, in hexadecimal; null when it is withheld. */
  readonly salt?: Maybe<Scalars['String']['output']>;
};

/** What a reading of the log found. */
export type AuditVerification = {
  readonly __typename?: 'AuditVerification';
  /** No entry was looked at longer ago than this. The moment of the call unless the log is too long to be read in one. */
  readonly checkedSince: Scalars['DateTime']['output'];
  /** How many entries were looked at, from the first that is kept without a gap. */
  readonly entriesChecked: Scalars['BigInt']['output'];
  /** The first place whose entry was altered, removed or put in; null when there is none. */
  readonly firstBrokenSequence?: Maybe<Scalars['BigInt']['output']>;
  /** The hash of the last entry that was looked at and is intact. Kept elsewhere, it tells later whether the log before it was rewritten. */
  readonly headHash: Scalars['String']['output'];
  /** Whether every entry was looked at, by this call or by the continuous reading, and is as it was written. False without a broken entry: there was no time to read them all. */
  readonly verified: Scalars['Boolean']['output'];
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

/** Something that happened and concerns the viewer, as it was recorded. */
export type MyAuditEntry = {
  readonly __typename?: 'MyAuditEntry';
  /** What happened: the type of the event, e.g. `wallet.frozen`. */
  readonly action: Scalars['String']['output'];
  /** Who caused it: the viewer, or a service that did it by itself. Null for anybody else. */
  readonly actorId?: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** What the event says, as JSON: an object of what the viewer may see of it. */
  readonly details: Scalars['String']['output'];
  /** SHA-256 of the entry and the hash before it, in hexadecimal. */
  readonly hash: Scalars['String']['output'];
  /** The id of the event that told of it, `evt_…`. */
  readonly id: Scalars['ID']['output'];
  /** The address of the client that caused it, where that was the viewer's. */
  readonly ipAddress?: Maybe<Scalars['String']['output']>;
  /** When it got its place in the log. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** What it happened to. */
  readonly resourceId: Scalars['String']['output'];
  /** Its place in the log, from 1 without a gap. */
  readonly sequence: Scalars['BigInt']['output'];
  /** The topic that told of it, e.g. `wallet.events`. */
  readonly topic: Scalars['String']['output'];
  /** The trace of the request that caused it, 32 hexadecimal digits, where that was the viewer's. */
  readonly traceId?: Maybe<Scalars['String']['output']>;
  /** The version of that type. */
  readonly version?: Maybe<Scalars['Int']['output']>;
};

/** A page of what was recorded of the viewer. */
export type MyAuditEntryConnection = {
  readonly __typename?: 'MyAuditEntryConnection';
  /** The same, each with its cursor. */
  readonly edges: ReadonlyArray<MyAuditEntryEdge>;
  /** What is on the page. */
  readonly nodes: ReadonlyArray<MyAuditEntry>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** One of one's own entries on a page. */
export type MyAuditEntryEdge = {
  readonly __typename?: 'MyAuditEntryEdge';
  /** Give it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** What stands there. */
  readonly node: MyAuditEntry;
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
  /** The public keys that checkpoints are signed with, the ones of earlier checkpoints among them. Who keeps them needn't trust a later answer. */
  readonly auditKeys: ReadonlyArray<AuditKey>;
  /** Everything that happened, in any part of the platform, the latest first. */
  readonly auditLog: AuditEntryConnection;
  /** That one of the viewer's own entries is in the log, as they were shown it. Null with the error `NOT_FOUND` for any other. */
  readonly auditProof?: Maybe<AuditProof>;
  /** Whether the log is as it was written, from its first entry to its last. Reads for a few seconds at most. */
  readonly auditVerify: AuditVerification;
  /** What was recorded of the viewer, the latest first: what they did, and what concerns them, without what is somebody else's. */
  readonly myAuditEntries: MyAuditEntryConnection;
};


export type QueryAuditLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAuditProofArgs = {
  entryId: Scalars['ID']['input'];
};


export type QueryMyAuditEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Why a mutation did not do what it was asked: something the person can mend. Each mutation has its own `code`s. */
export type UserError = {
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};



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
  AuditEntry: ResolverTypeWrapper<any>;
  ID: ResolverTypeWrapper<any>;
  AuditEntryConnection: ResolverTypeWrapper<any>;
  AuditEntryEdge: ResolverTypeWrapper<any>;
  AuditFilter: ResolverTypeWrapper<any>;
  AuditInclusion: ResolverTypeWrapper<any>;
  AuditKey: ResolverTypeWrapper<any>;
  AuditProof: ResolverTypeWrapper<any>;
  AuditProvenField: ResolverTypeWrapper<any>;
  AuditVerification: ResolverTypeWrapper<any>;
  BigInt: ResolverTypeWrapper<any>;
  CountryCode: ResolverTypeWrapper<any>;
  CurrencyCode: ResolverTypeWrapper<any>;
  DateTime: ResolverTypeWrapper<any>;
  Decimal: ResolverTypeWrapper<any>;
  Money: ResolverTypeWrapper<any>;
  MoneyInput: ResolverTypeWrapper<any>;
  MyAuditEntry: ResolverTypeWrapper<any>;
  Int: ResolverTypeWrapper<any>;
  MyAuditEntryConnection: ResolverTypeWrapper<any>;
  MyAuditEntryEdge: ResolverTypeWrapper<any>;
  PageInfo: ResolverTypeWrapper<any>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UserError: ResolverTypeWrapper<any>;
  YearMonth: ResolverTypeWrapper<any>;
  String: ResolverTypeWrapper<any>;
  Boolean: ResolverTypeWrapper<any>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AuditEntry: any;
  ID: any;
  AuditEntryConnection: any;
  AuditEntryEdge: any;
  AuditFilter: any;
  AuditInclusion: any;
  AuditKey: any;
  AuditProof: any;
  AuditProvenField: any;
  AuditVerification: any;
  BigInt: any;
  CountryCode: any;
  CurrencyCode: any;
  DateTime: any;
  Decimal: any;
  Money: any;
  MoneyInput: any;
  MyAuditEntry: any;
  Int: any;
  MyAuditEntryConnection: any;
  MyAuditEntryEdge: any;
  PageInfo: any;
  Query: Record<PropertyKey, never>;
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

export type AuditEntryResolvers<ContextType = any, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  previousHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resourceId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type AuditInclusionResolvers<ContextType = any, ParentType extends ResolversParentTypes['AuditInclusion'] = ResolversParentTypes['AuditInclusion']> = {
  checkpoint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['AuditProvenField']>, ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  previousHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditKeyResolvers<ContextType = any, ParentType extends ResolversParentTypes['AuditKey'] = ResolversParentTypes['AuditKey']> = {
  crv?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kid?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kty?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  x?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditProofResolvers<ContextType = any, ParentType extends ResolversParentTypes['AuditProof'] = ResolversParentTypes['AuditProof']> = {
  askAgainAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  entryId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inclusion?: Resolver<Maybe<ResolversTypes['AuditInclusion']>, ParentType, ContextType>;
};

export type AuditProvenFieldResolvers<ContextType = any, ParentType extends ResolversParentTypes['AuditProvenField'] = ResolversParentTypes['AuditProvenField']> = {
  digest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  salt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditVerificationResolvers<ContextType = any, ParentType extends ResolversParentTypes['AuditVerification'] = ResolversParentTypes['AuditVerification']> = {
  checkedSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  entriesChecked?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  firstBrokenSequence?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  headHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export type MoneyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type MyAuditEntryResolvers<ContextType = any, ParentType extends ResolversParentTypes['MyAuditEntry'] = ResolversParentTypes['MyAuditEntry']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  details?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  resourceId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MyAuditEntryConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['MyAuditEntryConnection'] = ResolversParentTypes['MyAuditEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MyAuditEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MyAuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MyAuditEntryEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['MyAuditEntryEdge'] = ResolversParentTypes['MyAuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MyAuditEntry'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  auditKeys?: Resolver<ReadonlyArray<ResolversTypes['AuditKey']>, ParentType, ContextType>;
  auditLog?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, Partial<QueryAuditLogArgs>>;
  auditProof?: Resolver<Maybe<ResolversTypes['AuditProof']>, ParentType, ContextType, RequireFields<QueryAuditProofArgs, 'entryId'>>;
  auditVerify?: Resolver<ResolversTypes['AuditVerification'], ParentType, ContextType>;
  myAuditEntries?: Resolver<ResolversTypes['MyAuditEntryConnection'], ParentType, ContextType, Partial<QueryMyAuditEntriesArgs>>;
};

export type UserErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export interface YearMonthScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['YearMonth'], any> {
  name: 'YearMonth';
}

export type Resolvers<ContextType = any> = {
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  AuditInclusion?: AuditInclusionResolvers<ContextType>;
  AuditKey?: AuditKeyResolvers<ContextType>;
  AuditProof?: AuditProofResolvers<ContextType>;
  AuditProvenField?: AuditProvenFieldResolvers<ContextType>;
  AuditVerification?: AuditVerificationResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  MyAuditEntry?: MyAuditEntryResolvers<ContextType>;
  MyAuditEntryConnection?: MyAuditEntryConnectionResolvers<ContextType>;
  MyAuditEntryEdge?: MyAuditEntryEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
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
