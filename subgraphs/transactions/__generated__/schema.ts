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

/** A limit on what is sent in a period. Transfers in other currencies count at the rate of their day. */
export type LimitPeriod = {
  readonly __typename?: 'LimitPeriod';
  /** The most that may be sent in the period. */
  readonly limit: Money;
  /** What may still be sent in this period. */
  readonly remaining: Money;
  /** When the next period begins, and nothing of it is used. */
  readonly resetsAt: Scalars['DateTime']['output'];
  /** What was sent in this period or is on its way, money held for review included. */
  readonly used: Money;
};

/** How much a person may send, by the tier of their verified identity. */
export type Limits = {
  readonly __typename?: 'Limits';
  /** What may be sent in a calendar day in UTC. */
  readonly daily: LimitPeriod;
  /** What may be sent in a calendar month in UTC. */
  readonly monthly: LimitPeriod;
  /** The most that one transfer may be. */
  readonly perTransaction: Money;
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
   * Orders payouts to many people at once. Every row is looked at before any money moves; then they are made one by one, each an ordinary transfer, and
   * `payoutBatch` tells how far they have come.
   */
  readonly payoutBatchCreate: PayoutBatchCreatePayload;
  /** Ends a schedule for good. A run that waits for money is given up. */
  readonly scheduleCancel: ScheduleCancelPayload;
  /** Orders a transfer to be made again and again. Only the person can: it goes on when a key that could have made it is revoked. */
  readonly scheduleCreate: ScheduleCreatePayload;
  /** Stops a schedule until it is resumed. A run that waits for money is given up. */
  readonly schedulePause: SchedulePausePayload;
  /** Has a paused schedule go on, from now: runs that were due meanwhile are not made up for. */
  readonly scheduleResume: ScheduleResumePayload;
  /** Leaves out the next run of a schedule. */
  readonly scheduleSkipNext: ScheduleSkipNextPayload;
  /** Takes money from the payment source into the reader's own wallet. */
  readonly topUpCreate: TopUpCreatePayload;
  /** Takes back a transaction the reader made, while it is PENDING or IN_REVIEW. */
  readonly transactionCancel: TransactionCancelPayload;
  /** Sends money to another person, and answers when it has moved, was refused, or is held for review. */
  readonly transferCreate: TransferCreatePayload;
  /** Tells what a transfer would come to before money moves, and locks its rate and fee for a minute. */
  readonly transferQuoteCreate: TransferQuoteCreatePayload;
};


export type MutationPayoutBatchCreateArgs = {
  input: PayoutBatchCreateInput;
};


export type MutationScheduleCancelArgs = {
  input: ScheduleCancelInput;
};


export type MutationScheduleCreateArgs = {
  input: ScheduleCreateInput;
};


export type MutationSchedulePauseArgs = {
  input: SchedulePauseInput;
};


export type MutationScheduleResumeArgs = {
  input: ScheduleResumeInput;
};


export type MutationScheduleSkipNextArgs = {
  input: ScheduleSkipNextInput;
};


export type MutationTopUpCreateArgs = {
  input: TopUpCreateInput;
};


export type MutationTransactionCancelArgs = {
  input: TransactionCancelInput;
};


export type MutationTransferCreateArgs = {
  input: TransferCreateInput;
};


