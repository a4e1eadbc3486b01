import { idColumn } from '@mint/platform/database/id-column.ts';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  json,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import {
  type FailureCode,
  failureCodes,
  type Kind,
  type ReversalRefusal,
  type ReviewVerdict,
  reversalRefusals,
  reviewVerdicts,
  type Status,
  type Step,
  statuses,
  steps,
} from './domain/machine.ts';

export { inbox } from '@mint/platform/kafka/inbox-table.ts';
export { outbox } from '@mint/platform/outbox/table.ts';

/** A moment to the millisecond: what a Date holds, so that a cursor made of one skips nothing. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
/** The values of a list as SQL writes them, for a check. */
export const oneOf = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(', '));

/** One row a transaction. Its status is the truth about it; everything else in this database follows. */
export const transactions = pgTable(
  'transactions',
  {
    id: idColumn('txn')('id').primaryKey(),
    kind: text('kind').$type<Kind>().notNull(),
    status: text('status').$type<Status>().notNull(),
    /** The step it takes next. */
    step: text('step').$type<Step>().notNull(),
    /** How many statuses it has had: the last sequence of its trail, and the guard against two writers. */
    sequence: integer('sequence').notNull(),
    /** Null for a top-up, whose money comes from outside. */
    senderId: idColumn('usr')('sender_id'),
    recipientId: idColumn('usr')('recipient_id').notNull(),
    amountMinor: bigint('amount_minor', { mode: 'bigint' }).notNull(),
    currency: text('currency').notNull(),
    /** A transfer's amount in the currency of limits, at the rate of its day; null for a top-up. */
    baseAmountMinor: bigint('base_amount_minor', { mode: 'bigint' }),
    baseCurrency: text('base_currency'),
    /** The day in UTC against whose limits it was counted, and that day's month; null when it was not. */
    limitDay: date('limit_day'),
    /** The API key against whose budget it was counted, on which day in UTC and for how much in the budget's currency; null when it was not. */
    spendingKeyId: idColumn('key')('spending_key_id'),
    spendingDay: date('spending_day'),
    spendingMinor: bigint('spending_minor', { mode: 'bigint' }),
    /** What the recipient gets where that is another currency, what the sender pays for it on top, and the rate; null where nothing is exchanged. */
    recipientAmountMinor: bigint('recipient_amount_minor', { mode: 'bigint' }),
    recipientCurrency: text('recipient_currency'),
    feeMinor: bigint('fee_minor', { mode: 'bigint' }),
    rate: text('rate'),
    fraudScore: integer('fraud_score'),
    note: text('note'),
    merchant: text('merchant'),
    category: text('category'),
    failureCode: text('failure_code'),
    /** The wallet that the ledger took the money from; known once it has. */
    senderWalletId: idColumn('wal')('sender_wallet_id'),
    /** Whose idempotency key it is: the person who made the transaction. */
    principalId: idColumn('usr')('principal_id').notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    /** SHA-256 of what was asked for, so that a key used for something else is noticed. */
    inputHash: text('input_hash').notNull(),
    createdAt: moment('created_at').notNull(),
    completedAt: moment('completed_at'),
  },
  (table) => [
    uniqueIndex('transactions_idempotency_key').on(table.principalId, table.idempotencyKey),
    // A person's list is what they sent merged with what they received, each read newest first from its own index.
    index('transactions_sent').on(table.senderId, table.createdAt, table.id),
    index('transactions_received').on(table.recipientId, table.createdAt, table.id),
    // Everybody's, for operators.
    index('transactions_made').on(table.createdAt, table.id),
    // Between two people, in either direction.
    index('transactions_between').on(table.senderId, table.recipientId, table.createdAt, table.id),
    check('transactions_kind', sql`(${table.kind} = 'TRANSFER') = (${table.senderId} is not null)`),
    check('transactions_status', sql`${table.status} in (${oneOf(statuses)})`),
    check('transactions_step', sql`${table.step} in (${oneOf(steps)})`),
    check('transactions_amount', sql`${table.amountMinor} > 0`),
    check('transactions_parties', sql`${table.senderId} <> ${table.recipientId}`),
    check(
      'transactions_failure',
      sql`(${table.status} = 'FAILED') = (${table.failureCode} is not null) and ${table.failureCode} in (${oneOf(failureCodes)})`,
    ),
    check('transactions_base', sql`(${table.baseAmountMinor} is null) = (${table.baseCurrency} is null)`),
    check(
      'transactions_exchange',
      sql`num_nulls(${table.recipientAmountMinor}, ${table.recipientCurrency}, ${table.feeMinor}, ${table.rate}) in (0, 4)
        and (${table.recipientCurrency} is null or ${table.recipientCurrency} <> ${table.currency} and ${table.recipientAmountMinor} > 0 and ${table.feeMinor} >= 0)`,
    ),
    check(
      'transactions_spending',
      sql`num_nulls(${table.spendingKeyId}, ${table.spendingDay}, ${table.spendingMinor}) in (0, 3)`,
    ),
    check('transactions_counted', sql`${table.limitDay} is null or ${table.baseAmountMinor} is not null`),
  ],
);

