import { idColumn } from '@mint/platform/database/id-column.ts';
import {
  type AdminAction,
  type ApprovalKind,
  adminActions,
  approvalKinds,
  transactionApprovalKinds,
  type VoidReason,
  voidReasons,
} from '@mint/schema/events/admin.ts';
import { sql } from 'drizzle-orm';
import { check, index, integer, json, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
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
