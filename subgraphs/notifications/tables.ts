import { idColumn } from '@mint/platform/database/id-column.ts';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

export { inbox } from '@mint/platform/kafka/inbox-table.ts';
export { outbox } from '@mint/platform/outbox/table.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** What people were told. `position` counts one person's notifications from 1 without gaps, in the order of commit. */
export const notifications = pgTable(
  'notifications',
  {
    id: idColumn('ntf')('id').primaryKey(),
    userId: idColumn('usr')('user_id').notNull(),
    position: bigint('position', { mode: 'bigint' }).notNull(),
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    transactionId: idColumn('txn')('transaction_id'),
    /** What it is about, when that is something other than a transaction: its public id. */
    resourceId: text('resource_id'),
    /** The event that told of it: telling twice changes nothing. */
    eventId: uuid('event_id').notNull(),
    readAt: moment('read_at'),
    createdAt: moment('created_at').notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    uniqueIndex('notifications_user_position').on(table.userId, table.position),
    index('notifications_user_unread').on(table.userId, table.position).where(sql`read_at is null`),
    uniqueIndex('notifications_event_user_kind').on(table.eventId, table.userId, table.kind),
  ],
);

/** One row a person: the last position given out, and how much is unread. Its lock puts one person's notifications in order. */
export const inboxCounters = pgTable(
  'inbox_counters',
  {
    userId: idColumn('usr')('user_id').primaryKey(),
    lastPosition: bigint('last_position', { mode: 'bigint' }).notNull(),
    unreadCount: integer('unread_count').notNull(),
  },
  (table) => [check('inbox_counters_unread', sql`${table.unreadCount} between 0 and ${table.lastPosition}`)],
);

/** What a person has chosen; a kind without a row, or null, stands at its default. */
export const preferences = pgTable(
  'preferences',
  {
    userId: idColumn('usr')('user_id').notNull(),
    kind: text('kind').notNull(),
    email: boolean('email'),
    inApp: boolean('in_app'),
  },
  (table) => [primaryKey({ columns: [table.userId, table.kind] })],
);

/** E-mails that are owed. The row is the promise; the job in the queue only reminds of it. Holds no address. */
export const emails = pgTable(
  'emails',
  {
    id: uuid('id').primaryKey(),
    eventId: uuid('event_id').notNull(),
    userId: idColumn('usr')('user_id').notNull(),
    template: text('template').notNull(),
    data: jsonb('data').notNull(),
    status: text('status').notNull().default('PENDING'),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    /** While a worker is at it, no other takes it. */
    claimedUntil: moment('claimed_until'),
    /** How often the sweep has reminded of it. */
    sweeps: integer('sweeps').notNull().default(0),
    /** When a job was last put in the queue for it, or last failed. */
    enqueuedAt: moment('enqueued_at').notNull().default(sql`now()`),
    createdAt: moment('created_at').notNull().default(sql`now()`),
    settledAt: moment('settled_at'),
  },
  (table) => [
    uniqueIndex('emails_event_user_template').on(table.eventId, table.userId, table.template),
    index('emails_pending').on(table.enqueuedAt).where(sql`status = 'PENDING'`),
    index('emails_settled').on(table.settledAt).where(sql`settled_at is not null`),
    check('emails_status', sql`${table.status} in ('PENDING', 'SENT', 'FAILED', 'SKIPPED')`),
  ],
);
