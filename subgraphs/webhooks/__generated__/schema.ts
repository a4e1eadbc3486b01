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
  /** Has events told to a URL from now on. The answer shows the secret that signs them, once. */
  readonly webhookEndpointCreate: WebhookEndpointCreatePayload;
  /** Removes an endpoint with its log. Nothing more is sent to it. */
  readonly webhookEndpointDelete: WebhookEndpointDeletePayload;
  /** Changes an endpoint. What is left out, or null, stays as it is. Enabling one that was disabled goes on with what it is owed. */
  readonly webhookEndpointUpdate: WebhookEndpointUpdatePayload;
  /** Sends again what was delivered or given up, or at once what still waits: one delivery, or all of a range of time, in order. */
  readonly webhookRedeliver: WebhookRedeliverPayload;
  /** Signs with a new secret, which the answer shows once. For a while deliveries carry the signatures of both. */
  readonly webhookSecretRotate: WebhookSecretRotatePayload;
  /** Sends an example of an event, marked as a test, the way events are sent. It is tried once. */
  readonly webhookTestSend: WebhookTestSendPayload;
};


export type MutationWebhookEndpointCreateArgs = {
  input: WebhookEndpointCreateInput;
};


export type MutationWebhookEndpointDeleteArgs = {
  input: WebhookEndpointDeleteInput;
};


export type MutationWebhookEndpointUpdateArgs = {
  input: WebhookEndpointUpdateInput;
};


export type MutationWebhookRedeliverArgs = {
  input: WebhookRedeliverInput;
};


export type MutationWebhookSecretRotateArgs = {
  input: WebhookSecretRotateInput;
};


export type MutationWebhookTestSendArgs = {
  input: WebhookTestSendInput;
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
  /** One endpoint of the viewer's; null when there is none with this id among theirs. */
  readonly webhookEndpoint?: Maybe<WebhookEndpoint>;
  /** The viewer's endpoints, oldest first; there are never more than a few. */
  readonly webhookEndpoints: ReadonlyArray<WebhookEndpoint>;
};


export type QueryWebhookEndpointArgs = {
  id: Scalars['ID']['input'];
};

