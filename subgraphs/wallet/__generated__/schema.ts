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

/** One change of a wallet's balance. Entries are never altered. */
export type Entry = {
  readonly __typename?: 'Entry';
  /** The wallet's balance right after it. */
  readonly balanceAfter: Money;
  /** When it was posted. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What was added, or taken when negative. */
  readonly delta: Money;
  /** The entry, `ent_…`. */
  readonly id: Scalars['ID']['output'];
  /** The transaction it belongs to; null when that cannot be read now. */
  readonly transaction?: Maybe<Transaction>;
};

/** A page of entries. */
export type EntryConnection = {
  readonly __typename?: 'EntryConnection';
  /** The entries with their cursors. */
  readonly edges: ReadonlyArray<EntryEdge>;
  /** The entries of the page. */
  readonly nodes: ReadonlyArray<Entry>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** One entry and where it stands. */
export type EntryEdge = {
  readonly __typename?: 'EntryEdge';
  /** The entry's place, to be given as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: Entry;
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
  /**
   * Makes a statement of one of the viewer's wallets, to be downloaded as a file. A long one may still be PENDING when this answers; ask
   * `statement` for it again then.
   */
  readonly statementCreate: StatementCreatePayload;
  /** Opens a wallet in one more currency. */
  readonly walletOpen: WalletOpenPayload;
};


export type MutationStatementCreateArgs = {
  input: StatementCreateInput;
};


export type MutationWalletOpenArgs = {
  input: WalletOpenInput;
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
  /** One of the viewer's statements; null when there is none by this id, or its time is over. */
  readonly statement?: Maybe<Statement>;
  /** The viewer's statements that are kept, newest first. */
  readonly statements: StatementConnection;
  /** One of the viewer's wallets; null when there is none by this id. */
  readonly wallet?: Maybe<Wallet>;
  /** The viewer's wallets, one a currency, oldest first. The first wallet is opened when it is not there yet. */
  readonly wallets: ReadonlyArray<Wallet>;
};


export type QueryStatementArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStatementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryWalletArgs = {
  id: Scalars['ID']['input'];
};

/** What happened in a wallet in a period: `opening` plus `netChange` is `closing`, always. */
export type Statement = {
  readonly __typename?: 'Statement';
  /** The balance at the end of the period. */
  readonly closing: Money;
  /** When it was asked for. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** A link that downloads the file, for whoever has it, until `expiresAt`; made anew each time. Null while the file isn't there. */
  readonly downloadUrl?: Maybe<Scalars['String']['output']>;
  /** How many times the balance changed in the period: the entries that the file lists. */
  readonly entryCount: Scalars['Int']['output'];
  /** When `downloadUrl` stops working; null when there is none. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The format of the file. */
  readonly format: StatementFormat;
  /** The first moment of the period. */
  readonly from: Scalars['DateTime']['output'];
  /** The statement, `stm_…`. */
  readonly id: Scalars['ID']['output'];
  /** When the statement and its file are removed. */
  readonly keptUntil: Scalars['DateTime']['output'];
  /**
   * The sum of all changes in the period, in the smallest unit of the currency: `opening` and it are `closing`, always. Negative when more
   * went out than came in.
   */
  readonly movements: Scalars['BigInt']['output'];
  /** The same sum of all changes, as money. */
  readonly netChange: Money;
  /** The balance right before the period. */
  readonly opening: Money;
  /** Whether the file is there. */
  readonly status: StatementStatus;
  /** The end of the period, the first moment that is not in it. When the period had not ended yet, the moment the statement was asked for. */
  readonly to: Scalars['DateTime']['output'];
  /** The wallet it is of. */
  readonly wallet: Wallet;
};

/** A page of statements. */
export type StatementConnection = {
  readonly __typename?: 'StatementConnection';
  /** The statements with their cursors. */
  readonly edges: ReadonlyArray<StatementEdge>;
  /** The statements of the page. */
  readonly nodes: ReadonlyArray<Statement>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** Why a statement was not made. */
export type StatementCreateError = UserError & {
  readonly __typename?: 'StatementCreateError';
  /** What is wrong. */
  readonly code: StatementCreateErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

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
  readonly format: StatementFormat;
  /** The first moment of the period. */
  readonly from: Scalars['DateTime']['input'];
  /** The end of the period, the first moment that is not in it; at most ten years after `from`. One that is still to come stands for now. */
  readonly to: Scalars['DateTime']['input'];
  /** One of the viewer's wallets, `wal_…`. */
  readonly walletId: Scalars['ID']['input'];
};

/** What came of it. */
export type StatementCreatePayload = {
  readonly __typename?: 'StatementCreatePayload';
  /** The statement; null when none was made. */
  readonly statement?: Maybe<Statement>;
  /** Why not; empty on success. */
  readonly userErrors: ReadonlyArray<StatementCreateError>;
};

/** One statement and where it stands. */
export type StatementEdge = {
  readonly __typename?: 'StatementEdge';
  /** The statement's place, to be given as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The statement. */
  readonly node: Statement;
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
  /** The user's wallets, oldest first; only for the user itself and for administrators, null for anyone else. */
  readonly wallets?: Maybe<ReadonlyArray<Wallet>>;
};

/** Why a mutation did not do what it was asked: something the person can mend. Each mutation has its own `code`s. */
export type UserError = {
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Someone's money in one currency. Seen by its owner and by administrators only. */
export type Wallet = {
  readonly __typename?: 'Wallet';
  /** What can be spent now: `balance` less `held`. */
  readonly available: Money;
  /** All the money in the wallet, the held part included. */
  readonly balance: Money;
  /** When the wallet was opened. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The currency of everything in it. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** Every change of the balance, newest first. What an exchange costs is an entry of its own, of the same transaction. */
  readonly entries: EntryConnection;
  /** The part reserved for transfers under review. */
  readonly held: Money;
  /** The wallet, `wal_…`. */
  readonly id: Scalars['ID']['output'];
  /** Whether money may move. */
  readonly status: WalletStatus;
};


/** Someone's money in one currency. Seen by its owner and by administrators only. */
export type WalletEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Why a wallet was not opened. */
export type WalletOpenError = UserError & {
  readonly __typename?: 'WalletOpenError';
  /** What is wrong. */
  readonly code: WalletOpenErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Why a wallet was not opened. */
export type WalletOpenErrorCode =
  /** Mint does not carry this currency. */
  | 'UNKNOWN_CURRENCY'
  /** There is a wallet in this currency already. */
  | 'WALLET_EXISTS';

/** What to open. */
export type WalletOpenInput = {
  /** The currency of the new wallet. */
  readonly currency: Scalars['CurrencyCode']['input'];
};

/** What came of it. */
export type WalletOpenPayload = {
  readonly __typename?: 'WalletOpenPayload';
  /** Why not; empty on success. */
  readonly userErrors: ReadonlyArray<WalletOpenError>;
  /** The new wallet; null when none was opened. */
  readonly wallet?: Maybe<Wallet>;
};

/** Whether a wallet's money may move. */
export type WalletStatus =
  /** It sends and receives. */
  | 'ACTIVE'
  /** It neither sends nor receives until an administrator lifts the freeze. */
  | 'FROZEN';



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
  User: User;
  Wallet: Wallet;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Wallet:
    ( { __typename: 'Wallet' }
    & GraphQLRecursivePick<FederationTypes['Wallet'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BigInt: ResolverTypeWrapper<any>;
  CountryCode: ResolverTypeWrapper<any>;
  CurrencyCode: ResolverTypeWrapper<any>;
  DateTime: ResolverTypeWrapper<any>;
  Decimal: ResolverTypeWrapper<any>;
  Entry: ResolverTypeWrapper<any>;
  ID: ResolverTypeWrapper<any>;
  EntryConnection: ResolverTypeWrapper<any>;
  EntryEdge: ResolverTypeWrapper<any>;
  Money: ResolverTypeWrapper<any>;
  MoneyInput: ResolverTypeWrapper<any>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<any>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<any>;
  Statement: ResolverTypeWrapper<any>;
  StatementConnection: ResolverTypeWrapper<any>;
  StatementCreateError: ResolverTypeWrapper<any>;
  StatementCreateErrorCode: ResolverTypeWrapper<any>;
  StatementCreateInput: ResolverTypeWrapper<any>;
  StatementCreatePayload: ResolverTypeWrapper<any>;
  StatementEdge: ResolverTypeWrapper<any>;
  StatementFormat: ResolverTypeWrapper<any>;
  StatementStatus: ResolverTypeWrapper<any>;
  Transaction: ResolverTypeWrapper<any>;
  User: ResolverTypeWrapper<any>;
  UserError: ResolverTypeWrapper<any>;
  Wallet: ResolverTypeWrapper<any>;
  WalletOpenError: ResolverTypeWrapper<any>;
  WalletOpenErrorCode: ResolverTypeWrapper<any>;
  WalletOpenInput: ResolverTypeWrapper<any>;
  WalletOpenPayload: ResolverTypeWrapper<any>;
  WalletStatus: ResolverTypeWrapper<any>;
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
  Entry: any;
  ID: any;
  EntryConnection: any;
  EntryEdge: any;
  Money: any;
  MoneyInput: any;
  Mutation: Record<PropertyKey, never>;
  PageInfo: any;
  Query: Record<PropertyKey, never>;
  Int: any;
  Statement: any;
  StatementConnection: any;
  StatementCreateError: any;
  StatementCreateInput: any;
  StatementCreatePayload: any;
  StatementEdge: any;
  Transaction: any;
  User: any;
  UserError: any;
  Wallet: any;
  WalletOpenError: any;
  WalletOpenInput: any;
  WalletOpenPayload: any;
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

export type EntryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Entry'] = ResolversParentTypes['Entry']> = {
  balanceAfter?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  delta?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
};

export type EntryConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['EntryConnection'] = ResolversParentTypes['EntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Entry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EntryEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['EntryEdge'] = ResolversParentTypes['EntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entry'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  statementCreate?: Resolver<ResolversTypes['StatementCreatePayload'], ParentType, ContextType, RequireFields<MutationStatementCreateArgs, 'input'>>;
  walletOpen?: Resolver<ResolversTypes['WalletOpenPayload'], ParentType, ContextType, RequireFields<MutationWalletOpenArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  statement?: Resolver<Maybe<ResolversTypes['Statement']>, ParentType, ContextType, RequireFields<QueryStatementArgs, 'id'>>;
  statements?: Resolver<ResolversTypes['StatementConnection'], ParentType, ContextType, RequireFields<QueryStatementsArgs, 'first'>>;
  wallet?: Resolver<Maybe<ResolversTypes['Wallet']>, ParentType, ContextType, RequireFields<QueryWalletArgs, 'id'>>;
  wallets?: Resolver<ReadonlyArray<ResolversTypes['Wallet']>, ParentType, ContextType>;
};

export type StatementResolvers<ContextType = any, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement']> = {
  closing?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  downloadUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entryCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  format?: Resolver<ResolversTypes['StatementFormat'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keptUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  movements?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  netChange?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  opening?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StatementStatus'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  wallet?: Resolver<ResolversTypes['Wallet'], ParentType, ContextType>;
};

export type StatementConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatementConnection'] = ResolversParentTypes['StatementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StatementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Statement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StatementCreateErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatementCreateError'] = ResolversParentTypes['StatementCreateError']> = {
  code?: Resolver<ResolversTypes['StatementCreateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatementCreatePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatementCreatePayload'] = ResolversParentTypes['StatementCreatePayload']> = {
  statement?: Resolver<Maybe<ResolversTypes['Statement']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['StatementCreateError']>, ParentType, ContextType>;
};

export type StatementEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['StatementEdge'] = ResolversParentTypes['StatementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Statement'], ParentType, ContextType>;
};

export type TransactionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Transaction'] = ResolversParentTypes['Transaction']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = any, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  wallets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Wallet']>>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'StatementCreateError' | 'WalletOpenError', ParentType, ContextType>;
};

export type WalletResolvers<ContextType = any, ParentType extends ResolversParentTypes['Wallet'] = ResolversParentTypes['Wallet'], FederationReferenceType extends FederationReferenceTypes['Wallet'] = FederationReferenceTypes['Wallet']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Wallet']> | FederationReferenceType, FederationReferenceType, ContextType>;
  available?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['EntryConnection'], ParentType, ContextType, RequireFields<WalletEntriesArgs, 'first'>>;
  held?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WalletStatus'], ParentType, ContextType>;
};

export type WalletOpenErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['WalletOpenError'] = ResolversParentTypes['WalletOpenError']> = {
  code?: Resolver<ResolversTypes['WalletOpenErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WalletOpenPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['WalletOpenPayload'] = ResolversParentTypes['WalletOpenPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['WalletOpenError']>, ParentType, ContextType>;
  wallet?: Resolver<Maybe<ResolversTypes['Wallet']>, ParentType, ContextType>;
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
  Entry?: EntryResolvers<ContextType>;
  EntryConnection?: EntryConnectionResolvers<ContextType>;
  EntryEdge?: EntryEdgeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  StatementConnection?: StatementConnectionResolvers<ContextType>;
  StatementCreateError?: StatementCreateErrorResolvers<ContextType>;
  StatementCreatePayload?: StatementCreatePayloadResolvers<ContextType>;
  StatementEdge?: StatementEdgeResolvers<ContextType>;
  Transaction?: TransactionResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Wallet?: WalletResolvers<ContextType>;
  WalletOpenError?: WalletOpenErrorResolvers<ContextType>;
  WalletOpenPayload?: WalletOpenPayloadResolvers<ContextType>;
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
