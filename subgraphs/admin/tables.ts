import { idColumn } from '@mint/platform/database/id-column.ts';
import {
  type AdminAction,
  type ApprovalKind,
  adminActions,
  approvalKinds,
  type LedgerMismatchKind,
  ledgerMismatchKinds,
  transactionApprovalKinds,
  type VoidReason,
  voidReasons,
} from '@mint/schema/events/admin.ts';
import { sql } from 'drizzle-orm';
import {
  bigint,
  char,
  check,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { type HeardStatus, heardStatuses } from './domain/reconciliation/books.ts';
import { type MismatchScope, mismatchScopes } from './domain/reconciliation/finding.ts';
import { type WalkName, walkNames } from './domain/reconciliation/walk-names.ts';
import { type ActionState, type ApprovalStatus, actionStates, approvalStatuses } from './domain/states.ts';
import { type Refusal, refusals } from './errors.ts';

export { inbox } from '@mint/platform/kafka/inbox-table.ts';
export { outbox } from '@mint/platform/outbox/table.ts';

/** A moment to the millisecond: what a Date holds, so that a cursor made of one skips nothing. */
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
const oneOf = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(', '));

/** What operators did. Written before any of it is done, so that whatever was begun is ended. */
export const actions = pgTable(
  'actions',
  {
    id: idColumn('act')('id').primaryKey(),
    kind: text('kind').$type<AdminAction>().notNull(),
    adminId: idColumn('usr')('admin_id').notNull(),
    resourceId: text('resource_id').notNull(),
    reason: text('reason').notNull(),
    /** Where the operator was, for what is told of it later. */
    ipAddress: text('ip_address'),
    /** What it takes beside the resource, such as a role. */
    input: json('input').$type<unknown>().notNull(),
    /** How the resource stood when the action was begun, and stood when it was done. */
    before: json('before').$type<unknown>(),
    after: json('after').$type<unknown>(),
    state: text('state').$type<ActionState>().notNull(),
    refusal: text('refusal').$type<Refusal>(),
    createdAt: moment('created_at').notNull(),
    endedAt: moment('ended_at'),
    /** When a worker takes it up: ahead while somebody has it in hand; null once it has its end. */
    nextAttemptAt: timestamp('next_attempt_at', { withTimezone: true }),
    attempts: integer('attempts').notNull().default(0),
  },
  (table) => [
    index('actions_list').on(table.createdAt, table.id),
    index('actions_of_resource').on(table.resourceId, table.createdAt, table.id),
    index('actions_of_admin').on(table.adminId, table.createdAt, table.id),
    // Whatever the code does: one thing has one action under way, so that no late one undoes what came after it.
    uniqueIndex('actions_one_open').on(table.resourceId).where(sql`state = 'PENDING'`),
    index('actions_due').on(table.nextAttemptAt).where(sql`next_attempt_at is not null`),
    check('actions_kind', sql`${table.kind} in (${oneOf(adminActions)})`),
    check('actions_state', sql`${table.state} in (${oneOf(actionStates)})`),
    check(
      'actions_refusal',
      sql`(${table.state} = 'REFUSED') = (${table.refusal} is not null) and ${table.refusal} in (${oneOf(refusals)})`,
    ),
    check('actions_open', sql`(${table.state} = 'PENDING') = (${table.nextAttemptAt} is not null)`),
    check('actions_end', sql`(${table.state} = 'PENDING') = (${table.endedAt} is null)`),
  ],
);

/** What one operator asked for and a second one decides. */
export const approvals = pgTable(
  'approvals',
  {
    id: idColumn('apr')('id').primaryKey(),
    kind: text('kind').$type<ApprovalKind>().notNull(),
    /** What it is about: a transaction, or a person. */
    transactionId: idColumn('txn')('transaction_id'),
    userId: idColumn('usr')('user_id'),
    requestedBy: idColumn('usr')('requested_by').notNull(),
    reason: text('reason').notNull(),
    /** What it takes beside that, as it was looked at. */
    input: json('input').$type<unknown>().notNull().default({}),
    status: text('status').$type<ApprovalStatus>().notNull(),
    voidReason: text('void_reason').$type<VoidReason>(),
    decidedBy: idColumn('usr')('decided_by'),
    decisionReason: text('decision_reason'),
    decidedAt: moment('decided_at'),
    /** What was done about it. */
    actionId: idColumn('act')('action_id'),
    createdAt: moment('created_at').notNull(),
    /** Before then nobody can agree to it; null: at once. */
    notBefore: moment('not_before'),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    uniqueIndex('approvals_one_open').on(table.transactionId, table.kind).where(sql`status = 'PENDING'`),
    uniqueIndex('approvals_one_open_of_user').on(table.userId, table.kind).where(sql`status = 'PENDING'`),
    index('approvals_open_of_requester').on(table.requestedBy).where(sql`status = 'PENDING'`),
    index('approvals_list').on(table.createdAt, table.id),
    index('approvals_by_status').on(table.status, table.createdAt, table.id),
    index('approvals_due').on(table.expiresAt).where(sql`status = 'PENDING'`),
    check('approvals_kind', sql`${table.kind} in (${oneOf(approvalKinds)})`),
    check('approvals_status', sql`${table.status} in (${oneOf(approvalStatuses)})`),
    check(
      'approvals_decided',
      sql`(${table.status} in ('APPROVED', 'REJECTED')) = (num_nulls(${table.decidedBy}, ${table.decisionReason}, ${table.decidedAt}) = 0)`,
    ),
    check(
      'approvals_about',
      sql`num_nonnulls(${table.transactionId}, ${table.userId}) = 1 and (${table.kind} in (${oneOf(transactionApprovalKinds)})) = (${table.transactionId} is not null)`,
    ),
    check(
      'approvals_void',
      sql`(${table.status} = 'VOID') = (${table.voidReason} is not null) and ${table.voidReason} in (${oneOf(voidReasons)})`,
    ),
    check('approvals_two', sql`${table.decidedBy} <> ${table.requestedBy}`),
    check('approvals_done', sql`(${table.status} = 'APPROVED') = (${table.actionId} is not null)`),
  ],
);