/**
 * What people were told a transfer would cost, and by which rate; nothing of one changes but that a transfer uses it, once. Those that none used
 * go a while after their time; the others stay, as the grounds of what was exchanged.
 */
export const quotes = pgTable(
  'quotes',
  {
    id: idColumn('quo')('id').primaryKey(),
    senderId: idColumn('usr')('sender_id').notNull(),
    recipientId: idColumn('usr')('recipient_id').notNull(),
    amountMinor: bigint('amount_minor', { mode: 'bigint' }).notNull(),
    currency: text('currency').notNull(),
    recipientAmountMinor: bigint('recipient_amount_minor', { mode: 'bigint' }).notNull(),
    recipientCurrency: text('recipient_currency').notNull(),
    feeMinor: bigint('fee_minor', { mode: 'bigint' }).notNull(),
    /** The rate, exactly, in lowest terms: main units of `recipient_currency` for one of `currency`. */
    rateNumerator: numeric('rate_numerator').notNull(),
    rateDenominator: numeric('rate_denominator').notNull(),
    /** The rate as people are shown it. */
    rate: text('rate').notNull(),
    rateSource: text('rate_source').notNull(),
    rateAsOf: timestamp('rate_as_of', { withTimezone: true }).notNull(),
    createdAt: moment('created_at').notNull(),
    /** By the database's clock, as it is checked. */
    expiresAt: moment('expires_at').notNull(),
    /** The transfer that used it. */
    transactionId: idColumn('txn')('transaction_id'),
  },
  (table) => [
    index('quotes_unused').on(table.expiresAt).where(sql`transaction_id is null`),
    check('quotes_amounts', sql`${table.amountMinor} > 0 and ${table.recipientAmountMinor} > 0 and ${table.feeMinor} >= 0`),
    check('quotes_rate', sql`${table.rateNumerator} > 0 and ${table.rateDenominator} > 0`),
    check(
      'quotes_same_currency',
      sql`${table.currency} <> ${table.recipientCurrency} or (${table.amountMinor} = ${table.recipientAmountMinor} and ${table.feeMinor} = 0)`,
    ),
    check('quotes_parties', sql`${table.senderId} <> ${table.recipientId}`),
  ],
);

/** Each status a transaction has had, and when it got there. */
export const transactionEvents = pgTable(
  'transaction_events',
  {
    transactionId: idColumn('txn')('transaction_id').notNull(),
    sequence: integer('sequence').notNull(),
    status: text('status').$type<Status>().notNull(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.transactionId, table.sequence] })],
);

/**
 * The transactions that are still under way, and who has them in hand. A row goes when its transaction has its outcome, so this stays
 * small however many transactions there are, and their own rows are updated without touching an index.
 */
