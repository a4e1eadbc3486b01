import { toUuid } from '@mint/platform/ids/ids.ts';
import type { TransactionsContext } from '../../context.ts';
import { latestRun, nextRun } from './recurrence.ts';
import { type Schedule, type ScheduleRow, toSchedule } from './schedule.ts';

/**
 * Takes up to a batch of schedules whose next run is due, skipping those that others are taking, and writes for each the row of its run
 * together with when the next one is due: one transaction. A process that dies before its commit has done nothing; after it the run is there
 * to be carried out, once. Answers how many it took.
 *
 * Of runs that were due while nobody looked only the latest is made: whoever pays is not to be surprised by all of them at once.
 */
export function planRuns(context: TransactionsContext): Promise<number> {
  const { SCHEDULE_BATCH_SIZE: batchSize, SCHEDULE_NOTICE_MINUTES: noticeMinutes } = context.config;
  return context.database.transaction(async (tx) => {
    const rows = await tx.sql<(ScheduleRow & { now: Date })[]>`
      select *, now() as now from schedules where next_run_at <= now() order by next_run_at limit ${batchSize} for update skip locked`;
    const plans = rows.map((row) => planOf(context, toSchedule(row), row.now)).filter((plan) => plan !== null);
    if (plans.length === 0) return 0;
    await tx.sql`
      with plan as (
        select * from unnest(
          ${plans.map(({ id }) => toUuid(id, 'sch'))}::uuid[], ${plans.map(({ dueAt }) => dueAt.toISOString())}::timestamptz[],
          ${plans.map(({ following }) => following?.toISOString() ?? null)}::timestamptz[]
        ) as plan (id, due_at, following)
      ), run as (
        insert into schedule_runs (schedule_id, due_at, status, next_attempt_at)
        select id, due_at, 'WAITING', now() from plan
        on conflict do nothing
      )
      update schedules set next_run_at = plan.following,
        notice_at = plan.following - ${noticeMinutes}::int * interval '1 minute'
      from plan where schedules.id = plan.id`;
    return plans.length;
  });
}

interface Plan {
  readonly id: Schedule['id'];
  readonly dueAt: Date;
  /** When the run after it is due; null when it is the last. */
  readonly following: Date | null;
}

function planOf({ log }: TransactionsContext, schedule: Schedule, now: Date): Plan | null {
  const { id, nextRunAt } = schedule;
  if (nextRunAt === null) return null;
  try {
    const latest = latestRun(schedule, schedule.endsAt !== null && schedule.endsAt < now ? schedule.endsAt : now);
    return { id, dueAt: latest !== null && latest > nextRunAt ? latest : nextRunAt, following: nextRun(schedule, now) };
  } catch (error) {
    // A zone that the runtime no longer knows must not keep the others from their runs.
    log.error({ err: error, scheduleId: id }, 'a schedule that is due could not be planned');
    return null;
  }
}
