import { idColumn } from '@mint/platform/database/id-column.ts';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  char,
  check,
  date,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';

export { inbox } from '@mint/platform/kafka/inbox-table.ts';
export { outbox } from '@mint/platform/outbox/table.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
/** A month in UTC: `2026-01`. */
const month = () => text('month').notNull();
/** An amount or a sum of them in the smallest unit: of any size, as one in a large currency's may be one in a small one's. */
const minorUnits = (name: string) => numeric(name, { precision: 60, scale: 0 });
const transactionCount = () => bigint('transactions', { mode: 'bigint' }).notNull();

/** One row a person: its lock puts everything that changes the person's figures in order. */
export const people = pgTable('people', {
  userId: idColumn('usr')('user_id').primaryKey(),
  /** What the figures are in. A month may still be in another: see `months`. */
  baseCurrency: char('base_currency', { length: 3 }).notNull(),
});

/** What a transfer was, as its event told it, and what is recognised in it. */
const facts = () => ({
  transactionId: idColumn('txn')('transaction_id').primaryKey(),
  /** The sender. */
  userId: idColumn('usr')('user_id').notNull(),
  occurredAt: moment('occurred_at').notNull(),
  month: month(),
  amountMinor: bigint('amount_minor', { mode: 'bigint' }).notNull(),
  currency: char('currency', { length: 3 }).notNull(),
  merchant: text('merchant'),
  /** What the merchant is grouped and remembered by. */
  merchantKey: text('merchant_key'),
  /** The category that the sender named; null when none. */
  namedCategory: text('named_category'),
  /** The category that the patterns find. */
  foundCategory: text('found_category').notNull(),
});

/** Every completed outgoing transfer: the truth that all sums follow from. */
export const spendings = pgTable(
  'spendings',
  {
    ...facts(),
    /** What it is counted as: what the person corrected it to, else the named one, else the merchant's, else the one found. */
    category: text('category').notNull(),
    /** The amount in `expressedIn`, at the rate of its day; null while no rate is known: then it is in no sum. */
    expressedMinor: minorUnits('expressed_minor'),
    expressedIn: char('expressed_in', { length: 3 }).notNull(),
  },
  (table) => [index('spendings_of_month').on(table.userId, table.month, table.transactionId)],
);

/** What came back of transfers that an operator took back: it was not spent. Also of those that are told of later than that. */
export const takenBack = pgTable('taken_back', {
  transactionId: idColumn('txn')('transaction_id').primaryKey(),
  /** In the transfer's own currency, its part of a fee included. */
  restoredMinor: bigint('restored_minor', { mode: 'bigint' }).notNull(),
});

/** What a person spent in a month; `currency` is what all of that month's sums and spendings are in. */
export const months = pgTable(
  'months',
  {
    userId: idColumn('usr')('user_id').notNull(),
    month: month(),
    currency: char('currency', { length: 3 }).notNull(),
    totalMinor: minorUnits('total_minor').notNull(),
    transactions: transactionCount(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.month] })],
);

/** The same, by category. */
export const monthCategories = pgTable(
  'month_categories',
  {
    userId: idColumn('usr')('user_id').notNull(),
    month: month(),
    category: text('category').notNull(),
    totalMinor: minorUnits('total_minor').notNull(),
    transactions: transactionCount(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.month, table.category] }),
    index('month_categories_largest').on(table.userId, table.month, table.totalMinor.desc().nullsFirst(), table.category),
  ],
);

/** The same, by merchant. */
export const monthMerchants = pgTable(
  'month_merchants',
  {
    userId: idColumn('usr')('user_id').notNull(),
    month: month(),
    merchantKey: text('merchant_key').notNull(),
    /** As the last transaction wrote it. */
    merchant: text('merchant').notNull(),
    lastAt: moment('last_at').notNull(),
    totalMinor: minorUnits('total_minor').notNull(),
    transactions: transactionCount(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.month, table.merchantKey] }),
    index('month_merchants_largest').on(table.userId, table.month, table.totalMinor.desc().nullsFirst(), table.merchantKey),
  ],
);

/** What people say that a transaction was. Not made of events: a rebuild reads it and leaves it alone. */
export const corrections = pgTable('corrections', {
  transactionId: idColumn('txn')('transaction_id').primaryKey(),
  userId: idColumn('usr')('user_id').notNull(),
  category: text('category').notNull(),
  correctedAt: moment('corrected_at').notNull(),
});

/**
 * What people say that a merchant's transactions are, from a moment on. Each saying is kept, so that a transaction that is told of late is counted as
 * one that came in time.
 */
export const merchantCategories = pgTable(
  'merchant_categories',
  {
    userId: idColumn('usr')('user_id').notNull(),
    merchantKey: text('merchant_key').notNull(),
    since: moment('since').notNull(),
    category: text('category').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.merchantKey, table.since] })],
);

/** What people mean to spend on a category in a month at most. */
export const budgets = pgTable(
  'budgets',
  {
    id: idColumn('bud')('id').primaryKey(),
    userId: idColumn('usr')('user_id').notNull(),
    category: text('category').notNull(),
    /** As it was set: in other currencies it is worth what it was on that day. */
    limitMinor: bigint('limit_minor', { mode: 'bigint' }).notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    setOn: date('set_on', { mode: 'string' }).notNull(),
    /** Months before it are no business of the budget's. */
    sinceMonth: text('since_month').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [unique('budgets_category').on(table.userId, table.category), check('budgets_limit', sql`${table.limitMinor} > 0`)],
);

/** What was announced of a category's budget in a month, so that it is announced once whatever becomes of the budget. */
export const budgetAnnouncements = pgTable(
  'budget_announcements',
  {
    userId: idColumn('usr')('user_id').notNull(),
    month: month(),
    category: text('category').notNull(),
    /** The furthest state that was announced. */
    state: text('state', { enum: ['WARNING', 'EXCEEDED'] }).notNull(),
    announcedAt: moment('announced_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.month, table.category] }),
    check('budget_announcements_known_state', sql`${table.state} in ('WARNING', 'EXCEEDED')`),
  ],
);

/** What is recognised as which category: words as `wordsOf` writes them, one to four of them. */
export const categoryPatterns = pgTable(
  'category_patterns',
  {
    pattern: text('pattern').notNull(),
    /** MERCHANT is looked for in merchants alone, WORDS in notes as well. */
    kind: text('kind', { enum: ['MERCHANT', 'WORDS'] }).notNull(),
    category: text('category').notNull(),
    priority: integer('priority').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.pattern, table.kind] }),
    check('category_patterns_known_kind', sql`${table.kind} in ('MERCHANT', 'WORDS')`),
  ],
);

/** Which file of categories the patterns come from: one row. */
export const categoryFile = pgTable(
  'category_file',
  {
    singleton: boolean('singleton').primaryKey().default(true),
    sha256: text('sha256').notNull(),
    /** The categories that the file names, in its order. */
    categories: text('categories').array().notNull(),
  },
  (table) => [check('category_file_singleton', sql`${table.singleton}`)],
);

/** What a rebuild has read of the topics: filled and emptied by it, and read by nothing else. */
export const rebuildSpendings = pgTable('rebuild_spendings', facts(), (table) => [
  index('rebuild_spendings_of_month').on(table.userId, table.month),
]);