export const work = pgTable(
  'work',
  {
    transactionId: idColumn('txn')('transaction_id').primaryKey(),
    /** Until then, whoever took it has it alone. */
    leasedUntil: timestamp('leased_until', { withTimezone: true }).notNull(),
    /** When recovery looks at it. */
    nextAttemptAt: timestamp('next_attempt_at', { withTimezone: true }).notNull(),
    /** Until then, a posting that was sent may still reach the ledger: a refusal says nothing yet. */
    unsettledUntil: timestamp('unsettled_until', { withTimezone: true }).notNull(),
    attempts: integer('attempts').notNull().default(0),
  },
  (table) => [index('work_due').on(table.nextAttemptAt)],
);

/**
 * What a person has sent, and is about to, on the newest day in UTC they sent something, and in that day's month. One row a person, so that
 * both limits are checked and counted by one update under one row lock. Days gone by need no row: nothing is ever checked against them.
 */
export const limitUsage = pgTable(
  'limit_usage',
  {
    userId: idColumn('usr')('user_id').primaryKey(),
    day: date('day').notNull(),
    dayUsedMinor: bigint('day_used_minor', { mode: 'bigint' }).notNull(),
    monthUsedMinor: bigint('month_used_minor', { mode: 'bigint' }).notNull(),
  },
  (table) => [check('limit_usage_used', sql`${table.dayUsedMinor} >= 0 and ${table.monthUsedMinor} >= ${table.dayUsedMinor}`)],
);

/**
 * What was sent with an API key on the newest day in UTC anything was, in the currency of its budget, which never changes. One row a key that has a
 * budget, as for limits.
 */
export const apiKeySpending = pgTable(
  'api_key_spending',
  {
    apiKeyId: idColumn('key')('api_key_id').primaryKey(),
    day: date('day').notNull(),
    usedMinor: bigint('used_minor', { mode: 'bigint' }).notNull(),
  },
  (table) => [check('api_key_spending_used', sql`${table.usedMinor} >= 0`)],
);

/** The review of each transfer whose money was held. */
export const reviews = pgTable(
  'reviews',
  {
    transactionId: idColumn('txn')('transaction_id').primaryKey(),
    /** What the fraud rules said, as their case is opened with. */
    assessment: json('assessment').$type<unknown>().notNull(),
    /** When it ends at the latest; known once the case is open. */
    until: moment('until'),
    verdict: text('verdict').$type<ReviewVerdict>(),
    /** Why the ledger would not capture the hold of an approved one. */
    refusal: text('refusal').$type<FailureCode>(),
  },
  (table) => [
    check('reviews_verdict', sql`${table.verdict} in (${oneOf(reviewVerdicts)})`),
    check('reviews_refusal', sql`${table.refusal} in (${oneOf(failureCodes)})`),
  ],
);

/** How the taking back of a transaction stands. */
export const reversalStates = ['ASKED', 'DONE', 'REFUSED'] as const;

/**
 * What an operator has taken back, or is about to: written before the ledger is told, so that whatever is begun is ended. The transaction's own row
 * stays COMPLETED until it is done.
 */