const minorUnits = (name: string) => bigint(name, { mode: 'bigint' });

/** What the ledger told of its postings, one row an event: the third side that transactions and ledger are compared with. */
export const heardPostings = pgTable(
  'heard_postings',
  {
    transactionId: idColumn('txn')('transaction_id').notNull(),
    leg: smallint('leg').notNull(),
    eventId: idColumn('evt')('event_id').notNull(),
    kind: text('kind').notNull(),
    /** A user, or an account of the house. */
    debit: text('debit').notNull(),
    credit: text('credit').notNull(),
    amountMinor: minorUnits('amount_minor').notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    postedAt: moment('posted_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.transactionId, table.leg, table.eventId] }),
    index('heard_postings_old').on(table.postedAt),
  ],
);

/** What was told of the ends of transactions, one row an event. */
export const heardEnds = pgTable(
  'heard_ends',
  {
    transactionId: idColumn('txn')('transaction_id').notNull(),
    status: text('status').$type<HeardStatus>().notNull(),
    eventId: idColumn('evt')('event_id').notNull(),
    senderId: idColumn('usr')('sender_id'),
    recipientId: idColumn('usr')('recipient_id').notNull(),
    amountMinor: minorUnits('amount_minor').notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    /** What was taken back; null unless REVERSED. */
    takenMinor: minorUnits('taken_minor'),
    occurredAt: moment('occurred_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.transactionId, table.status, table.eventId] }),
    index('heard_ends_old').on(table.occurredAt),
    check('heard_ends_status', sql`${table.status} in (${oneOf(heardStatuses)})`),
  ],
);

/** Since when everything that was told is in the tables above, one row. Older events are demanded of nobody. */
export const heardSince = pgTable('heard_since', {
  id: integer('id').primaryKey(),
  since: moment('since').notNull(),
});

/** The walks through the books, and how far each has come: whoever dies on one, another goes on from there. */
export const walks = pgTable(
  'walks',
  {
    name: text('name').$type<WalkName>().primaryKey(),
    position: json('position').$type<unknown>(),
    /** How many steps it has made: the guard against two that make the same. */
    steps: bigint('steps', { mode: 'bigint' }).notNull().default(sql`0`),
    /** When the next step is due: ahead while somebody makes it. */
    nextAt: timestamp('next_at', { withTimezone: true }).notNull().defaultNow(),
    /** When it was last at its end. */
    endedAt: moment('ended_at'),
    /** What could not be asked in the last step, and since when steps have failed; null when it succeeded. */
    failure: text('failure'),
    failingSince: moment('failing_since'),
  },
  (table) => [
    check('walks_name', sql`${table.name} in (${oneOf(walkNames)})`),
    check('walks_failing', sql`(${table.failure} is null) = (${table.failingSince} is null)`),
  ],
);

/** Transactions that are looked at again by themselves: those that had no end when they were passed, and those that something is wrong with. */
export const openTransactions = pgTable(
  'open_transactions',
  {
    transactionId: idColumn('txn')('transaction_id').primaryKey(),
    nextLookAt: timestamp('next_look_at', { withTimezone: true }).notNull(),
    looks: integer('looks').notNull().default(0),
  },
  (table) => [index('open_transactions_due').on(table.nextLookAt)],
);

/** What the entries of each hour of the ledger come to. */
export const entryHours = pgTable(
  'entry_hours',
  {
    hour: moment('hour').notNull(),
    currency: char('currency', { length: 3 }).notNull(),
    sumMinor: minorUnits('sum_minor').notNull(),
    entries: bigint('entries', { mode: 'bigint' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.hour, table.currency] })],
);

/** What all of those hours come to, so that nobody adds them up who asks. */
export const entryTotals = pgTable('entry_totals', {
  currency: char('currency', { length: 3 }).primaryKey(),
  sumMinor: minorUnits('sum_minor').notNull(),
  entries: bigint('entries', { mode: 'bigint' }).notNull(),
});

/** Where transactions, ledger and events do not agree, or did not. */
export const mismatches = pgTable(
  'mismatches',
  {
    id: idColumn('lmm')('id').primaryKey(),
    kind: text('kind').$type<LedgerMismatchKind>().notNull(),
    scope: text('scope').$type<MismatchScope>().notNull(),
    /** What it is about: a transaction, a wallet, or an hour. */
    subjectId: text('subject_id').notNull(),
    /** Where in it, when there may be several places; empty when there is one. */
    place: text('place').notNull(),
    /** The moment that is looked at to see whether it is still so; null for what is looked at by its subject. */
    at: moment('at'),
    expected: text('expected').notNull(),
    found: text('found').notNull(),
    firstSeenAt: moment('first_seen_at').notNull(),
    lastSeenAt: moment('last_seen_at').notNull(),
    resolvedAt: moment('resolved_at'),
  },
  (table) => [
    uniqueIndex('mismatches_one_open').on(table.kind, table.subjectId, table.place).where(sql`resolved_at is null`),
    index('mismatches_open').on(table.firstSeenAt, table.id).where(sql`resolved_at is null`),
    index('mismatches_of_scope').on(table.scope, table.lastSeenAt).where(sql`resolved_at is null`),
    check('mismatches_kind', sql`${table.kind} in (${oneOf(ledgerMismatchKinds)})`),
    check('mismatches_scope', sql`${table.scope} in (${oneOf(mismatchScopes)})`),
  ],
);
