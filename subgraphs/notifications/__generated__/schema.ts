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
  /** Marks the viewer's whole inbox as read, or what is in it up to one notification. */
  readonly notificationMarkAllRead: NotificationMarkAllReadPayload;
  /** Marks up to 100 notifications as read. Marking one twice keeps the first moment. All or none: an unknown id changes nothing. */
  readonly notificationMarkRead: NotificationMarkReadPayload;
  /** Switches kinds of notification on or off, by e-mail and in the inbox. Kinds that are not named stay as they are. */
  readonly notificationPreferencesUpdate: NotificationPreferencesUpdatePayload;
};


export type MutationNotificationMarkAllReadArgs = {
  input: NotificationMarkAllReadInput;
};


export type MutationNotificationMarkReadArgs = {
  input: NotificationMarkReadInput;
};


export type MutationNotificationPreferencesUpdateArgs = {
  input: NotificationPreferencesUpdateInput;
};

/** Something a person was told, in their inbox. */
export type Notification = {
  readonly __typename?: 'Notification';
  /** A sentence or two, as plain text. */
  readonly body: Scalars['String']['output'];
  /** When it came. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The notification's id (`ntf_…`). */
  readonly id: Scalars['ID']['output'];
  /** What it is about. */
  readonly kind: NotificationKind;
  /** When it was first marked as read; null while it is unread. */
  readonly readAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * What it is about, by its id: a money request (`mrq_…`), a split, a schedule, a statement, a batch of payouts, a webhook endpoint, an API key, else
   * the transaction. Null when it is about none of these.
   */
  readonly resourceId?: Maybe<Scalars['ID']['output']>;
  /** One line, e.g. `Money received`. */
  readonly title: Scalars['String']['output'];
  /** The transaction it is about; null when it is about none. */
  readonly transaction?: Maybe<Transaction>;
  /** The same by its id alone, for whoever may read notifications and no transactions. */
  readonly transactionId?: Maybe<Scalars['ID']['output']>;
};

/** A page of notifications. */
export type NotificationConnection = {
  readonly __typename?: 'NotificationConnection';
  /** The notifications with their cursors. */
  readonly edges: ReadonlyArray<NotificationEdge>;
  /** The notifications. */
  readonly nodes: ReadonlyArray<Notification>;
  /** Where the page stands in the inbox. */
  readonly pageInfo: PageInfo;
};

/** A notification on a page. */
export type NotificationEdge = {
  readonly __typename?: 'NotificationEdge';
  /** Give it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The notification. */
  readonly node: Notification;
};

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

