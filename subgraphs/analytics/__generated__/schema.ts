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

/** How a person wants their figures. */
export type AnalyticsPreferences = {
  readonly __typename?: 'AnalyticsPreferences';
  /** The currency that sums are in. */
  readonly baseCurrency: Scalars['CurrencyCode']['output'];
};

/** Why preferences were not changed. */
export type AnalyticsPreferencesUpdateError = UserError & {
  readonly __typename?: 'AnalyticsPreferencesUpdateError';
  /** The reason, for a program. */
  readonly code: AnalyticsPreferencesUpdateErrorCode;
  /** The reason, for a person. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** The reasons for which preferences are not changed. */
export type AnalyticsPreferencesUpdateErrorCode =
  /** There are no exchange rates of the currency. */
  | 'CURRENCY_NOT_SUPPORTED';

/** How figures are to be. */
export type AnalyticsPreferencesUpdateInput = {
  /** The currency that sums are to be in. */
  readonly baseCurrency: Scalars['CurrencyCode']['input'];
};

/** What became of changing preferences. */
export type AnalyticsPreferencesUpdatePayload = {
  readonly __typename?: 'AnalyticsPreferencesUpdatePayload';
  /** The preferences as they are now; null when they were not changed. */
  readonly preferences?: Maybe<AnalyticsPreferences>;
  /** Why they were not changed; empty when they were. */
  readonly userErrors: ReadonlyArray<AnalyticsPreferencesUpdateError>;
};

/** What a person means to spend on a category in a month at most. */
export type Budget = {
  readonly __typename?: 'Budget';
  /** The category, e.g. `groceries`. */
  readonly category: Scalars['String']['output'];
  /** The budget's id, `bud_…`. */
  readonly id: Scalars['ID']['output'];
  /** The most that is to be spent in a month, in the person's base currency; a limit that was set in another is worth what it was on that day. */
  readonly limit: Money;
  /** What was spent on the category in the current month in UTC. */
  readonly spent: Money;
  /** How far the limit is used up. */
  readonly state: BudgetState;
};

/** Why a budget was not deleted. */
export type BudgetDeleteError = UserError & {
  readonly __typename?: 'BudgetDeleteError';
  /** The reason, for a program. */
  readonly code: BudgetDeleteErrorCode;
  /** The reason, for a person. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** The reasons for which a budget is not deleted. */
export type BudgetDeleteErrorCode =
  /** The person has no such budget. */
  | 'NOT_FOUND';

/** The budget to delete. */
export type BudgetDeleteInput = {
  /** The budget's id. */
  readonly id: Scalars['ID']['input'];
};

/** What became of deleting a budget. */
export type BudgetDeletePayload = {
  readonly __typename?: 'BudgetDeletePayload';
  /** The id of the budget that is gone; null when none was deleted. */
  readonly deletedBudgetId?: Maybe<Scalars['ID']['output']>;
  /** Why it was not deleted; empty when it was. */
  readonly userErrors: ReadonlyArray<BudgetDeleteError>;
};

/** Why a budget was not set. */
export type BudgetSetError = UserError & {
  readonly __typename?: 'BudgetSetError';
  /** The reason, for a program. */
  readonly code: BudgetSetErrorCode;
  /** The reason, for a person. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly category: Scalars['String']['input'];
  /** The most that is to be spent in a month; more than zero. */
  readonly limit: MoneyInput;
};

/** What became of setting a budget. */
export type BudgetSetPayload = {
  readonly __typename?: 'BudgetSetPayload';
  /** The budget; null when it was refused. */
  readonly budget?: Maybe<Budget>;
  /** Why it was refused; empty when it was not. */
  readonly userErrors: ReadonlyArray<BudgetSetError>;
};

/** How far a budget is used up. */
export type BudgetState =
  /** All of it is spent, or more. */
  | 'EXCEEDED'
  /** Less than 80 % is spent. */
  | 'OK'
  /** 80 % is spent, or more. */
  | 'WARNING';

/** What a person spent on a category in a month. */
export type CategorySpending = {
  readonly __typename?: 'CategorySpending';
  /** The category, e.g. `groceries`; `other` is what nothing is recognised in. */
  readonly category: Scalars['String']['output'];
  /** Which part of the month's total it is, from 0 to 1. */
  readonly share: Scalars['Float']['output'];
  /** All that was spent on it. */
  readonly total: Money;
  /** How many transactions it was. */
  readonly transactionCount: Scalars['Int']['output'];
};

/** What a person spent at a merchant in a month. */
export type MerchantSpending = {
  readonly __typename?: 'MerchantSpending';
  /** The merchant, as the last of these transactions names it. */
  readonly merchant: Scalars['String']['output'];
  /** All that was spent there. */
  readonly total: Money;
  /** How many transactions it was. */
  readonly transactionCount: Scalars['Int']['output'];
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
  /** Sets the currency of the reader's figures. Past figures are expressed in it at the rate of each transaction's day. */
  readonly analyticsPreferencesUpdate: AnalyticsPreferencesUpdatePayload;
  /** Deletes one of the reader's budgets. */
  readonly budgetDelete: BudgetDeletePayload;
  /** Sets what the reader means to spend on a category in a month at most, in place of what was set of it before. */
  readonly budgetSet: BudgetSetPayload;
  /** Counts one of the reader's spendings as another category, and if wanted its merchant's later ones too. */
  readonly transactionCategorize: TransactionCategorizePayload;
};


export type MutationAnalyticsPreferencesUpdateArgs = {
  input: AnalyticsPreferencesUpdateInput;
};


export type MutationBudgetDeleteArgs = {
  input: BudgetDeleteInput;
};


export type MutationBudgetSetArgs = {
  input: BudgetSetInput;
};


export type MutationTransactionCategorizeArgs = {
  input: TransactionCategorizeInput;
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
  /** How the reader wants their figures. */
  readonly analyticsPreferences: AnalyticsPreferences;
  /** The reader's budgets, in the order of their categories, with what is spent of them in the current month in UTC. */
  readonly budgets: ReadonlyArray<Budget>;
  /** What the reader spent in a month: outgoing completed transfers, in the reader's base currency at the rates of their days. */
  readonly spending: Spending;
  /** The categories that are recognised by themselves; people may name any other. */
  readonly spendingCategories: ReadonlyArray<Scalars['String']['output']>;
  /** What the reader spent in each of the last months, the earliest first and the current one last. */
  readonly spendingTrend: ReadonlyArray<SpendingMonth>;
};


export type QuerySpendingArgs = {
  month?: InputMaybe<Scalars['YearMonth']['input']>;
};


export type QuerySpendingTrendArgs = {
  months?: InputMaybe<Scalars['Int']['input']>;
};

/** What a person spent in a month. */
export type Spending = {
  readonly __typename?: 'Spending';
  /** What a transaction came to on average, rounded to the currency's smallest unit; zero when there was none. */
  readonly average: Money;
  /** The same by category, the largest first. */
  readonly byCategory: ReadonlyArray<CategorySpending>;
  /** The month in UTC. */
  readonly month: Scalars['YearMonth']['output'];
  /** The merchants that most was spent at, the largest first. Transactions that name no merchant are not among them. */
  readonly topMerchants: ReadonlyArray<MerchantSpending>;
  /** All of it. */
  readonly total: Money;
  /** How many transactions it was. */
  readonly transactionCount: Scalars['Int']['output'];
};


/** What a person spent in a month. */
export type SpendingByCategoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What a person spent in a month. */
export type SpendingTopMerchantsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a person spent in one month of several. */
export type SpendingMonth = {
  readonly __typename?: 'SpendingMonth';
  /** The month in UTC. */
  readonly month: Scalars['YearMonth']['output'];
  /** All that was spent in it. */
  readonly total: Money;
};

/** One movement of money, from when it was accepted to its outcome. Only its sender, its recipient and an admin can read it. */
export type Transaction = {
  readonly __typename?: 'Transaction';
  /** The transaction's id, e.g. `txn_01h455vb4pex5vsknk084sn02q`. */
  readonly id: Scalars['ID']['output'];
  /** The category that it counts as among the reader's spendings; null when it is none of them, or has not arrived there yet. */
  readonly spendingCategory?: Maybe<Scalars['String']['output']>;
};

/** Why a transaction was not categorised. */
export type TransactionCategorizeError = UserError & {
  readonly __typename?: 'TransactionCategorizeError';
  /** The reason, for a program. */
  readonly code: TransactionCategorizeErrorCode;
  /** The reason, for a person. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly applyToMerchant?: Scalars['Boolean']['input'];
  /** The category, in any case of letters; 1 to 50 characters. */
  readonly category: Scalars['String']['input'];
  /** The transaction, one that the reader sent. */
  readonly transactionId: Scalars['ID']['input'];
};

/** What became of categorising a transaction. */
export type TransactionCategorizePayload = {
  readonly __typename?: 'TransactionCategorizePayload';
  /** The transaction; null when it was refused. */
  readonly transaction?: Maybe<Transaction>;
  /** Why it was refused; empty when it was not. */
  readonly userErrors: ReadonlyArray<TransactionCategorizeError>;
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
  Transaction: Transaction;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Transaction:
    ( { __typename: 'Transaction' }
    & GraphQLRecursivePick<FederationTypes['Transaction'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AnalyticsPreferences: ResolverTypeWrapper<any>;
  AnalyticsPreferencesUpdateError: ResolverTypeWrapper<any>;
  AnalyticsPreferencesUpdateErrorCode: ResolverTypeWrapper<any>;
  AnalyticsPreferencesUpdateInput: ResolverTypeWrapper<any>;
  AnalyticsPreferencesUpdatePayload: ResolverTypeWrapper<any>;
  BigInt: ResolverTypeWrapper<any>;
  Budget: ResolverTypeWrapper<any>;
  ID: ResolverTypeWrapper<any>;
  BudgetDeleteError: ResolverTypeWrapper<any>;
  BudgetDeleteErrorCode: ResolverTypeWrapper<any>;
  BudgetDeleteInput: ResolverTypeWrapper<any>;
  BudgetDeletePayload: ResolverTypeWrapper<any>;
  BudgetSetError: ResolverTypeWrapper<any>;
  BudgetSetErrorCode: ResolverTypeWrapper<any>;
  BudgetSetInput: ResolverTypeWrapper<any>;
  BudgetSetPayload: ResolverTypeWrapper<any>;
  BudgetState: ResolverTypeWrapper<any>;
  CategorySpending: ResolverTypeWrapper<any>;
  Float: ResolverTypeWrapper<any>;
  Int: ResolverTypeWrapper<any>;
  CountryCode: ResolverTypeWrapper<any>;
  CurrencyCode: ResolverTypeWrapper<any>;
  DateTime: ResolverTypeWrapper<any>;
  Decimal: ResolverTypeWrapper<any>;
  MerchantSpending: ResolverTypeWrapper<any>;
  Money: ResolverTypeWrapper<any>;
  MoneyInput: ResolverTypeWrapper<any>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<any>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Spending: ResolverTypeWrapper<any>;
  SpendingMonth: ResolverTypeWrapper<any>;
  Transaction: ResolverTypeWrapper<any>;
  TransactionCategorizeError: ResolverTypeWrapper<any>;
  TransactionCategorizeErrorCode: ResolverTypeWrapper<any>;
  TransactionCategorizeInput: ResolverTypeWrapper<any>;
  TransactionCategorizePayload: ResolverTypeWrapper<any>;
  UserError: ResolverTypeWrapper<any>;
  YearMonth: ResolverTypeWrapper<any>;
  String: ResolverTypeWrapper<any>;
  Boolean: ResolverTypeWrapper<any>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AnalyticsPreferences: any;
  AnalyticsPreferencesUpdateError: any;
  AnalyticsPreferencesUpdateInput: any;
  AnalyticsPreferencesUpdatePayload: any;
  BigInt: any;
  Budget: any;
  ID: any;
  BudgetDeleteError: any;
  BudgetDeleteInput: any;
  BudgetDeletePayload: any;
  BudgetSetError: any;
  BudgetSetInput: any;
  BudgetSetPayload: any;
  CategorySpending: any;
  Float: any;
  Int: any;
  CountryCode: any;
  CurrencyCode: any;
  DateTime: any;
  Decimal: any;
  MerchantSpending: any;
  Money: any;
  MoneyInput: any;
  Mutation: Record<PropertyKey, never>;
  PageInfo: any;
  Query: Record<PropertyKey, never>;
  Spending: any;
  SpendingMonth: any;
  Transaction: any;
  TransactionCategorizeError: any;
  TransactionCategorizeInput: any;
  TransactionCategorizePayload: any;
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

export type AnalyticsPreferencesResolvers<ContextType = any, ParentType extends ResolversParentTypes['AnalyticsPreferences'] = ResolversParentTypes['AnalyticsPreferences']> = {
  baseCurrency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type AnalyticsPreferencesUpdateErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['AnalyticsPreferencesUpdateError'] = ResolversParentTypes['AnalyticsPreferencesUpdateError']> = {
  code?: Resolver<ResolversTypes['AnalyticsPreferencesUpdateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnalyticsPreferencesUpdatePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['AnalyticsPreferencesUpdatePayload'] = ResolversParentTypes['AnalyticsPreferencesUpdatePayload']> = {
  preferences?: Resolver<Maybe<ResolversTypes['AnalyticsPreferences']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AnalyticsPreferencesUpdateError']>, ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export type BudgetResolvers<ContextType = any, ParentType extends ResolversParentTypes['Budget'] = ResolversParentTypes['Budget']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  spent?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['BudgetState'], ParentType, ContextType>;
};

export type BudgetDeleteErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['BudgetDeleteError'] = ResolversParentTypes['BudgetDeleteError']> = {
  code?: Resolver<ResolversTypes['BudgetDeleteErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BudgetDeletePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['BudgetDeletePayload'] = ResolversParentTypes['BudgetDeletePayload']> = {
  deletedBudgetId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['BudgetDeleteError']>, ParentType, ContextType>;
};

export type BudgetSetErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['BudgetSetError'] = ResolversParentTypes['BudgetSetError']> = {
  code?: Resolver<ResolversTypes['BudgetSetErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BudgetSetPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['BudgetSetPayload'] = ResolversParentTypes['BudgetSetPayload']> = {
  budget?: Resolver<Maybe<ResolversTypes['Budget']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['BudgetSetError']>, ParentType, ContextType>;
};

export type CategorySpendingResolvers<ContextType = any, ParentType extends ResolversParentTypes['CategorySpending'] = ResolversParentTypes['CategorySpending']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  transactionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type MerchantSpendingResolvers<ContextType = any, ParentType extends ResolversParentTypes['MerchantSpending'] = ResolversParentTypes['MerchantSpending']> = {
  merchant?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  transactionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  analyticsPreferencesUpdate?: Resolver<ResolversTypes['AnalyticsPreferencesUpdatePayload'], ParentType, ContextType, RequireFields<MutationAnalyticsPreferencesUpdateArgs, 'input'>>;
  budgetDelete?: Resolver<ResolversTypes['BudgetDeletePayload'], ParentType, ContextType, RequireFields<MutationBudgetDeleteArgs, 'input'>>;
  budgetSet?: Resolver<ResolversTypes['BudgetSetPayload'], ParentType, ContextType, RequireFields<MutationBudgetSetArgs, 'input'>>;
  transactionCategorize?: Resolver<ResolversTypes['TransactionCategorizePayload'], ParentType, ContextType, RequireFields<MutationTransactionCategorizeArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  analyticsPreferences?: Resolver<ResolversTypes['AnalyticsPreferences'], ParentType, ContextType>;
  budgets?: Resolver<ReadonlyArray<ResolversTypes['Budget']>, ParentType, ContextType>;
  spending?: Resolver<ResolversTypes['Spending'], ParentType, ContextType, Partial<QuerySpendingArgs>>;
  spendingCategories?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  spendingTrend?: Resolver<ReadonlyArray<ResolversTypes['SpendingMonth']>, ParentType, ContextType, RequireFields<QuerySpendingTrendArgs, 'months'>>;
};

export type SpendingResolvers<ContextType = any, ParentType extends ResolversParentTypes['Spending'] = ResolversParentTypes['Spending']> = {
  average?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  byCategory?: Resolver<ReadonlyArray<ResolversTypes['CategorySpending']>, ParentType, ContextType, RequireFields<SpendingByCategoryArgs, 'first'>>;
  month?: Resolver<ResolversTypes['YearMonth'], ParentType, ContextType>;
  topMerchants?: Resolver<ReadonlyArray<ResolversTypes['MerchantSpending']>, ParentType, ContextType, RequireFields<SpendingTopMerchantsArgs, 'first'>>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  transactionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SpendingMonthResolvers<ContextType = any, ParentType extends ResolversParentTypes['SpendingMonth'] = ResolversParentTypes['SpendingMonth']> = {
  month?: Resolver<ResolversTypes['YearMonth'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TransactionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Transaction'] = ResolversParentTypes['Transaction'], FederationReferenceType extends FederationReferenceTypes['Transaction'] = FederationReferenceTypes['Transaction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Transaction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  spendingCategory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TransactionCategorizeErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransactionCategorizeError'] = ResolversParentTypes['TransactionCategorizeError']> = {
  code?: Resolver<ResolversTypes['TransactionCategorizeErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransactionCategorizePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransactionCategorizePayload'] = ResolversParentTypes['TransactionCategorizePayload']> = {
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['TransactionCategorizeError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'AnalyticsPreferencesUpdateError' | 'BudgetDeleteError' | 'BudgetSetError' | 'TransactionCategorizeError', ParentType, ContextType>;
};

export interface YearMonthScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['YearMonth'], any> {
  name: 'YearMonth';
}

export type Resolvers<ContextType = any> = {
  AnalyticsPreferences?: AnalyticsPreferencesResolvers<ContextType>;
  AnalyticsPreferencesUpdateError?: AnalyticsPreferencesUpdateErrorResolvers<ContextType>;
  AnalyticsPreferencesUpdatePayload?: AnalyticsPreferencesUpdatePayloadResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  Budget?: BudgetResolvers<ContextType>;
  BudgetDeleteError?: BudgetDeleteErrorResolvers<ContextType>;
  BudgetDeletePayload?: BudgetDeletePayloadResolvers<ContextType>;
  BudgetSetError?: BudgetSetErrorResolvers<ContextType>;
  BudgetSetPayload?: BudgetSetPayloadResolvers<ContextType>;
  CategorySpending?: CategorySpendingResolvers<ContextType>;
  CountryCode?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  MerchantSpending?: MerchantSpendingResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Spending?: SpendingResolvers<ContextType>;
  SpendingMonth?: SpendingMonthResolvers<ContextType>;
  Transaction?: TransactionResolvers<ContextType>;
  TransactionCategorizeError?: TransactionCategorizeErrorResolvers<ContextType>;
  TransactionCategorizePayload?: TransactionCategorizePayloadResolvers<ContextType>;
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
