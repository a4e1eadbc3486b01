import { idColumn } from '@mint/platform/database/id-column.ts';
import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { moment, oneOf } from '../../tables.ts';
import {
  type PauseReason,
  pauseReasons,
  type RunStatus,
  runStatuses,
  type ScheduleStatus,
  scheduleStatuses,
} from './schedule.ts';

/** One row a standing order. */
export const schedules = pgTable(
  'schedules',
  {
    id: idColumn('sch')('id').primaryKey(),
    ownerId: idColumn('usr')('owner_id').notNull(),
    recipientId: idColumn('usr')('recipient_id').notNull(),
    amountMinor: bigint('amount_minor', { mode: 'bigint' }).notNull(),
    currency: text('currency').notNull(),
    note: text('note'),
    cron: text('cron').notNull(),
    timeZone: text('time_zone').notNull(),
    startsAt: moment('starts_at'),
    endsAt: moment('ends_at'),
    status: text('status').$type<ScheduleStatus>().notNull(),
    pauseReason: text('pause_reason').$type<PauseReason>(),
    /** When its next run is due; null while it is paused, and once none is left. */
    nextRunAt: moment('next_run_at'),
    /** When the notice of that run is due; null once it was given. */
    noticeAt: moment('notice_at'),
    /** The run that notice was last given of: pausing and resuming gives none twice. */
    noticedRunAt: moment('noticed_run_at'),
    failureCount: integer('failure_count').notNull().default(0),
    idempotencyKey: text('idempotency_key').notNull(),
    inputHash: text('input_hash').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('schedules_idempotency_key').on(table.ownerId, table.idempotencyKey),
    index('schedules_owner').on(table.ownerId, table.createdAt, table.id),
    // How many a person has is counted among those that are not over.
    index('schedules_open').on(table.ownerId).where(sql`status in ('ACTIVE', 'PAUSED')`),
    index('schedules_due').on(table.nextRunAt).where(sql`next_run_at is not null`),
    index('schedules_notice').on(table.noticeAt).where(sql`notice_at is not null`),
    check('schedules_status', sql`${table.status} in (${oneOf(scheduleStatuses)})`),
    check(
      'schedules_pause',
      sql`(${table.status} = 'PAUSED') = (${table.pauseReason} is not null) and ${table.pauseReason} in (${oneOf(pauseReasons)})`,
    ),
    check('schedules_next', sql`${table.nextRunAt} is null or ${table.status} = 'ACTIVE'`),
    check('schedules_notice_of_next', sql`${table.noticeAt} is null or ${table.nextRunAt} is not null`),
    check('schedules_amount', sql`${table.amountMinor} > 0`),
    check('schedules_parties', sql`${table.ownerId} <> ${table.recipientId}`),
    check('schedules_failures', sql`${table.failureCount} >= 0`),
  ],
);

/** One row a run that was due, so that none is made twice: its transfers' keys are its own two columns and the attempt. */
export const scheduleRuns = pgTable(
  'schedule_runs',
  {
    scheduleId: idColumn('sch')('schedule_id').notNull(),
    dueAt: moment('due_at').notNull(),
    status: text('status').$type<RunStatus>().notNull(),
    /** Which transfer of this run it is, from 1: the next one only after this one was refused for good. */
    attempt: integer('attempt').notNull().default(1),
    /** How often this attempt was taken up without an outcome. */
    tries: integer('tries').notNull().default(0),
    /** When a worker looks at it: ahead while one has it in hand; null once it has its end. */
    nextAttemptAt: timestamp('next_attempt_at', { withTimezone: true }),
    /** The last transfer that was made for it. */
    transactionId: idColumn('txn')('transaction_id'),
    failureCode: text('failure_code'),
    endedAt: moment('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.scheduleId, table.dueAt] }),
    index('schedule_runs_due').on(table.nextAttemptAt).where(sql`next_attempt_at is not null`),
    index('schedule_runs_open').on(table.scheduleId).where(sql`next_attempt_at is not null`),
    check('schedule_runs_status', sql`${table.status} in (${oneOf(runStatuses)})`),
    check('schedule_runs_open_or_ended', sql`(${table.status} in ('WAITING', 'ASKED')) = (${table.nextAttemptAt} is not null)`),
    check('schedule_runs_end', sql`(${table.nextAttemptAt} is null) = (${table.endedAt} is not null)`),
  ],
);