/** Why the inbox was not marked as read. */
export type NotificationMarkAllReadError = UserError & {
  readonly __typename?: 'NotificationMarkAllReadError';
  /** Which fault it is. */
  readonly code: NotificationMarkAllReadErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** The faults of `notificationMarkAllRead`. */
export type NotificationMarkAllReadErrorCode =
  /** The viewer's inbox has no notification with the id in `upTo`. */
  | 'NOT_FOUND';

/** How far to mark the inbox as read. */
export type NotificationMarkAllReadInput = {
  /** Leave what is newer than this notification unread; the whole inbox when absent. */
  readonly upTo?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of marking the inbox as read. */
export type NotificationMarkAllReadPayload = {
  readonly __typename?: 'NotificationMarkAllReadPayload';
  /** How many were unread and no longer are; null when there was an error. */
  readonly markedCount?: Maybe<Scalars['Int']['output']>;
  /** Why nothing was marked; empty on success. */
  readonly userErrors: ReadonlyArray<NotificationMarkAllReadError>;
};

/** Why notifications were not marked as read. */
export type NotificationMarkReadError = UserError & {
  readonly __typename?: 'NotificationMarkReadError';
  /** Which fault it is. */
  readonly code: NotificationMarkReadErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** What came of marking notifications as read. */
export type NotificationMarkReadPayload = {
  readonly __typename?: 'NotificationMarkReadPayload';
  /** The notifications, in the order asked for, each once; null when nothing was changed because of an error. */
  readonly notifications?: Maybe<ReadonlyArray<Notification>>;
  /** Why nothing was marked; empty on success. */
  readonly userErrors: ReadonlyArray<NotificationMarkReadError>;
};

/** How a person is told about one kind of thing. */
export type NotificationPreference = {
  readonly __typename?: 'NotificationPreference';
  /** Whether an e-mail is sent. */
  readonly email: Scalars['Boolean']['output'];
  /** Whether it comes to the inbox, and so to `notificationReceived`. */
  readonly inApp: Scalars['Boolean']['output'];
  /** The kind. */
  readonly kind: NotificationKind;
  /** Whether this kind is fixed: it can't be switched off. */
  readonly required: Scalars['Boolean']['output'];
};

/** A switch for one kind of notification. */
export type NotificationPreferenceInput = {
  /** Whether to be told. */
  readonly enabled: Scalars['Boolean']['input'];
  /** The kind. */
  readonly kind: NotificationKind;
};

/** Why preferences were not changed. */
export type NotificationPreferencesUpdateError = UserError & {
  readonly __typename?: 'NotificationPreferencesUpdateError';
  /** Which fault it is. */
  readonly code: NotificationPreferencesUpdateErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly email?: InputMaybe<ReadonlyArray<NotificationPreferenceInput>>;
  /** Switches for the inbox. */
  readonly inApp?: InputMaybe<ReadonlyArray<NotificationPreferenceInput>>;
};

/** What came of changing preferences. */
export type NotificationPreferencesUpdatePayload = {
  readonly __typename?: 'NotificationPreferencesUpdatePayload';
  /** All of the viewer's preferences as they now are; null when nothing was changed because of an error. */
  readonly preferences?: Maybe<ReadonlyArray<NotificationPreference>>;
  /** Why nothing was changed; empty on success. */
  readonly userErrors: ReadonlyArray<NotificationPreferencesUpdateError>;
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
  /** One notification of the viewer's; null when there is none with this id in the viewer's inbox. */
  readonly notification?: Maybe<Notification>;
  /** What the viewer is told, and how: one entry for each kind there is. */
  readonly notificationPreferences: ReadonlyArray<NotificationPreference>;
  /** The viewer's inbox, newest first. */
  readonly notifications: NotificationConnection;
  /** How many notifications the viewer has not read. */
  readonly unreadNotificationCount: Scalars['Int']['output'];
};


export type QueryNotificationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNotificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  unreadOnly?: InputMaybe<Scalars['Boolean']['input']>;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /**
   * The viewer's notifications as they come. With `after`, everything newer than that notification comes first, in order,
   * and then the live ones, with none lost and none twice. More than 1,000 missed ends it with `RESUME_WINDOW_EXCEEDED`:
   * read `notifications` instead and subscribe afresh.
   */
  readonly notificationReceived: Notification;
};


export type SubscriptionNotificationReceivedArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
};

/** One movement of money, from when it was accepted to its outcome. Only its sender, its recipient and an admin can read it. */
export type Transaction = {
  readonly __typename?: 'Transaction';
  /** The transaction's id, e.g. `txn_01h455vb4pex5vsknk084sn02q`. */
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
  Notification: Notification;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Notification:
    ( { __typename: 'Notification' }
    & GraphQLRecursivePick<FederationTypes['Notification'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  BigInt: ResolverTypeWrapper<any>;
  CountryCode: ResolverTypeWrapper<any>;
  CurrencyCode: ResolverTypeWrapper<any>;
  DateTime: ResolverTypeWrapper<any>;
  Decimal: ResolverTypeWrapper<any>;
  Money: ResolverTypeWrapper<any>;
  MoneyInput: ResolverTypeWrapper<any>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Notification: ResolverTypeWrapper<any>;
  ID: ResolverTypeWrapper<any>;
  NotificationConnection: ResolverTypeWrapper<any>;
  NotificationEdge: ResolverTypeWrapper<any>;
  NotificationKind: ResolverTypeWrapper<any>;
  NotificationMarkAllReadError: ResolverTypeWrapper<any>;
  NotificationMarkAllReadErrorCode: ResolverTypeWrapper<any>;
  NotificationMarkAllReadInput: ResolverTypeWrapper<any>;
  NotificationMarkAllReadPayload: ResolverTypeWrapper<any>;
  Int: ResolverTypeWrapper<any>;
  NotificationMarkReadError: ResolverTypeWrapper<any>;
  NotificationMarkReadErrorCode: ResolverTypeWrapper<any>;
  NotificationMarkReadInput: ResolverTypeWrapper<any>;
  NotificationMarkReadPayload: ResolverTypeWrapper<any>;
  NotificationPreference: ResolverTypeWrapper<any>;
  NotificationPreferenceInput: ResolverTypeWrapper<any>;
  NotificationPreferencesUpdateError: ResolverTypeWrapper<any>;
  NotificationPreferencesUpdateErrorCode: ResolverTypeWrapper<any>;
  NotificationPreferencesUpdateInput: ResolverTypeWrapper<any>;
  NotificationPreferencesUpdatePayload: ResolverTypeWrapper<any>;
  PageInfo: ResolverTypeWrapper<any>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Transaction: ResolverTypeWrapper<any>;
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
  Money: any;
  MoneyInput: any;
  Mutation: Record<PropertyKey, never>;
  Notification: any;
  ID: any;
  NotificationConnection: any;
  NotificationEdge: any;
  NotificationMarkAllReadError: any;
  NotificationMarkAllReadInput: any;
  NotificationMarkAllReadPayload: any;
  Int: any;
  NotificationMarkReadError: any;
  NotificationMarkReadInput: any;
  NotificationMarkReadPayload: any;
  NotificationPreference: any;
  NotificationPreferenceInput: any;
  NotificationPreferencesUpdateError: any;
  NotificationPreferencesUpdateInput: any;
  NotificationPreferencesUpdatePayload: any;
  PageInfo: any;
  Query: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
  Transaction: any;
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

export type MoneyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  notificationMarkAllRead?: Resolver<ResolversTypes['NotificationMarkAllReadPayload'], ParentType, ContextType, RequireFields<MutationNotificationMarkAllReadArgs, 'input'>>;
  notificationMarkRead?: Resolver<ResolversTypes['NotificationMarkReadPayload'], ParentType, ContextType, RequireFields<MutationNotificationMarkReadArgs, 'input'>>;
  notificationPreferencesUpdate?: Resolver<ResolversTypes['NotificationPreferencesUpdatePayload'], ParentType, ContextType, RequireFields<MutationNotificationPreferencesUpdateArgs, 'input'>>;
};

export type NotificationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification'], FederationReferenceType extends FederationReferenceTypes['Notification'] = FederationReferenceTypes['Notification']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notification']> | FederationReferenceType, FederationReferenceType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NotificationKind'], ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  resourceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
  transactionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type NotificationConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['NotificationConnection'] = ResolversParentTypes['NotificationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NotificationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Notification']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NotificationEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['NotificationEdge'] = ResolversParentTypes['NotificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notification'], ParentType, ContextType>;
};

export type NotificationMarkAllReadErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['NotificationMarkAllReadError'] = ResolversParentTypes['NotificationMarkAllReadError']> = {
  code?: Resolver<ResolversTypes['NotificationMarkAllReadErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotificationMarkAllReadPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['NotificationMarkAllReadPayload'] = ResolversParentTypes['NotificationMarkAllReadPayload']> = {
  markedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['NotificationMarkAllReadError']>, ParentType, ContextType>;
};

export type NotificationMarkReadErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['NotificationMarkReadError'] = ResolversParentTypes['NotificationMarkReadError']> = {
  code?: Resolver<ResolversTypes['NotificationMarkReadErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotificationMarkReadPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['NotificationMarkReadPayload'] = ResolversParentTypes['NotificationMarkReadPayload']> = {
  notifications?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Notification']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['NotificationMarkReadError']>, ParentType, ContextType>;
};

export type NotificationPreferenceResolvers<ContextType = any, ParentType extends ResolversParentTypes['NotificationPreference'] = ResolversParentTypes['NotificationPreference']> = {
  email?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inApp?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NotificationKind'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type NotificationPreferencesUpdateErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['NotificationPreferencesUpdateError'] = ResolversParentTypes['NotificationPreferencesUpdateError']> = {
  code?: Resolver<ResolversTypes['NotificationPreferencesUpdateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotificationPreferencesUpdatePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['NotificationPreferencesUpdatePayload'] = ResolversParentTypes['NotificationPreferencesUpdatePayload']> = {
  preferences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['NotificationPreference']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['NotificationPreferencesUpdateError']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  notification?: Resolver<Maybe<ResolversTypes['Notification']>, ParentType, ContextType, RequireFields<QueryNotificationArgs, 'id'>>;
  notificationPreferences?: Resolver<ReadonlyArray<ResolversTypes['NotificationPreference']>, ParentType, ContextType>;
  notifications?: Resolver<ResolversTypes['NotificationConnection'], ParentType, ContextType, Partial<QueryNotificationsArgs>>;
  unreadNotificationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  notificationReceived?: SubscriptionResolver<ResolversTypes['Notification'], "notificationReceived", ParentType, ContextType, Partial<SubscriptionNotificationReceivedArgs>>;
};

export type TransactionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Transaction'] = ResolversParentTypes['Transaction']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'NotificationMarkAllReadError' | 'NotificationMarkReadError' | 'NotificationPreferencesUpdateError', ParentType, ContextType>;
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
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  NotificationConnection?: NotificationConnectionResolvers<ContextType>;
  NotificationEdge?: NotificationEdgeResolvers<ContextType>;
  NotificationMarkAllReadError?: NotificationMarkAllReadErrorResolvers<ContextType>;
  NotificationMarkAllReadPayload?: NotificationMarkAllReadPayloadResolvers<ContextType>;
  NotificationMarkReadError?: NotificationMarkReadErrorResolvers<ContextType>;
  NotificationMarkReadPayload?: NotificationMarkReadPayloadResolvers<ContextType>;
  NotificationPreference?: NotificationPreferenceResolvers<ContextType>;
  NotificationPreferencesUpdateError?: NotificationPreferencesUpdateErrorResolvers<ContextType>;
  NotificationPreferencesUpdatePayload?: NotificationPreferencesUpdatePayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Transaction?: TransactionResolvers<ContextType>;
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
