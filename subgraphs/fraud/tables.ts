import { idColumn } from '@mint/platform/database/id-column.ts';
import { sql } from 'drizzle-orm';
import {
  bigint,
  char,
  check,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

export { inbox } from '@mint/platform/kafka/inbox-table.ts';
export { outbox } from '@mint/platform/outbox/table.ts';

/** A moment to the millisecond: what a Date holds, so that a cursor made of one skips nothing. */
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Held transfers that people decide on. A row's outcome is written once and never altered. */
export const fraudCases = pgTable(
  'fraud_cases',
  {
    id: idColumn('frc')('id').primaryKey(),
    transactionId: idColumn('txn')('transaction_id').notNull(),
    senderId: idColumn('usr')('sender_id').notNull(),
    recipientId: idColumn('usr')('recipient_id').notNull(),
    amountMinor: bigint('amount_minor', { mode: 'bigint' }).notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    score: integer('score').notNull(),
    decision: text('decision').notNull(),
    /** The rules that fired, as they were told with the case. */
    findings: jsonb('findings').notNull(),
    outcome: text('outcome'),
    /** Who decided; null when nobody did, or a command of the house. */
    decidedBy: idColumn('usr')('decided_by'),
    reason: text('reason'),
    createdAt: moment('created_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    decidedAt: moment('decided_at'),
  },
  (table) => [
    uniqueIndex('fraud_cases_transaction').on(table.transactionId),
    index('fraud_cases_queue').on(table.createdAt, table.id).where(sql`outcome is null`),
    index('fraud_cases_expiry').on(table.expiresAt).where(sql`outcome is null`),
    check('fraud_cases_decision', sql`${table.decision} in ('ALLOW', 'REVIEW', 'BLOCK')`),
    check('fraud_cases_outcome', sql`${table.outcome} in ('APPROVED', 'BLOCKED', 'EXPIRED', 'WITHDRAWN')`),
    check('fraud_cases_decided', sql`(${table.outcome} is null) = (${table.decidedAt} is null)`),
    check('fraud_cases_reason', sql`(${table.outcome} in ('APPROVED', 'BLOCKED')) = (${table.reason} is not null)`),
  ],
);

/** What each person's completed transfers come to, in the currency they are compared in: exact, so that no transfer is ever read again. */
export const senderTotals = pgTable(
  'sender_totals',
  {
    userId: idColumn('usr')('user_id').notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    transfers: bigint('transfers', { mode: 'bigint' }).notNull(),
    sumMinor: numeric('sum_minor', { precision: 60, scale: 0 }).notNull(),
    sumOfSquares: numeric('sum_of_squares', { precision: 80, scale: 0 }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.currency] })],
);

/** Who has sent money to whom, and how often it arrived. */
export const pairs = pgTable(
  'pairs',
  {
    senderId: idColumn('usr')('sender_id').notNull(),
    recipientId: idColumn('usr')('recipient_id').notNull(),
    transfers: bigint('transfers', { mode: 'bigint' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.senderId, table.recipientId] })],
);

/** The transfers of late, for counting them while Redis can't. */
export const recentTransfers = pgTable(
  'recent_transfers',
  {
    senderId: idColumn('usr')('sender_id').notNull(),
    occurredAt: moment('occurred_at').notNull(),
    transactionId: idColumn('txn')('transaction_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.senderId, table.occurredAt, table.transactionId] }),
    index('recent_transfers_occurred_at').on(table.occurredAt),
  ],
);

/**
 * What must be known of people to screen them, as their events tell it. A key is a name without case, accents, punctuation and word order, or
 * an e-mail address in lower case; null when nothing is left of it.
 */
export const people = pgTable(
  'people',
  {
    userId: idColumn('usr')('user_id').primaryKey(),
    /** ISO 3166-1 alpha-2; null until their registration is known. */
    country: char('country', { length: 2 }),
    email: text('email'),
    displayKey: text('display_key'),
    /** When the display name became theirs; null until it is known. */
    displayNameAt: timestamp('display_name_at', { withTimezone: true }),
    legalKey: text('legal_key'),
    legalNameAt: timestamp('legal_name_at', { withTimezone: true }),
  },
  (table) => [
    index('people_display_key').on(table.displayKey).where(sql`display_key is not null`),
    index('people_legal_key').on(table.legalKey).where(sql`legal_key is not null`),
    index('people_email').on(table.email).where(sql`email is not null`),
  ],
);

/** Whom no money may be sent to, as the lists that were loaded say. */
export const sanctionsEntries = pgTable(
  'sanctions_entries',
  {
    id: uuid('id').primaryKey(),
    /** The list it stands on; a list is replaced as a whole. */
    source: text('source').notNull(),
    /** What the list itself calls the entry. */
    reference: text('reference').notNull(),
    name: text('name').notNull(),
    aliases: text('aliases').array().notNull(),
    email: text('email'),
    dateOfBirth: date('date_of_birth'),
    country: char('country', { length: 2 }),
  },
  (table) => [uniqueIndex('sanctions_entries_reference').on(table.source, table.reference)],
);

/** What each entry is found by: keys of its name and aliases, and its e-mail address. */
export const sanctionsKeys = pgTable(
  'sanctions_keys',
  {
    key: text('key').notNull(),
    entryId: uuid('entry_id').notNull(),
    source: text('source').notNull(),
  },
  (table) => [primaryKey({ columns: [table.key, table.entryId] }), index('sanctions_keys_source').on(table.source)],
);

/** What was scored and on which facts, so that other settings can be tried on it. */
export const assessments = pgTable(
  'assessments',
  {
    transactionId: idColumn('txn')('transaction_id').primaryKey(),
    assessedAt: moment('assessed_at').notNull(),
    decision: text('decision').notNull(),
    score: integer('score').notNull(),
    facts: jsonb('facts').notNull(),
  },
  (table) => [
    index('assessments_assessed_at').on(table.assessedAt),
    check('assessments_decision', sql`${table.decision} in ('ALLOW', 'REVIEW', 'BLOCK')`),
  ],
);
