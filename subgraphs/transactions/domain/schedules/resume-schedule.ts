import type { Tx } from '@mint/platform/database/database.ts';
import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { toUuid } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { scheduleResumed } from '@mint/schema/events/transactions.ts';
import type { TransactionsContext } from '../../context.ts';
import type { ScheduleResumeErrorCode } from '../../errors.ts';
import { changeSchedule, lockOwn } from './change-schedule.ts';
import { noSuchSchedule, type ScheduleRef } from './pause-schedule.ts';
import { nextRun } from './recurrence.ts';
import { type Schedule, scheduleFacts } from './schedule.ts';

/** Has a paused schedule's runs come again, from now on: none that was due meanwhile is made up for, and failures count anew. */
export function resumeSchedule(
  context: TransactionsContext,
  ref: ScheduleRef,
): Promise<Result<Schedule, ScheduleResumeErrorCode>> {
  return context.database.transaction(async (tx): Promise<Result<Schedule, ScheduleResumeErrorCode>> => {
    const schedule = await lockOwn(tx, ref);
    if (schedule === null) return fail(noSuchSchedule());
    if (schedule.status !== 'PAUSED')
      return fail(userError('NOT_PAUSED', 'Only a paused schedule can be resumed.', ['input', 'id']));
    const now = new Date();
    const nextRunAt = nextRun(schedule, await lastKnownRun(tx, schedule, now));
    if (nextRunAt === null) return fail(userError('NO_RUN_BEFORE_END', 'No run is left before its end.', ['input', 'id']));
    const resumed = await changeSchedule(tx, context, schedule, { status: 'ACTIVE', nextRunAt, failureCount: 0 });
    await addEvent(tx, scheduleResumed, { ...scheduleFacts(resumed, now), nextRunAt }, { actor: ref.userId });
    return ok(resumed);
  });
}

/** The latest of now and of the runs there are rows of: one that was skipped ahead of its time stays skipped. */
async function lastKnownRun(tx: Tx, { id }: Schedule, now: Date): Promise<Date> {
  const [row] = await tx.sql<{ due_at: Date }[]>`
    select due_at from schedule_runs where schedule_id = ${toUuid(id, 'sch')} order by due_at desc limit 1`;
  return row !== undefined && row.due_at > now ? row.due_at : now;
}
