import type { Tx } from '@mint/platform/database/database.ts';
import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { toUuid } from '@mint/platform/ids/ids.ts';
import { addEvents, type NewEvent } from '@mint/platform/outbox/outbox.ts';
import { scheduleEnded, scheduleRunSkipped } from '@mint/schema/events/transactions.ts';
import type { TransactionsContext } from '../../context.ts';
import type { ScheduleSkipNextErrorCode } from '../../errors.ts';
import { changeSchedule, hasOpenRun, lockOwn } from './change-schedule.ts';
import { noSuchSchedule, type ScheduleRef } from './pause-schedule.ts';
import { nextRun } from './recurrence.ts';
import { type Schedule, scheduleFacts } from './schedule.ts';

/** The next run of a schedule; `runAt` names it, so that asking twice skips one. */
export interface SkipRequest extends ScheduleRef {
  readonly runAt?: Date | null;
}

/** Leaves out the next run. A schedule that has no other ends. With `runAt`, a run that was skipped already stays so, and no other is. */
export function skipNextRun(
  context: TransactionsContext,
  { runAt = null, ...ref }: SkipRequest,
): Promise<Result<Schedule, ScheduleSkipNextErrorCode>> {
  return context.database.transaction(async (tx): Promise<Result<Schedule, ScheduleSkipNextErrorCode>> => {
    const schedule = await lockOwn(tx, ref);
    if (schedule === null) return fail(noSuchSchedule());
    const { id, nextRunAt, failureCount } = schedule;
    if (runAt !== null && runAt.getTime() !== nextRunAt?.getTime()) {
      if (await wasSkipped(tx, schedule, runAt)) return ok(schedule);
      return fail(userError('RUN_NOT_NEXT', 'This is not the next run.', ['input', 'runAt']));
    }
    if (schedule.status !== 'ACTIVE')
      return fail(userError('NOT_ACTIVE', 'Only an active schedule has a next run.', ['input', 'id']));
    if (nextRunAt === null) return fail(userError('NO_RUN_TO_SKIP', 'Its last run is under way.', ['input', 'id']));

    // What the worker has not planned yet can be skipped even when it is due: the row is ours.
    await tx.sql`
      insert into schedule_runs (schedule_id, due_at, status, ended_at) values (${toUuid(id, 'sch')}, ${nextRunAt}, 'SKIPPED', now())`;
    const now = new Date();
    const following = nextRun(schedule, nextRunAt > now ? nextRunAt : now);
    const ends = following === null && !(await hasOpenRun(tx, id));
    const status = ends ? 'ENDED' : 'ACTIVE';
    const skipped = await changeSchedule(tx, context, schedule, { status, nextRunAt: following, failureCount });
    const facts = scheduleFacts(skipped, now);
    const events: NewEvent[] = [{ contract: scheduleRunSkipped, payload: { ...facts, dueAt: nextRunAt }, actor: ref.userId }];
    if (ends) events.push({ contract: scheduleEnded, payload: facts, actor: ref.userId });
    await addEvents(tx, events);
    return ok(skipped);
  });
}

async function wasSkipped(tx: Tx, { id }: Schedule, dueAt: Date): Promise<boolean> {
  const runs = await tx.sql`
    select from schedule_runs where schedule_id = ${toUuid(id, 'sch')} and due_at = ${dueAt} and status = 'SKIPPED'`;
  return runs.length > 0;
}