export const reversals = pgTable(
  'reversals',
  {
    transactionId: idColumn('txn')('transaction_id').primaryKey(),
    state: text('state').$type<(typeof reversalStates)[number]>().notNull(),
    /** Who asked for it, and why. */
    actor: text('actor').notNull(),
    reason: text('reason').notNull(),
    /** Why the ledger would not; null unless REFUSED. */
    refusal: text('refusal').$type<ReversalRefusal>(),
    /** What was taken back and what was no longer there, in the currency that the recipient had received; null until DONE. */
    takenMinor: bigint('taken_minor', { mode: 'bigint' }),
    shortMinor: bigint('short_minor', { mode: 'bigint' }),
    /** What the sender has again, in the transaction's own currency. */
    restoredMinor: bigint('restored_minor', { mode: 'bigint' }),
    askedAt: moment('asked_at').notNull(),
    endedAt: moment('ended_at'),
    /** When a worker takes it up: ahead while somebody has it in hand; null once it has its end. */
    nextAttemptAt: timestamp('next_attempt_at', { withTimezone: true }),
    attempts: integer('attempts').notNull().default(0),
    /** Until then, a call to the ledger that has no answer yet may still reach it: a refusal says nothing yet. */
    unsettledUntil: timestamp('unsettled_until', { withTimezone: true }).notNull(),
  },
  (table) => [
    index('reversals_due').on(table.nextAttemptAt).where(sql`next_attempt_at is not null`),
    check('reversals_state', sql`${table.state} in (${oneOf(reversalStates)})`),
    check(
      'reversals_refusal',
      sql`(${table.state} = 'REFUSED') = (${table.refusal} is not null) and ${table.refusal} in (${oneOf(reversalRefusals)})`,
    ),
    check(
      'reversals_open',
      sql`(${table.state} = 'ASKED') = (${table.nextAttemptAt} is not null) and (${table.state} = 'ASKED') = (${table.endedAt} is null)`,
    ),
    check(
      'reversals_amounts',
      sql`num_nulls(${table.takenMinor}, ${table.shortMinor}, ${table.restoredMinor}) = case when ${table.state} = 'DONE' then 0 else 3 end`,
    ),
  ],
);

/** How the charge behind a top-up stands. */
export const paymentStates = ['REQUESTED', 'PENDING', 'SUCCEEDED', 'DECLINED', 'RETURNING', 'RETURNED'] as const;

/** The charge behind each top-up. RETURNING: the source is being told to give it back, or a part of it, until it says that it has. */
export const payments = pgTable(
  'payments',
  {
    transactionId: idColumn('txn')('transaction_id').primaryKey(),
    source: text('source').notNull(),
    state: text('state').$type<(typeof paymentStates)[number]>().notNull(),
    /** The source's own name for the charge. */
    reference: text('reference'),
    /** How much of it goes back; null for all. */
    returnMinor: bigint('return_minor', { mode: 'bigint' }),
    /** When the source is next told to give it back; null unless RETURNING. */
    nextAttemptAt: timestamp('next_attempt_at', { withTimezone: true }),
    attempts: integer('attempts').notNull().default(0),
  },
  (table) => [
    index('payments_returning').on(table.nextAttemptAt).where(sql`next_attempt_at is not null`),
    check('payments_state', sql`${table.state} in (${oneOf(paymentStates)})`),
  ],
);

/** What must be known of people to send them money, as their events tell it. Auth's register is the original. */
export const payees = pgTable(
  'payees',
  {
    userId: idColumn('usr')('user_id').primaryKey(),
    /** Lower case; null once somebody else has taken it and the new one isn't known yet. */
    handle: text('handle'),
    /** When the handle became theirs. */
    handleAt: timestamp('handle_at', { withTimezone: true }).notNull(),
    emailVerified: boolean('email_verified').notNull(),
  },
  (table) => [index('payees_handle').on(table.handle)],
);

/** The charges of the sandbox payment source: what an outside company would keep. Nothing else reads them. */
export const sandboxCharges = pgTable('sandbox_charges', {
  transactionId: idColumn('txn')('transaction_id').primaryKey(),
  reference: text('reference').notNull(),
  amountMinor: bigint('amount_minor', { mode: 'bigint' }).notNull(),
  currency: text('currency').notNull(),
  state: text('state').$type<'SUCCEEDED' | 'DECLINED' | 'PENDING' | 'CANCELLED'>().notNull(),
  /** What was given back of one that succeeded. */
  refundedMinor: bigint('refunded_minor', { mode: 'bigint' }),
  /** When a PENDING charge turns to SUCCEEDED. */
  settlesAt: timestamp('settles_at', { withTimezone: true }),
});