/** Why a mutation did not do what it was asked: something the person can mend. Each mutation has its own `code`s. */
export type UserError = {
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** One request to an endpoint. */
export type WebhookAttempt = {
  readonly __typename?: 'WebhookAttempt';
  /** When it was begun. */
  readonly at: Scalars['DateTime']['output'];
  /** How long it took, in milliseconds. */
  readonly durationMs: Scalars['Int']['output'];
  /** Why it does not count as delivered; null when it does. */
  readonly error?: Maybe<WebhookAttemptError>;
  /** The beginning of the answer, at most 2,048 characters; null when there was none. */
  readonly responseBody?: Maybe<Scalars['String']['output']>;
  /** The status of the answer; null when there was none. */
  readonly responseStatus?: Maybe<Scalars['Int']['output']>;
};

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

/** An event that is or was sent to an endpoint. */
export type WebhookDelivery = {
  readonly __typename?: 'WebhookDelivery';
  /** How often it was tried. */
  readonly attemptCount: Scalars['Int']['output'];
  /** Its latest attempts, at most fifty, oldest first. */
  readonly attempts: ReadonlyArray<WebhookAttempt>;
  /** The body, JSON, byte for byte as it is signed. */
  readonly body: Scalars['String']['output'];
  /** When the event came. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it tells of. */
  readonly event: WebhookEvent;
  /** The delivery's id, `whd_…`. */
  readonly id: Scalars['ID']['output'];
  /** Whether it is an example that was asked for. */
  readonly isTest: Scalars['Boolean']['output'];
  /** Its `webhook-id`: the id of the event, `evt_…`, the same however often it is sent. */
  readonly messageId: Scalars['ID']['output'];
  /** When it is tried next; null once it has its outcome, while it waits for an earlier event of the same object, and while the endpoint is disabled. */
  readonly nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it got its outcome; null until then. */
  readonly settledAt?: Maybe<Scalars['DateTime']['output']>;
  /** What became of it. */
  readonly status: WebhookDeliveryStatus;
};

/** A page of deliveries, newest first. */
export type WebhookDeliveryConnection = {
  readonly __typename?: 'WebhookDeliveryConnection';
  /** The deliveries with their cursors. */
  readonly edges: ReadonlyArray<WebhookDeliveryEdge>;
  /** The deliveries. */
  readonly nodes: ReadonlyArray<WebhookDelivery>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A delivery on a page. */
export type WebhookDeliveryEdge = {
  readonly __typename?: 'WebhookDeliveryEdge';
  /** Give it as `after` to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The delivery. */
  readonly node: WebhookDelivery;
};

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

/** A URL that is told of events by signed HTTP requests, to the Standard Webhooks specification. */
export type WebhookEndpoint = {
  readonly __typename?: 'WebhookEndpoint';
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What was sent to it and is owed to it, newest first. Kept for thirty days after its outcome. */
  readonly deliveries: WebhookDeliveryConnection;
  /** The owner's own words. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Why nothing is sent; null while it is enabled. */
  readonly disabledReason?: Maybe<WebhookDisabledReason>;
  /** Whether events are sent. While it is not, new events are not kept for it. */
  readonly enabled: Scalars['Boolean']['output'];
  /** What it is told of. */
  readonly events: ReadonlyArray<WebhookEvent>;
  /** Since when every attempt has failed; null when the last one succeeded. After five days it is disabled. */
  readonly failingSince?: Maybe<Scalars['DateTime']['output']>;
  /** The endpoint's id, `whe_…`. */
  readonly id: Scalars['ID']['output'];
  /** Until when deliveries carry the signature of the secret before as well; null when there is one secret. */
  readonly previousSecretUntil?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Where events are sent. */
  readonly url: Scalars['String']['output'];
};


/** A URL that is told of events by signed HTTP requests, to the Standard Webhooks specification. */
export type WebhookEndpointDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<WebhookDeliveryStatus>;
};

/** Why `webhookEndpointCreate` refused. */
export type WebhookEndpointCreateError = UserError & {
  readonly __typename?: 'WebhookEndpointCreateError';
  /** The reason, for a program. */
  readonly code: WebhookEndpointCreateErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

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
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Of what: at least one. */
  readonly events: ReadonlyArray<WebhookEvent>;
  /** Where to: `https://`, a public host, no user and no password in it; at most 2,048 characters. */
  readonly url: Scalars['String']['input'];
};

/** What came of it. */
export type WebhookEndpointCreatePayload = {
  readonly __typename?: 'WebhookEndpointCreatePayload';
  /** The endpoint; null when none was made. */
  readonly endpoint?: Maybe<WebhookEndpoint>;
  /** What signs its deliveries, `whsec_…`. It is shown here and never again; null when no endpoint was made. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  /** Why not; empty on success. */
  readonly userErrors: ReadonlyArray<WebhookEndpointCreateError>;
};

/** Why `webhookEndpointDelete` refused. */
export type WebhookEndpointDeleteError = UserError & {
  readonly __typename?: 'WebhookEndpointDeleteError';
  /** The reason, for a program. */
  readonly code: WebhookEndpointDeleteErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Why `webhookEndpointDelete` refuses. */
export type WebhookEndpointDeleteErrorCode =
  /** The viewer has no such endpoint. */
  | 'NOT_FOUND';

/** Which endpoint to remove. */
export type WebhookEndpointDeleteInput = {
  /** The endpoint's id. */
  readonly id: Scalars['ID']['input'];
};

/** What came of it. */
export type WebhookEndpointDeletePayload = {
  readonly __typename?: 'WebhookEndpointDeletePayload';
  /** The id of the endpoint that is gone; null when there was none. */
  readonly deletedEndpointId?: Maybe<Scalars['ID']['output']>;
  /** Why not; empty on success. */
  readonly userErrors: ReadonlyArray<WebhookEndpointDeleteError>;
};

/** Why `webhookEndpointUpdate` refused. */
export type WebhookEndpointUpdateError = UserError & {
  readonly __typename?: 'WebhookEndpointUpdateError';
  /** The reason, for a program. */
  readonly code: WebhookEndpointUpdateErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Whether events are sent. */
  readonly enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of what from now on: at least one. */
  readonly events?: InputMaybe<ReadonlyArray<WebhookEvent>>;
  /** Which endpoint. */
  readonly id: Scalars['ID']['input'];
  /** Where to from now on, what is owed included. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
};

/** What came of it. */
export type WebhookEndpointUpdatePayload = {
  readonly __typename?: 'WebhookEndpointUpdatePayload';
  /** The endpoint as it is now; null when nothing was changed. */
  readonly endpoint?: Maybe<WebhookEndpoint>;
  /** Why not; empty on success. */
  readonly userErrors: ReadonlyArray<WebhookEndpointUpdateError>;
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

/** Why `webhookRedeliver` refused. */
export type WebhookRedeliverError = UserError & {
  readonly __typename?: 'WebhookRedeliverError';
  /** The reason, for a program. */
  readonly code: WebhookRedeliverErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

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
  readonly deliveryId?: InputMaybe<Scalars['ID']['input']>;
  /** The endpoint's id. */
  readonly endpointId: Scalars['ID']['input'];
  /** All events that came at this moment or later. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** And before this moment; now unless told. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What came of it. */
export type WebhookRedeliverPayload = {
  readonly __typename?: 'WebhookRedeliverPayload';
  /** How many deliveries are sent again. */
  readonly queuedCount: Scalars['Int']['output'];
  /** Why not; empty on success. */
  readonly userErrors: ReadonlyArray<WebhookRedeliverError>;
};

/** Why `webhookSecretRotate` refused. */
export type WebhookSecretRotateError = UserError & {
  readonly __typename?: 'WebhookSecretRotateError';
  /** The reason, for a program. */
  readonly code: WebhookSecretRotateErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly id: Scalars['ID']['input'];
  /** For how long deliveries carry both signatures: a day unless told, at most seven days; 0 for a secret that others know. */
  readonly overlapSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** What came of it. */
export type WebhookSecretRotatePayload = {
  readonly __typename?: 'WebhookSecretRotatePayload';
  /** The endpoint; null when nothing was changed. */
  readonly endpoint?: Maybe<WebhookEndpoint>;
  /** The new secret, `whsec_…`. It is shown here and never again; null when nothing was changed. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  /** Why not; empty on success. */
  readonly userErrors: ReadonlyArray<WebhookSecretRotateError>;
};

/** Why `webhookTestSend` refused. */
export type WebhookTestSendError = UserError & {
  readonly __typename?: 'WebhookTestSendError';
  /** The reason, for a program. */
  readonly code: WebhookTestSendErrorCode;
  /** What went wrong, in a sentence a person can be shown. */
  readonly message: Scalars['String']['output'];
  /** The path of the input field at fault, from the root of the arguments; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly event: WebhookEvent;
  /** The endpoint's id. */
  readonly id: Scalars['ID']['input'];
};

/** What came of it. */
export type WebhookTestSendPayload = {
  readonly __typename?: 'WebhookTestSendPayload';
  /** The delivery of the example; null when none is sent. */
  readonly delivery?: Maybe<WebhookDelivery>;
  /** Why not; empty on success. */
  readonly userErrors: ReadonlyArray<WebhookTestSendError>;
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
  BigInt: ResolverTypeWrapper<any>;
  CountryCode: ResolverTypeWrapper<any>;
  CurrencyCode: ResolverTypeWrapper<any>;
  DateTime: ResolverTypeWrapper<any>;
  Decimal: ResolverTypeWrapper<any>;
  Money: ResolverTypeWrapper<any>;
  MoneyInput: ResolverTypeWrapper<any>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<any>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<any>;
  UserError: ResolverTypeWrapper<any>;
  WebhookAttempt: ResolverTypeWrapper<any>;
  Int: ResolverTypeWrapper<any>;
  WebhookAttemptError: ResolverTypeWrapper<any>;
  WebhookDelivery: ResolverTypeWrapper<any>;
  WebhookDeliveryConnection: ResolverTypeWrapper<any>;
  WebhookDeliveryEdge: ResolverTypeWrapper<any>;
  WebhookDeliveryStatus: ResolverTypeWrapper<any>;
  WebhookDisabledReason: ResolverTypeWrapper<any>;
  WebhookEndpoint: ResolverTypeWrapper<any>;
  WebhookEndpointCreateError: ResolverTypeWrapper<any>;
  WebhookEndpointCreateErrorCode: ResolverTypeWrapper<any>;
  WebhookEndpointCreateInput: ResolverTypeWrapper<any>;
  WebhookEndpointCreatePayload: ResolverTypeWrapper<any>;
  WebhookEndpointDeleteError: ResolverTypeWrapper<any>;
  WebhookEndpointDeleteErrorCode: ResolverTypeWrapper<any>;
  WebhookEndpointDeleteInput: ResolverTypeWrapper<any>;
  WebhookEndpointDeletePayload: ResolverTypeWrapper<any>;
  WebhookEndpointUpdateError: ResolverTypeWrapper<any>;
  WebhookEndpointUpdateErrorCode: ResolverTypeWrapper<any>;
  WebhookEndpointUpdateInput: ResolverTypeWrapper<any>;
  WebhookEndpointUpdatePayload: ResolverTypeWrapper<any>;
  WebhookEvent: ResolverTypeWrapper<any>;
  WebhookRedeliverError: ResolverTypeWrapper<any>;
  WebhookRedeliverErrorCode: ResolverTypeWrapper<any>;
  WebhookRedeliverInput: ResolverTypeWrapper<any>;
  WebhookRedeliverPayload: ResolverTypeWrapper<any>;
  WebhookSecretRotateError: ResolverTypeWrapper<any>;
  WebhookSecretRotateErrorCode: ResolverTypeWrapper<any>;
  WebhookSecretRotateInput: ResolverTypeWrapper<any>;
  WebhookSecretRotatePayload: ResolverTypeWrapper<any>;
  WebhookTestSendError: ResolverTypeWrapper<any>;
  WebhookTestSendErrorCode: ResolverTypeWrapper<any>;
  WebhookTestSendInput: ResolverTypeWrapper<any>;
  WebhookTestSendPayload: ResolverTypeWrapper<any>;
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
  PageInfo: any;
  Query: Record<PropertyKey, never>;
  ID: any;
  UserError: any;
  WebhookAttempt: any;
  Int: any;
  WebhookDelivery: any;
  WebhookDeliveryConnection: any;
  WebhookDeliveryEdge: any;
  WebhookEndpoint: any;
  WebhookEndpointCreateError: any;
  WebhookEndpointCreateInput: any;
  WebhookEndpointCreatePayload: any;
  WebhookEndpointDeleteError: any;
  WebhookEndpointDeleteInput: any;
  WebhookEndpointDeletePayload: any;
  WebhookEndpointUpdateError: any;
  WebhookEndpointUpdateInput: any;
  WebhookEndpointUpdatePayload: any;
  WebhookRedeliverError: any;
  WebhookRedeliverInput: any;
  WebhookRedeliverPayload: any;
  WebhookSecretRotateError: any;
  WebhookSecretRotateInput: any;
  WebhookSecretRotatePayload: any;
  WebhookTestSendError: any;
  WebhookTestSendInput: any;
  WebhookTestSendPayload: any;
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
  webhookEndpointCreate?: Resolver<ResolversTypes['WebhookEndpointCreatePayload'], ParentType, ContextType, RequireFields<MutationWebhookEndpointCreateArgs, 'input'>>;
  webhookEndpointDelete?: Resolver<ResolversTypes['WebhookEndpointDeletePayload'], ParentType, ContextType, RequireFields<MutationWebhookEndpointDeleteArgs, 'input'>>;
  webhookEndpointUpdate?: Resolver<ResolversTypes['WebhookEndpointUpdatePayload'], ParentType, ContextType, RequireFields<MutationWebhookEndpointUpdateArgs, 'input'>>;
  webhookRedeliver?: Resolver<ResolversTypes['WebhookRedeliverPayload'], ParentType, ContextType, RequireFields<MutationWebhookRedeliverArgs, 'input'>>;
  webhookSecretRotate?: Resolver<ResolversTypes['WebhookSecretRotatePayload'], ParentType, ContextType, RequireFields<MutationWebhookSecretRotateArgs, 'input'>>;
  webhookTestSend?: Resolver<ResolversTypes['WebhookTestSendPayload'], ParentType, ContextType, RequireFields<MutationWebhookTestSendArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  webhookEndpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType, RequireFields<QueryWebhookEndpointArgs, 'id'>>;
  webhookEndpoints?: Resolver<ReadonlyArray<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'WebhookEndpointCreateError' | 'WebhookEndpointDeleteError' | 'WebhookEndpointUpdateError' | 'WebhookRedeliverError' | 'WebhookSecretRotateError' | 'WebhookTestSendError', ParentType, ContextType>;
};

export type WebhookAttemptResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookAttempt'] = ResolversParentTypes['WebhookAttempt']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['WebhookAttemptError']>, ParentType, ContextType>;
  responseBody?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  responseStatus?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery']> = {
  attemptCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  attempts?: Resolver<ReadonlyArray<ResolversTypes['WebhookAttempt']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['WebhookEvent'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isTest?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WebhookDeliveryStatus'], ParentType, ContextType>;
};

export type WebhookDeliveryConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookDeliveryConnection'] = ResolversParentTypes['WebhookDeliveryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WebhookDeliveryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WebhookDeliveryEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookDeliveryEdge'] = ResolversParentTypes['WebhookDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
};

export type WebhookEndpointResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookEndpoint'] = ResolversParentTypes['WebhookEndpoint']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveries?: Resolver<ResolversTypes['WebhookDeliveryConnection'], ParentType, ContextType, Partial<WebhookEndpointDeliveriesArgs>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  disabledReason?: Resolver<Maybe<ResolversTypes['WebhookDisabledReason']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['WebhookEvent']>, ParentType, ContextType>;
  failingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  previousSecretUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WebhookEndpointCreateErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookEndpointCreateError'] = ResolversParentTypes['WebhookEndpointCreateError']> = {
  code?: Resolver<ResolversTypes['WebhookEndpointCreateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookEndpointCreatePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookEndpointCreatePayload'] = ResolversParentTypes['WebhookEndpointCreatePayload']> = {
  endpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['WebhookEndpointCreateError']>, ParentType, ContextType>;
};

export type WebhookEndpointDeleteErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookEndpointDeleteError'] = ResolversParentTypes['WebhookEndpointDeleteError']> = {
  code?: Resolver<ResolversTypes['WebhookEndpointDeleteErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookEndpointDeletePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookEndpointDeletePayload'] = ResolversParentTypes['WebhookEndpointDeletePayload']> = {
  deletedEndpointId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['WebhookEndpointDeleteError']>, ParentType, ContextType>;
};

export type WebhookEndpointUpdateErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookEndpointUpdateError'] = ResolversParentTypes['WebhookEndpointUpdateError']> = {
  code?: Resolver<ResolversTypes['WebhookEndpointUpdateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookEndpointUpdatePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookEndpointUpdatePayload'] = ResolversParentTypes['WebhookEndpointUpdatePayload']> = {
  endpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['WebhookEndpointUpdateError']>, ParentType, ContextType>;
};

export type WebhookRedeliverErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookRedeliverError'] = ResolversParentTypes['WebhookRedeliverError']> = {
  code?: Resolver<ResolversTypes['WebhookRedeliverErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookRedeliverPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookRedeliverPayload'] = ResolversParentTypes['WebhookRedeliverPayload']> = {
  queuedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['WebhookRedeliverError']>, ParentType, ContextType>;
};

export type WebhookSecretRotateErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookSecretRotateError'] = ResolversParentTypes['WebhookSecretRotateError']> = {
  code?: Resolver<ResolversTypes['WebhookSecretRotateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookSecretRotatePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookSecretRotatePayload'] = ResolversParentTypes['WebhookSecretRotatePayload']> = {
  endpoint?: Resolver<Maybe<ResolversTypes['WebhookEndpoint']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['WebhookSecretRotateError']>, ParentType, ContextType>;
};

export type WebhookTestSendErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookTestSendError'] = ResolversParentTypes['WebhookTestSendError']> = {
  code?: Resolver<ResolversTypes['WebhookTestSendErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookTestSendPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['WebhookTestSendPayload'] = ResolversParentTypes['WebhookTestSendPayload']> = {
  delivery?: Resolver<Maybe<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['WebhookTestSendError']>, ParentType, ContextType>;
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
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  WebhookAttempt?: WebhookAttemptResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookDeliveryConnection?: WebhookDeliveryConnectionResolvers<ContextType>;
  WebhookDeliveryEdge?: WebhookDeliveryEdgeResolvers<ContextType>;
  WebhookEndpoint?: WebhookEndpointResolvers<ContextType>;
  WebhookEndpointCreateError?: WebhookEndpointCreateErrorResolvers<ContextType>;
  WebhookEndpointCreatePayload?: WebhookEndpointCreatePayloadResolvers<ContextType>;
  WebhookEndpointDeleteError?: WebhookEndpointDeleteErrorResolvers<ContextType>;
  WebhookEndpointDeletePayload?: WebhookEndpointDeletePayloadResolvers<ContextType>;
  WebhookEndpointUpdateError?: WebhookEndpointUpdateErrorResolvers<ContextType>;
  WebhookEndpointUpdatePayload?: WebhookEndpointUpdatePayloadResolvers<ContextType>;
  WebhookRedeliverError?: WebhookRedeliverErrorResolvers<ContextType>;
  WebhookRedeliverPayload?: WebhookRedeliverPayloadResolvers<ContextType>;
  WebhookSecretRotateError?: WebhookSecretRotateErrorResolvers<ContextType>;
  WebhookSecretRotatePayload?: WebhookSecretRotatePayloadResolvers<ContextType>;
  WebhookTestSendError?: WebhookTestSendErrorResolvers<ContextType>;
  WebhookTestSendPayload?: WebhookTestSendPayloadResolvers<ContextType>;
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