export type MutationTransferQuoteCreateArgs = {
  input: TransferQuoteCreateInput;
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

/** One payout of a batch. */
export type Payout = {
  readonly __typename?: 'Payout';
  /** How much; null when the row says no amount in the currency of the batch. */
  readonly amount?: Maybe<Money>;
  /** Why it was not made; null unless it FAILED or was REJECTED. */
  readonly error?: Maybe<PayoutError>;
  /** Who gets the money; null when the row names nobody. */
  readonly recipient?: Maybe<User>;
  /** What the payer calls it, different for each row of the batch. */
  readonly reference: Scalars['String']['output'];
  /** How it stands. */
  readonly status: PayoutStatus;
  /** The transfer that was made for it; null when there is none, or its outcome is not known yet. */
  readonly transaction?: Maybe<Transaction>;
};

/** Payouts to many people, ordered at once. Only its payer can read it. */
export type PayoutBatch = {
  readonly __typename?: 'PayoutBatch';
  /** Whether it was to be refused as a whole rather than be paid in part. */
  readonly allOrNothing: Scalars['Boolean']['output'];
  /** When it was ordered. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When its last payout had its end; null until then. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was refused as a whole, or stopped; null otherwise. */
  readonly error?: Maybe<PayoutError>;
  /** The batch's id, e.g. `pob_01h455vb4pex5vsknk084sn02q`. */
  readonly id: Scalars['ID']['output'];
  /** Its payouts, in the order in which they were given. */
  readonly rows: ReadonlyArray<Payout>;
  /** How it stands. */
  readonly status: PayoutBatchStatus;
  /** What the rows come to that can be paid; null when no row has an amount. */
  readonly total?: Maybe<Money>;
};

/** A page of batches of payouts, newest first. */
export type PayoutBatchConnection = {
  readonly __typename?: 'PayoutBatchConnection';
  /** The same batches, each with its cursor. */
  readonly edges: ReadonlyArray<PayoutBatchEdge>;
  /** The batches of this page. */
  readonly nodes: ReadonlyArray<PayoutBatch>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** Why a batch was refused before it was written. */
export type PayoutBatchCreateError = UserError & {
  readonly __typename?: 'PayoutBatchCreateError';
  /** The reason, for a program. */
  readonly code: PayoutBatchCreateErrorCode;
  /** The reason, for a person. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly allOrNothing?: Scalars['Boolean']['input'];
  /** Chosen by the caller, 1 to 128 visible ASCII characters: asking again with the same key and the same input answers with the same batch. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The payouts, 1 to 1,000. */
  readonly payouts: ReadonlyArray<PayoutInput>;
  /**
   * A code of your authenticator app, or a recovery code: wanted when the payouts come to more than the amount that you have set with `totpThresholdSet`, in a
   * session. Asking again with the same key within 15 minutes needs no other code.
   */
  readonly totpCode?: InputMaybe<Scalars['String']['input']>;
};

/** What became of the order. */
export type PayoutBatchCreatePayload = {
  readonly __typename?: 'PayoutBatchCreatePayload';
  /** The batch as it stands: PROCESSING, or REJECTED; null when the input was refused. */
  readonly batch?: Maybe<PayoutBatch>;
  /** Whether the key had been used before, and this is that batch. */
  readonly replayed: Scalars['Boolean']['output'];
  /** Why the input was refused; empty when it was not. What is wrong with single rows is told with them. */
  readonly userErrors: ReadonlyArray<PayoutBatchCreateError>;
};

/** A batch's place in a list. */
export type PayoutBatchEdge = {
  readonly __typename?: 'PayoutBatchEdge';
  /** Give it as `after` to go on behind this batch. */
  readonly cursor: Scalars['String']['output'];
  /** The batch. */
  readonly node: PayoutBatch;
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

/** Why a payout was not made, or a batch refused or stopped. */
export type PayoutError = {
  readonly __typename?: 'PayoutError';
  /** The reason, for a program. */
  readonly code: PayoutErrorCode;
  /** The reason, for a person. */
  readonly message: Scalars['String']['output'];
};

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
  readonly amount: MoneyInput;
  /** What goes with the money, for the recipient; up to 280 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Who gets the money, by handle, in any case of letters and with or without a leading `@`. Exactly one of `recipientId` and `recipientHandle`. */
  readonly recipientHandle?: InputMaybe<Scalars['String']['input']>;
  /** Who gets the money, by id. Exactly one of `recipientId` and `recipientHandle`. */
  readonly recipientId?: InputMaybe<Scalars['ID']['input']>;
  /** What the payer calls it, to find its row again; 1 to 100 characters, different for each row. */
  readonly reference: Scalars['String']['input'];
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

export type Query = {
  readonly __typename?: 'Query';
  /** What the reader may send, what of it is used up, and when it starts again. */
  readonly limits: Limits;
  /** One batch of payouts of the reader's; null when there is none. */
  readonly payoutBatch?: Maybe<PayoutBatch>;
  /** The reader's batches of payouts, newest first. */
  readonly payoutBatches: PayoutBatchConnection;
  /** One schedule of the reader's; null when there is none. */
  readonly schedule?: Maybe<Schedule>;
  /** When a schedule would have its runs, from now on and in order. A rule that no schedule may have is `BAD_USER_INPUT`. */
  readonly schedulePreview: ReadonlyArray<Scalars['DateTime']['output']>;
  /** The reader's schedules, those that are over as well, newest first. */
  readonly schedules: ScheduleConnection;
  /** One transaction that the reader sent or received (an admin: any); null when there is none. */
  readonly transaction?: Maybe<Transaction>;
  /** What the reader has sent and received, newest first. */
  readonly transactions: TransactionConnection;
};


export type QueryPayoutBatchArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPayoutBatchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryScheduleArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySchedulePreviewArgs = {
  cron: Scalars['String']['input'];
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  first?: Scalars['Int']['input'];
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  timeZone: Scalars['String']['input'];
};


export type QuerySchedulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryTransactionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TransactionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A standing order: a transfer to one person that is made again and again. Only its owner can read it. */
export type Schedule = {
  readonly __typename?: 'Schedule';
  /** How much each run sends. */
  readonly amount: Money;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it runs: minute, hour, day of the month, month and day of the week, as cron has them. */
  readonly cron: Scalars['String']['output'];
  /** No run is due after it; null when there is no end. */
  readonly endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many runs have failed in a row. After some it pauses itself. */
  readonly failureCount: Scalars['Int']['output'];
  /** The schedule's id, e.g. `sch_01h455vb4pex5vsknk084sn02q`. */
  readonly id: Scalars['ID']['output'];
  /** What became of its latest run; null when there was none. */
  readonly lastRun?: Maybe<ScheduleRun>;
  /** When the next run is due; null while it is paused, and once none is left. */
  readonly nextRunAt?: Maybe<Scalars['DateTime']['output']>;
  /** What goes with the money each time. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Why it is paused; null unless it is. */
  readonly pauseReason?: Maybe<SchedulePauseReason>;
  /** Who gets the money. */
  readonly recipient?: Maybe<User>;
  /** No run is due before it; null when runs began at once. */
  readonly startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** How it stands. */
  readonly status: ScheduleStatus;
  /** The time zone whose clocks `cron` is about. */
  readonly timeZone: Scalars['String']['output'];
  /** When the next runs are due, in order; none while it is paused, and once none is left. */
  readonly upcoming: ReadonlyArray<Scalars['DateTime']['output']>;
};


/** A standing order: a transfer to one person that is made again and again. Only its owner can read it. */
export type ScheduleUpcomingArgs = {
  first?: Scalars['Int']['input'];
};

/** Why a schedule was not cancelled. */
export type ScheduleCancelError = UserError & {
  readonly __typename?: 'ScheduleCancelError';
  /** The reason, for a program. */
  readonly code: ScheduleCancelErrorCode;
  /** The reason, for a person. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly id: Scalars['ID']['input'];
};

/** What became of the cancellation. */
export type ScheduleCancelPayload = {
  readonly __typename?: 'ScheduleCancelPayload';
  /** The schedule as it is now; null when it was not cancelled. */
  readonly schedule?: Maybe<Schedule>;
  /** Why it was not cancelled; empty when it was. */
  readonly userErrors: ReadonlyArray<ScheduleCancelError>;
};

/** A page of schedules, newest first. */
export type ScheduleConnection = {
  readonly __typename?: 'ScheduleConnection';
  /** The same schedules, each with its cursor. */
  readonly edges: ReadonlyArray<ScheduleEdge>;
  /** The schedules of this page. */
  readonly nodes: ReadonlyArray<Schedule>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** Why a schedule was refused. */
export type ScheduleCreateError = UserError & {
  readonly __typename?: 'ScheduleCreateError';
  /** The reason, for a program. */
  readonly code: ScheduleCreateErrorCode;
  /** The reason, for a person. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly amount: MoneyInput;
  /**
   * When it runs: the five fields of cron, e.g. `0 9 1 * *` for nine o'clock on the first of each month. `L` is the last day of the month. A time that
   * the clocks leave out in spring comes when they go on; one that they show twice in autumn comes the first time only.
   */
  readonly cron: Scalars['String']['input'];
  /** No run is due after it, but one may be due at it; there is no end when absent. */
  readonly endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Chosen by the caller, 1 to 128 visible ASCII characters: asking again with the same key and the same input answers with the same schedule. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What goes with the money each time, for the recipient; up to 280 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /**
   * Who gets the money, by handle, in any case of letters and with or without a leading `@`: whoever goes by it now, whatever they go by later.
   * Exactly one of `recipientId` and `recipientHandle`.
   */
  readonly recipientHandle?: InputMaybe<Scalars['String']['input']>;
  /** Who gets the money, by id. Exactly one of `recipientId` and `recipientHandle`. */
  readonly recipientId?: InputMaybe<Scalars['ID']['input']>;
  /** No run is due before it, but one may be due at it; now when absent. */
  readonly startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The time zone whose clocks `cron` is about, by its name, e.g. `Europe/Berlin`. */
  readonly timeZone: Scalars['String']['input'];
  /**
   * A code of your authenticator app, or a recovery code: wanted above the amount that you have set with `totpThresholdSet`, in a session. Asking again
   * with the same key within 15 minutes needs no other code.
   */
  readonly totpCode?: InputMaybe<Scalars['String']['input']>;
};

/** What became of the order. */
export type ScheduleCreatePayload = {
  readonly __typename?: 'ScheduleCreatePayload';
  /** Whether the key had been used before, and this is that schedule. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The schedule; null when the input was refused. */
  readonly schedule?: Maybe<Schedule>;
  /** Why it was refused; empty when it was not. */
  readonly userErrors: ReadonlyArray<ScheduleCreateError>;
};

/** A schedule's place in a list. */
export type ScheduleEdge = {
  readonly __typename?: 'ScheduleEdge';
  /** Give it as `after` to go on behind this schedule. */
  readonly cursor: Scalars['String']['output'];
  /** The schedule. */
  readonly node: Schedule;
};

/** Why a schedule was not paused. */
export type SchedulePauseError = UserError & {
  readonly __typename?: 'SchedulePauseError';
  /** The reason, for a program. */
  readonly code: SchedulePauseErrorCode;
  /** The reason, for a person. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly id: Scalars['ID']['input'];
};

/** What became of the pause. */
export type SchedulePausePayload = {
  readonly __typename?: 'SchedulePausePayload';
  /** The schedule as it is now; null when it was not paused. */
  readonly schedule?: Maybe<Schedule>;
  /** Why it was not paused; empty when it was. */
  readonly userErrors: ReadonlyArray<SchedulePauseError>;
};

/** Why a schedule is paused. */
export type SchedulePauseReason =
  /** Too many of its runs failed in a row. */
  | 'FAILURES'
  /** Its owner paused it. */
  | 'OWNER'
  /** No run could succeed any more: its recipient is gone, or its currency is no longer offered. */
  | 'UNPAYABLE';

/** Why a schedule was not resumed. */
export type ScheduleResumeError = UserError & {
  readonly __typename?: 'ScheduleResumeError';
  /** The reason, for a program. */
  readonly code: ScheduleResumeErrorCode;
  /** The reason, for a person. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

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
  readonly id: Scalars['ID']['input'];
};

/** What became of the resumption. */
export type ScheduleResumePayload = {
  readonly __typename?: 'ScheduleResumePayload';
  /** The schedule as it is now; null when it was not resumed. */
  readonly schedule?: Maybe<Schedule>;
  /** Why it was not resumed; empty when it was. */
  readonly userErrors: ReadonlyArray<ScheduleResumeError>;
};

/** One run of a schedule: one transfer, however often it had to be tried. */
export type ScheduleRun = {
  readonly __typename?: 'ScheduleRun';
  /** When it was due. */
  readonly dueAt: Scalars['DateTime']['output'];
  /** Why its last transfer was refused, as `transferCreate` tells it; null when it was not. */
  readonly failureCode?: Maybe<Scalars['String']['output']>;
  /** How it stands. */
  readonly status: ScheduleRunStatus;
  /** The last transfer that was made for it; null when there was none. */
  readonly transaction?: Maybe<Transaction>;
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

/** Why a run was not skipped. */
export type ScheduleSkipNextError = UserError & {
  readonly __typename?: 'ScheduleSkipNextError';
  /** The reason, for a program. */
  readonly code: ScheduleSkipNextErrorCode;
  /** The reason, for a person. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

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
  readonly id: Scalars['ID']['input'];
  /** When the run to skip is due: with it, asking twice skips one run. The next run, whichever that is, when absent. */
  readonly runAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What became of skipping the next run. */
export type ScheduleSkipNextPayload = {
  readonly __typename?: 'ScheduleSkipNextPayload';
  /** The schedule as it is now; null when nothing was skipped. */
  readonly schedule?: Maybe<Schedule>;
  /** Why nothing was skipped; empty when the run was. */
  readonly userErrors: ReadonlyArray<ScheduleSkipNextError>;
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

/** Why a top-up was refused. */
export type TopUpCreateError = UserError & {
  readonly __typename?: 'TopUpCreateError';
  /** The reason, for a program. */
  readonly code: TopUpCreateErrorCode;
  /** The reason, for a person. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

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
  readonly amount: MoneyInput;
  /** Chosen by the caller, 1 to 128 visible ASCII characters: asking again with the same key and the same input answers with the same transaction. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What became of a top-up. */
export type TopUpCreatePayload = {
  readonly __typename?: 'TopUpCreatePayload';
  /** Whether the key had been used before, and this is that transaction. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The transaction; null when the input was refused. PENDING when the payment source has not decided yet. */
  readonly transaction?: Maybe<Transaction>;
  /** Why it was refused; empty when it was not. */
  readonly userErrors: ReadonlyArray<TopUpCreateError>;
};

/** One movement of money, from when it was accepted to its outcome. Only its sender, its recipient and an admin can read it. */
export type Transaction = {
  readonly __typename?: 'Transaction';
  /** How much moves. Where the recipient gets another currency, what is sent. */
  readonly amount: Money;
  /** The kind of spending, as the sender named it, e.g. `groceries`. */
  readonly category?: Maybe<Scalars['String']['output']>;
  /** When it reached its outcome; null until then. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The other person, seen by the reader: the recipient for the sender, the sender for the recipient. Null for a top-up. */
  readonly counterparty?: Maybe<User>;
  /** When it was accepted. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Which way the money goes for the reader; null when the reader is neither its sender nor its recipient (an admin). */
  readonly direction?: Maybe<TransactionDirection>;
  /** Each status the transaction has had, oldest first. */
  readonly events: ReadonlyArray<TransactionEvent>;
  /** Why it was refused; null unless `status` is FAILED. */
  readonly failureCode?: Maybe<TransactionFailureCode>;
  /** What the exchange costs the sender on top of `amount`, in its currency; null where nothing is exchanged, and for the recipient. */
  readonly fee?: Maybe<Money>;
  /** What the fraud rules made of it, from 0; null when they were not asked. */
  readonly fraudScore?: Maybe<Scalars['Int']['output']>;
  /** The transaction's id, e.g. `txn_01h455vb4pex5vsknk084sn02q`. */
  readonly id: Scalars['ID']['output'];
  /** What the transaction is. */
  readonly kind: TransactionKind;
  /** The shop or service that was paid, as the sender named it. */
  readonly merchant?: Maybe<Scalars['String']['output']>;
  /** What the sender wrote to go with the money. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** How much of the currency of `received` one of the currency of `amount` is worth in it; null where nothing is exchanged. */
  readonly rate?: Maybe<Scalars['Decimal']['output']>;
  /** What the recipient gets, or would have got, where that is another currency; null where it is `amount`. */
  readonly received?: Maybe<Money>;
  /** Who gets the money. */
  readonly recipient?: Maybe<User>;
  /** What was taken back; null unless `status` is REVERSED. */
  readonly reversal?: Maybe<TransactionReversal>;
  /** Why the money is held and until when; null unless `status` is IN_REVIEW and the reader is the sender or an admin. */
  readonly review?: Maybe<TransactionReview>;
  /** Whose money it was; null for a top-up. */
  readonly sender?: Maybe<User>;
  /** How far it has come. */
  readonly status: TransactionStatus;
};

/** Why a transaction was not cancelled. */
export type TransactionCancelError = UserError & {
  readonly __typename?: 'TransactionCancelError';
  /** The reason, for a program. */
  readonly code: TransactionCancelErrorCode;
  /** The reason, for a person. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly id: Scalars['ID']['input'];
};

/** What became of a cancellation. */
export type TransactionCancelPayload = {
  readonly __typename?: 'TransactionCancelPayload';
  /** The transaction as it is now; null when it was not cancelled. */
  readonly transaction?: Maybe<Transaction>;
  /** Why it was not cancelled; empty when it was. */
  readonly userErrors: ReadonlyArray<TransactionCancelError>;
};

/** A page of transactions, newest first. */
export type TransactionConnection = {
  readonly __typename?: 'TransactionConnection';
  /** The same transactions, each with its cursor. */
  readonly edges: ReadonlyArray<TransactionEdge>;
  /** The transactions of this page. */
  readonly nodes: ReadonlyArray<Transaction>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** Which way the money goes, seen by the person who reads the transaction. */
export type TransactionDirection =
  /** Money comes to the reader. */
  | 'INCOMING'
  /** Money goes from the reader to another person. */
  | 'OUTGOING';

/** A transaction's place in a list. */
export type TransactionEdge = {
  readonly __typename?: 'TransactionEdge';
  /** Give it as `after` to go on behind this transaction. */
  readonly cursor: Scalars['String']['output'];
  /** The transaction. */
  readonly node: Transaction;
};

/** A status a transaction reached, and when. */
export type TransactionEvent = {
  readonly __typename?: 'TransactionEvent';
  /** When it was reached. */
  readonly at: Scalars['DateTime']['output'];
  /** The status. */
  readonly status: TransactionStatus;
};

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
  readonly counterpartyId?: InputMaybe<Scalars['ID']['input']>;
  /** Only those that go this way, seen by the reader. */
  readonly direction?: InputMaybe<TransactionDirection>;
  /** Only those accepted at this moment or later. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only those of this kind. */
  readonly kind?: InputMaybe<TransactionKind>;
  /** Only those of this amount or less, in its currency; the same currency as `minAmount`'s. */
  readonly maxAmount?: InputMaybe<MoneyInput>;
  /** Only those of this amount or more, in its currency. */
  readonly minAmount?: InputMaybe<MoneyInput>;
  /** Only those that now have this status. */
  readonly status?: InputMaybe<TransactionStatus>;
  /** Only those whose note, merchant or category contains this text, in any case of letters; 2 to 100 characters. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Only those accepted before this moment. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What a transaction is. */
export type TransactionKind =
  /** Money from a payment source into the person's own wallet. */
  | 'TOP_UP'
  /** Money from one person to another. */
  | 'TRANSFER';

/** What an operator took back of a transaction whose money had moved. */
export type TransactionReversal = {
  readonly __typename?: 'TransactionReversal';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** What the sender has again, in the currency they had sent; of a top-up, what went back to its source. */
  readonly restored: Money;
  /** What was taken back from the recipient, in the currency they had received. */
  readonly reversed: Money;
  /** What was no longer there to be taken back, in the same currency. */
  readonly short: Money;
};

/** A check that a person makes of a transfer while its money is held. */
export type TransactionReview = {
  readonly __typename?: 'TransactionReview';
  /** Why the money is held, in general terms. */
  readonly message: Scalars['String']['output'];
  /** When it ends at the latest: then the money comes back. */
  readonly until: Scalars['DateTime']['output'];
};

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

/** Why a transfer was refused. */
export type TransferCreateError = UserError & {
  readonly __typename?: 'TransferCreateError';
  /** The reason, for a program. */
  readonly code: TransferCreateErrorCode;
  /** The reason, for a person. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

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
  readonly amount: MoneyInput;
  /** The kind of spending; up to 50 characters. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the caller, 1 to 128 visible ASCII characters: asking again with the same key and the same input answers with the same transaction. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The shop or service that is paid; up to 100 characters. */
  readonly merchant?: InputMaybe<Scalars['String']['input']>;
  /** What goes with the money, for the recipient; up to 280 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The quote to send by, `quo_…`: not expired, not used before, and for just this recipient and amount. Without one the recipient gets `amount`. */
  readonly quoteId?: InputMaybe<Scalars['ID']['input']>;
  /** Who gets the money, by handle, in any case of letters and with or without a leading `@`. Exactly one of `recipientId` and `recipientHandle`. */
  readonly recipientHandle?: InputMaybe<Scalars['String']['input']>;
  /** Who gets the money, by id. Exactly one of `recipientId` and `recipientHandle`. */
  readonly recipientId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * A code of your authenticator app, or a recovery code: wanted above the amount that you have set with `totpThresholdSet`, in a session. Asking again
   * with the same key within 15 minutes needs no other code.
   */
  readonly totpCode?: InputMaybe<Scalars['String']['input']>;
};

/** What became of a transfer: its money has moved (COMPLETED), was refused (FAILED, with a user error), or is held (IN_REVIEW). */
export type TransferCreatePayload = {
  readonly __typename?: 'TransferCreatePayload';
  /** Whether the key had been used before, and this is that transaction. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The wallet the money left, as it is now; null when the input was refused or no wallet was found. */
  readonly senderWallet?: Maybe<Wallet>;
  /** The transaction; null when the input was refused. */
  readonly transaction?: Maybe<Transaction>;
  /** Why it was refused; empty when it was not. */
  readonly userErrors: ReadonlyArray<TransferCreateError>;
};

/** What a transfer would come to: a transfer that names this quote before it expires comes to just that. Nothing is reserved. */
export type TransferQuote = {
  readonly __typename?: 'TransferQuote';
  /** What the sender could still spend in this currency, as things are; below zero when there is too little. */
  readonly availableAfter: Money;
  /** Until when a transfer can be made by it. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** What the exchange would cost the sender on top; zero in one currency. */
  readonly fee: Money;
  /** Whether the sender has never before sent money to this recipient. */
  readonly firstPaymentToRecipient: Scalars['Boolean']['output'];
  /** The quote, `quo_…`. */
  readonly id: Scalars['ID']['output'];
  /** How much of the currency of `receives` one of the currency of `sends` is worth, to twelve digits; `1` in one currency. */
  readonly rate: Scalars['Decimal']['output'];
  /** When the rate was true. */
  readonly rateAsOf: Scalars['DateTime']['output'];
  /** Where the rate comes from. */
  readonly rateSource: Scalars['String']['output'];
  /** What would arrive. */
  readonly receives: Money;
  /** What would be sent. */
  readonly sends: Money;
};

/** Why there is no quote. */
export type TransferQuoteCreateError = UserError & {
  readonly __typename?: 'TransferQuoteCreateError';
  /** The reason, for a program. */
  readonly code: TransferQuoteCreateErrorCode;
  /** The reason, for a person. */
  readonly message: Scalars['String']['output'];
  /** The input field at fault; null when no one field is. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
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
  readonly amount: MoneyInput;
  /** What the recipient would get; the currency of `amount` when absent. */
  readonly recipientCurrency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Who would get the money, by handle, in any case of letters and with or without a leading `@`. Exactly one of `recipientId` and `recipientHandle`. */
  readonly recipientHandle?: InputMaybe<Scalars['String']['input']>;
  /** Who would get the money, by id. Exactly one of `recipientId` and `recipientHandle`. */
  readonly recipientId?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of the question for a quote. */
export type TransferQuoteCreatePayload = {
  readonly __typename?: 'TransferQuoteCreatePayload';
  /** The quote; null when there is none. */
  readonly quote?: Maybe<TransferQuote>;
  /** Why there is none; empty when there is. */
  readonly userErrors: ReadonlyArray<TransferQuoteCreateError>;
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

/** Someone's money in one currency. Seen by its owner and by administrators only. */
export type Wallet = {
  readonly __typename?: 'Wallet';
  /** The wallet, `wal_…`. */
  readonly id: Scalars['ID']['output'];
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
  BigInt: ResolverTypeWrapper<any>;
  CountryCode: ResolverTypeWrapper<any>;
  CurrencyCode: ResolverTypeWrapper<any>;
  DateTime: ResolverTypeWrapper<any>;
  Decimal: ResolverTypeWrapper<any>;
  LimitPeriod: ResolverTypeWrapper<any>;
  Limits: ResolverTypeWrapper<any>;
  Money: ResolverTypeWrapper<any>;
  MoneyInput: ResolverTypeWrapper<any>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<any>;
  Payout: ResolverTypeWrapper<any>;
  PayoutBatch: ResolverTypeWrapper<any>;
  ID: ResolverTypeWrapper<any>;
  PayoutBatchConnection: ResolverTypeWrapper<any>;
  PayoutBatchCreateError: ResolverTypeWrapper<any>;
  PayoutBatchCreateErrorCode: ResolverTypeWrapper<any>;
  PayoutBatchCreateInput: ResolverTypeWrapper<any>;
  PayoutBatchCreatePayload: ResolverTypeWrapper<any>;
  PayoutBatchEdge: ResolverTypeWrapper<any>;
  PayoutBatchStatus: ResolverTypeWrapper<any>;
  PayoutError: ResolverTypeWrapper<any>;
  PayoutErrorCode: ResolverTypeWrapper<any>;
  PayoutInput: ResolverTypeWrapper<any>;
  PayoutStatus: ResolverTypeWrapper<any>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<any>;
  Schedule: ResolverTypeWrapper<any>;
  ScheduleCancelError: ResolverTypeWrapper<any>;
  ScheduleCancelErrorCode: ResolverTypeWrapper<any>;
  ScheduleCancelInput: ResolverTypeWrapper<any>;
  ScheduleCancelPayload: ResolverTypeWrapper<any>;
  ScheduleConnection: ResolverTypeWrapper<any>;
  ScheduleCreateError: ResolverTypeWrapper<any>;
  ScheduleCreateErrorCode: ResolverTypeWrapper<any>;
  ScheduleCreateInput: ResolverTypeWrapper<any>;
  ScheduleCreatePayload: ResolverTypeWrapper<any>;
  ScheduleEdge: ResolverTypeWrapper<any>;
  SchedulePauseError: ResolverTypeWrapper<any>;
  SchedulePauseErrorCode: ResolverTypeWrapper<any>;
  SchedulePauseInput: ResolverTypeWrapper<any>;
  SchedulePausePayload: ResolverTypeWrapper<any>;
  SchedulePauseReason: ResolverTypeWrapper<any>;
  ScheduleResumeError: ResolverTypeWrapper<any>;
  ScheduleResumeErrorCode: ResolverTypeWrapper<any>;
  ScheduleResumeInput: ResolverTypeWrapper<any>;
  ScheduleResumePayload: ResolverTypeWrapper<any>;
  ScheduleRun: ResolverTypeWrapper<any>;
  ScheduleRunStatus: ResolverTypeWrapper<any>;
  ScheduleSkipNextError: ResolverTypeWrapper<any>;
  ScheduleSkipNextErrorCode: ResolverTypeWrapper<any>;
  ScheduleSkipNextInput: ResolverTypeWrapper<any>;
  ScheduleSkipNextPayload: ResolverTypeWrapper<any>;
  ScheduleStatus: ResolverTypeWrapper<any>;
  TopUpCreateError: ResolverTypeWrapper<any>;
  TopUpCreateErrorCode: ResolverTypeWrapper<any>;
  TopUpCreateInput: ResolverTypeWrapper<any>;
  TopUpCreatePayload: ResolverTypeWrapper<any>;
  Transaction: ResolverTypeWrapper<any>;
  TransactionCancelError: ResolverTypeWrapper<any>;
  TransactionCancelErrorCode: ResolverTypeWrapper<any>;
  TransactionCancelInput: ResolverTypeWrapper<any>;
  TransactionCancelPayload: ResolverTypeWrapper<any>;
  TransactionConnection: ResolverTypeWrapper<any>;
  TransactionDirection: ResolverTypeWrapper<any>;
  TransactionEdge: ResolverTypeWrapper<any>;
  TransactionEvent: ResolverTypeWrapper<any>;
  TransactionFailureCode: ResolverTypeWrapper<any>;
  TransactionFilter: ResolverTypeWrapper<any>;
  TransactionKind: ResolverTypeWrapper<any>;
  TransactionReversal: ResolverTypeWrapper<any>;
  TransactionReview: ResolverTypeWrapper<any>;
  TransactionStatus: ResolverTypeWrapper<any>;
  TransferCreateError: ResolverTypeWrapper<any>;
  TransferCreateErrorCode: ResolverTypeWrapper<any>;
  TransferCreateInput: ResolverTypeWrapper<any>;
  TransferCreatePayload: ResolverTypeWrapper<any>;
  TransferQuote: ResolverTypeWrapper<any>;
  TransferQuoteCreateError: ResolverTypeWrapper<any>;
  TransferQuoteCreateErrorCode: ResolverTypeWrapper<any>;
  TransferQuoteCreateInput: ResolverTypeWrapper<any>;
  TransferQuoteCreatePayload: ResolverTypeWrapper<any>;
  User: ResolverTypeWrapper<any>;
  UserError: ResolverTypeWrapper<any>;
  Wallet: ResolverTypeWrapper<any>;
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
  LimitPeriod: any;
  Limits: any;
  Money: any;
  MoneyInput: any;
  Mutation: Record<PropertyKey, never>;
  PageInfo: any;
  Payout: any;
  PayoutBatch: any;
  ID: any;
  PayoutBatchConnection: any;
  PayoutBatchCreateError: any;
  PayoutBatchCreateInput: any;
  PayoutBatchCreatePayload: any;
  PayoutBatchEdge: any;
  PayoutError: any;
  PayoutInput: any;
  Query: Record<PropertyKey, never>;
  Int: any;
  Schedule: any;
  ScheduleCancelError: any;
  ScheduleCancelInput: any;
  ScheduleCancelPayload: any;
  ScheduleConnection: any;
  ScheduleCreateError: any;
  ScheduleCreateInput: any;
  ScheduleCreatePayload: any;
  ScheduleEdge: any;
  SchedulePauseError: any;
  SchedulePauseInput: any;
  SchedulePausePayload: any;
  ScheduleResumeError: any;
  ScheduleResumeInput: any;
  ScheduleResumePayload: any;
  ScheduleRun: any;
  ScheduleSkipNextError: any;
  ScheduleSkipNextInput: any;
  ScheduleSkipNextPayload: any;
  TopUpCreateError: any;
  TopUpCreateInput: any;
  TopUpCreatePayload: any;
  Transaction: any;
  TransactionCancelError: any;
  TransactionCancelInput: any;
  TransactionCancelPayload: any;
  TransactionConnection: any;
  TransactionEdge: any;
  TransactionEvent: any;
  TransactionFilter: any;
  TransactionReversal: any;
  TransactionReview: any;
  TransferCreateError: any;
  TransferCreateInput: any;
  TransferCreatePayload: any;
  TransferQuote: any;
  TransferQuoteCreateError: any;
  TransferQuoteCreateInput: any;
  TransferQuoteCreatePayload: any;
  User: any;
  UserError: any;
  Wallet: any;
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

export type LimitPeriodResolvers<ContextType = any, ParentType extends ResolversParentTypes['LimitPeriod'] = ResolversParentTypes['LimitPeriod']> = {
  limit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  resetsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type LimitsResolvers<ContextType = any, ParentType extends ResolversParentTypes['Limits'] = ResolversParentTypes['Limits']> = {
  daily?: Resolver<ResolversTypes['LimitPeriod'], ParentType, ContextType>;
  monthly?: Resolver<ResolversTypes['LimitPeriod'], ParentType, ContextType>;
  perTransaction?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  payoutBatchCreate?: Resolver<ResolversTypes['PayoutBatchCreatePayload'], ParentType, ContextType, RequireFields<MutationPayoutBatchCreateArgs, 'input'>>;
  scheduleCancel?: Resolver<ResolversTypes['ScheduleCancelPayload'], ParentType, ContextType, RequireFields<MutationScheduleCancelArgs, 'input'>>;
  scheduleCreate?: Resolver<ResolversTypes['ScheduleCreatePayload'], ParentType, ContextType, RequireFields<MutationScheduleCreateArgs, 'input'>>;
  schedulePause?: Resolver<ResolversTypes['SchedulePausePayload'], ParentType, ContextType, RequireFields<MutationSchedulePauseArgs, 'input'>>;
  scheduleResume?: Resolver<ResolversTypes['ScheduleResumePayload'], ParentType, ContextType, RequireFields<MutationScheduleResumeArgs, 'input'>>;
  scheduleSkipNext?: Resolver<ResolversTypes['ScheduleSkipNextPayload'], ParentType, ContextType, RequireFields<MutationScheduleSkipNextArgs, 'input'>>;
  topUpCreate?: Resolver<ResolversTypes['TopUpCreatePayload'], ParentType, ContextType, RequireFields<MutationTopUpCreateArgs, 'input'>>;
  transactionCancel?: Resolver<ResolversTypes['TransactionCancelPayload'], ParentType, ContextType, RequireFields<MutationTransactionCancelArgs, 'input'>>;
  transferCreate?: Resolver<ResolversTypes['TransferCreatePayload'], ParentType, ContextType, RequireFields<MutationTransferCreateArgs, 'input'>>;
  transferQuoteCreate?: Resolver<ResolversTypes['TransferQuoteCreatePayload'], ParentType, ContextType, RequireFields<MutationTransferQuoteCreateArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PayoutResolvers<ContextType = any, ParentType extends ResolversParentTypes['Payout'] = ResolversParentTypes['Payout']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['PayoutError']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PayoutStatus'], ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
};

export type PayoutBatchResolvers<ContextType = any, ParentType extends ResolversParentTypes['PayoutBatch'] = ResolversParentTypes['PayoutBatch']> = {
  allOrNothing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['PayoutError']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['Payout']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PayoutBatchStatus'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type PayoutBatchConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['PayoutBatchConnection'] = ResolversParentTypes['PayoutBatchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PayoutBatchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PayoutBatch']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PayoutBatchCreateErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['PayoutBatchCreateError'] = ResolversParentTypes['PayoutBatchCreateError']> = {
  code?: Resolver<ResolversTypes['PayoutBatchCreateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PayoutBatchCreatePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['PayoutBatchCreatePayload'] = ResolversParentTypes['PayoutBatchCreatePayload']> = {
  batch?: Resolver<Maybe<ResolversTypes['PayoutBatch']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['PayoutBatchCreateError']>, ParentType, ContextType>;
};

export type PayoutBatchEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['PayoutBatchEdge'] = ResolversParentTypes['PayoutBatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PayoutBatch'], ParentType, ContextType>;
};

export type PayoutErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['PayoutError'] = ResolversParentTypes['PayoutError']> = {
  code?: Resolver<ResolversTypes['PayoutErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  limits?: Resolver<ResolversTypes['Limits'], ParentType, ContextType>;
  payoutBatch?: Resolver<Maybe<ResolversTypes['PayoutBatch']>, ParentType, ContextType, RequireFields<QueryPayoutBatchArgs, 'id'>>;
  payoutBatches?: Resolver<ResolversTypes['PayoutBatchConnection'], ParentType, ContextType, RequireFields<QueryPayoutBatchesArgs, 'first'>>;
  schedule?: Resolver<Maybe<ResolversTypes['Schedule']>, ParentType, ContextType, RequireFields<QueryScheduleArgs, 'id'>>;
  schedulePreview?: Resolver<ReadonlyArray<ResolversTypes['DateTime']>, ParentType, ContextType, RequireFields<QuerySchedulePreviewArgs, 'cron' | 'first' | 'timeZone'>>;
  schedules?: Resolver<ResolversTypes['ScheduleConnection'], ParentType, ContextType, RequireFields<QuerySchedulesArgs, 'first'>>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType, RequireFields<QueryTransactionArgs, 'id'>>;
  transactions?: Resolver<ResolversTypes['TransactionConnection'], ParentType, ContextType, RequireFields<QueryTransactionsArgs, 'first'>>;
};

export type ScheduleResolvers<ContextType = any, ParentType extends ResolversParentTypes['Schedule'] = ResolversParentTypes['Schedule']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cron?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failureCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastRun?: Resolver<Maybe<ResolversTypes['ScheduleRun']>, ParentType, ContextType>;
  nextRunAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pauseReason?: Resolver<Maybe<ResolversTypes['SchedulePauseReason']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ScheduleStatus'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  upcoming?: Resolver<ReadonlyArray<ResolversTypes['DateTime']>, ParentType, ContextType, RequireFields<ScheduleUpcomingArgs, 'first'>>;
};

export type ScheduleCancelErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['ScheduleCancelError'] = ResolversParentTypes['ScheduleCancelError']> = {
  code?: Resolver<ResolversTypes['ScheduleCancelErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScheduleCancelPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ScheduleCancelPayload'] = ResolversParentTypes['ScheduleCancelPayload']> = {
  schedule?: Resolver<Maybe<ResolversTypes['Schedule']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ScheduleCancelError']>, ParentType, ContextType>;
};

export type ScheduleConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ScheduleConnection'] = ResolversParentTypes['ScheduleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ScheduleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Schedule']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ScheduleCreateErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['ScheduleCreateError'] = ResolversParentTypes['ScheduleCreateError']> = {
  code?: Resolver<ResolversTypes['ScheduleCreateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScheduleCreatePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ScheduleCreatePayload'] = ResolversParentTypes['ScheduleCreatePayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  schedule?: Resolver<Maybe<ResolversTypes['Schedule']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ScheduleCreateError']>, ParentType, ContextType>;
};

export type ScheduleEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ScheduleEdge'] = ResolversParentTypes['ScheduleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Schedule'], ParentType, ContextType>;
};

export type SchedulePauseErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['SchedulePauseError'] = ResolversParentTypes['SchedulePauseError']> = {
  code?: Resolver<ResolversTypes['SchedulePauseErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SchedulePausePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['SchedulePausePayload'] = ResolversParentTypes['SchedulePausePayload']> = {
  schedule?: Resolver<Maybe<ResolversTypes['Schedule']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SchedulePauseError']>, ParentType, ContextType>;
};

export type ScheduleResumeErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['ScheduleResumeError'] = ResolversParentTypes['ScheduleResumeError']> = {
  code?: Resolver<ResolversTypes['ScheduleResumeErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScheduleResumePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ScheduleResumePayload'] = ResolversParentTypes['ScheduleResumePayload']> = {
  schedule?: Resolver<Maybe<ResolversTypes['Schedule']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ScheduleResumeError']>, ParentType, ContextType>;
};

export type ScheduleRunResolvers<ContextType = any, ParentType extends ResolversParentTypes['ScheduleRun'] = ResolversParentTypes['ScheduleRun']> = {
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  failureCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ScheduleRunStatus'], ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
};

export type ScheduleSkipNextErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['ScheduleSkipNextError'] = ResolversParentTypes['ScheduleSkipNextError']> = {
  code?: Resolver<ResolversTypes['ScheduleSkipNextErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScheduleSkipNextPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ScheduleSkipNextPayload'] = ResolversParentTypes['ScheduleSkipNextPayload']> = {
  schedule?: Resolver<Maybe<ResolversTypes['Schedule']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ScheduleSkipNextError']>, ParentType, ContextType>;
};

export type TopUpCreateErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['TopUpCreateError'] = ResolversParentTypes['TopUpCreateError']> = {
  code?: Resolver<ResolversTypes['TopUpCreateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TopUpCreatePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['TopUpCreatePayload'] = ResolversParentTypes['TopUpCreatePayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['TopUpCreateError']>, ParentType, ContextType>;
};

export type TransactionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Transaction'] = ResolversParentTypes['Transaction'], FederationReferenceType extends FederationReferenceTypes['Transaction'] = FederationReferenceTypes['Transaction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Transaction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  counterparty?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['TransactionDirection']>, ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['TransactionEvent']>, ParentType, ContextType>;
  failureCode?: Resolver<Maybe<ResolversTypes['TransactionFailureCode']>, ParentType, ContextType>;
  fee?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  fraudScore?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TransactionKind'], ParentType, ContextType>;
  merchant?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  received?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  reversal?: Resolver<Maybe<ResolversTypes['TransactionReversal']>, ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['TransactionReview']>, ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TransactionStatus'], ParentType, ContextType>;
};

export type TransactionCancelErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransactionCancelError'] = ResolversParentTypes['TransactionCancelError']> = {
  code?: Resolver<ResolversTypes['TransactionCancelErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransactionCancelPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransactionCancelPayload'] = ResolversParentTypes['TransactionCancelPayload']> = {
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['TransactionCancelError']>, ParentType, ContextType>;
};

export type TransactionConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransactionConnection'] = ResolversParentTypes['TransactionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TransactionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Transaction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TransactionEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransactionEdge'] = ResolversParentTypes['TransactionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Transaction'], ParentType, ContextType>;
};

export type TransactionEventResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransactionEvent'] = ResolversParentTypes['TransactionEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TransactionStatus'], ParentType, ContextType>;
};

export type TransactionReversalResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransactionReversal'] = ResolversParentTypes['TransactionReversal']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  restored?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reversed?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  short?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TransactionReviewResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransactionReview'] = ResolversParentTypes['TransactionReview']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TransferCreateErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferCreateError'] = ResolversParentTypes['TransferCreateError']> = {
  code?: Resolver<ResolversTypes['TransferCreateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransferCreatePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferCreatePayload'] = ResolversParentTypes['TransferCreatePayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  senderWallet?: Resolver<Maybe<ResolversTypes['Wallet']>, ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['TransferCreateError']>, ParentType, ContextType>;
};

export type TransferQuoteResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferQuote'] = ResolversParentTypes['TransferQuote']> = {
  availableAfter?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  firstPaymentToRecipient?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  rateAsOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rateSource?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  receives?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  sends?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TransferQuoteCreateErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferQuoteCreateError'] = ResolversParentTypes['TransferQuoteCreateError']> = {
  code?: Resolver<ResolversTypes['TransferQuoteCreateErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransferQuoteCreatePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransferQuoteCreatePayload'] = ResolversParentTypes['TransferQuoteCreatePayload']> = {
  quote?: Resolver<Maybe<ResolversTypes['TransferQuote']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['TransferQuoteCreateError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = any, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'PayoutBatchCreateError' | 'ScheduleCancelError' | 'ScheduleCreateError' | 'SchedulePauseError' | 'ScheduleResumeError' | 'ScheduleSkipNextError' | 'TopUpCreateError' | 'TransactionCancelError' | 'TransferCreateError' | 'TransferQuoteCreateError', ParentType, ContextType>;
};

export type WalletResolvers<ContextType = any, ParentType extends ResolversParentTypes['Wallet'] = ResolversParentTypes['Wallet']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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
  LimitPeriod?: LimitPeriodResolvers<ContextType>;
  Limits?: LimitsResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Payout?: PayoutResolvers<ContextType>;
  PayoutBatch?: PayoutBatchResolvers<ContextType>;
  PayoutBatchConnection?: PayoutBatchConnectionResolvers<ContextType>;
  PayoutBatchCreateError?: PayoutBatchCreateErrorResolvers<ContextType>;
  PayoutBatchCreatePayload?: PayoutBatchCreatePayloadResolvers<ContextType>;
  PayoutBatchEdge?: PayoutBatchEdgeResolvers<ContextType>;
  PayoutError?: PayoutErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Schedule?: ScheduleResolvers<ContextType>;
  ScheduleCancelError?: ScheduleCancelErrorResolvers<ContextType>;
  ScheduleCancelPayload?: ScheduleCancelPayloadResolvers<ContextType>;
  ScheduleConnection?: ScheduleConnectionResolvers<ContextType>;
  ScheduleCreateError?: ScheduleCreateErrorResolvers<ContextType>;
  ScheduleCreatePayload?: ScheduleCreatePayloadResolvers<ContextType>;
  ScheduleEdge?: ScheduleEdgeResolvers<ContextType>;
  SchedulePauseError?: SchedulePauseErrorResolvers<ContextType>;
  SchedulePausePayload?: SchedulePausePayloadResolvers<ContextType>;
  ScheduleResumeError?: ScheduleResumeErrorResolvers<ContextType>;
  ScheduleResumePayload?: ScheduleResumePayloadResolvers<ContextType>;
  ScheduleRun?: ScheduleRunResolvers<ContextType>;
  ScheduleSkipNextError?: ScheduleSkipNextErrorResolvers<ContextType>;
  ScheduleSkipNextPayload?: ScheduleSkipNextPayloadResolvers<ContextType>;
  TopUpCreateError?: TopUpCreateErrorResolvers<ContextType>;
  TopUpCreatePayload?: TopUpCreatePayloadResolvers<ContextType>;
  Transaction?: TransactionResolvers<ContextType>;
  TransactionCancelError?: TransactionCancelErrorResolvers<ContextType>;
  TransactionCancelPayload?: TransactionCancelPayloadResolvers<ContextType>;
  TransactionConnection?: TransactionConnectionResolvers<ContextType>;
  TransactionEdge?: TransactionEdgeResolvers<ContextType>;
  TransactionEvent?: TransactionEventResolvers<ContextType>;
  TransactionReversal?: TransactionReversalResolvers<ContextType>;
  TransactionReview?: TransactionReviewResolvers<ContextType>;
  TransferCreateError?: TransferCreateErrorResolvers<ContextType>;
  TransferCreatePayload?: TransferCreatePayloadResolvers<ContextType>;
  TransferQuote?: TransferQuoteResolvers<ContextType>;
  TransferQuoteCreateError?: TransferQuoteCreateErrorResolvers<ContextType>;
  TransferQuoteCreatePayload?: TransferQuoteCreatePayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Wallet?: WalletResolvers<ContextType>;
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
