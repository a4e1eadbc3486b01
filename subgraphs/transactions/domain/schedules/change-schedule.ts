import type { Tx } from '@mint/platform/database/database.ts';
import { type Id, isId, toUuid } from '@mint/platform/ids/ids.ts';
import type { TransactionsContext } from '../../context.ts';
import { mayBecome, type PauseReason, type Schedule, type ScheduleRow, type ScheduleStatus, toSchedule } from './schedule.ts';

/** Takes a schedule for the rest of the transaction: who plans, settles or changes it waits. Its row is always taken before those of its runs. */
export async function lockSchedule(tx: Tx, id: Id<'sch'>): Promise<Schedule | null> {
  const [row] = await tx.sql<ScheduleRow[]>`select * from schedules where id = ${toUuid(id, 'sch')} for update`;
  return row === undefined ? null : toSchedule(row);
}

/** As `lockSchedule`, and null for what isn't the owner's, or is no schedule's id. */
export async function lockOwn(
  tx: Tx,
  { id, userId }: { readonly id: string; readonly userId: Id<'usr'> },
): Promise<Schedule | null> {
  const schedule = isId('sch', id) ? await lockSchedule(tx, id) : null;
  return schedule?.ownerId === userId ? schedule : null;
}

/** How a schedule is from now on. */
export interface ScheduleChange {
  readonly status: ScheduleStatus;
  readonly pauseReason?: PauseReason;
  readonly nextRunAt: Date | null;
  readonly failureCount: number;
}

/**
 * Writes a locked schedule's change. With the next run comes the moment its notice is due: some time ahead, or at once when it is nearer than
 * that; and never twice for one run. Throws when the statuses may not follow each other: a bug.
 */
export async function changeSchedule(
  tx: Tx,
  { config }: TransactionsContext,
  schedule: Schedule,
  { status, pauseReason, nextRunAt, failureCount }: ScheduleChange,
): Promise<Schedule> {
  if (status !== schedule.status && !mayBecome(schedule.status, status)) {
    throw new Error(`A schedule cannot go from ${schedule.status} to ${status}`);
  }
  const [row] = await tx.sql<ScheduleRow[]>`
    update schedules set status = ${status}, pause_reason = ${pauseReason ?? null}, next_run_at = ${nextRunAt},
      failure_count = ${failureCount},
      notice_at = case when next_run_at is not distinct from ${nextRunAt}::timestamptz then notice_at
        when noticed_run_at is distinct from ${nextRunAt}::timestamptz
        then ${nextRunAt}::timestamptz - ${config.SCHEDULE_NOTICE_MINUTES}::int * interval '1 minute' end
    where id = ${toUuid(schedule.id, 'sch')} returning *`;
  if (row === undefined) throw new Error(`Schedule ${schedule.id} has gone`);
  return toSchedule(row);
}

/**
 * Ends the runs of a locked schedule that nothing was asked for: those that wait, for their first attempt or for money. One that is being
 * carried out at this moment can't be called back; should it die with its process, who takes it up sees that its schedule has stopped.
 */
export async function cancelWaitingRuns(tx: Tx, id: Id<'sch'>): Promise<void> {
  await tx.sql`
    update schedule_runs set status = 'CANCELLED', next_attempt_at = null, ended_at = now()
    where schedule_id = ${toUuid(id, 'sch')} and next_attempt_at is not null and status = 'WAITING'`;
}

/** Whether a locked schedule has a run without its end. */
export async function hasOpenRun(tx: Tx, id: Id<'sch'>): Promise<boolean> {
  const open = await tx.sql`
    select from schedule_runs where schedule_id = ${toUuid(id, 'sch')} and next_attempt_at is not null limit 1`;
  return open.length > 0;
}
