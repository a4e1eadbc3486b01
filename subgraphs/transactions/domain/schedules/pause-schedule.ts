import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { schedulePaused } from '@mint/schema/events/transactions.ts';
import type { TransactionsContext } from '../../context.ts';
import type { SchedulePauseErrorCode } from '../../errors.ts';
import { cancelWaitingRuns, changeSchedule, lockOwn } from './change-schedule.ts';
import { type Schedule, scheduleFacts } from './schedule.ts';

/** Which schedule, and who says so. */
export interface ScheduleRef {
  readonly id: string;
  readonly userId: Id<'usr'>;
}

/** What is said of a schedule that isn't the reader's. */
export const noSuchSchedule = () => userError('NOT_FOUND', 'There is no such schedule of yours.', ['input', 'id']);

/** Stops a schedule's runs until it is resumed; a run that waits for money is given up. */
export function pauseSchedule(context: TransactionsContext, ref: ScheduleRef): Promise<Result<Schedule, SchedulePauseErrorCode>> {
  return context.database.transaction(async (tx): Promise<Result<Schedule, SchedulePauseErrorCode>> => {
    const schedule = await lockOwn(tx, ref);
    if (schedule === null) return fail(noSuchSchedule());
    if (schedule.status !== 'ACTIVE')
      return fail(userError('NOT_ACTIVE', 'Only an active schedule can be paused.', ['input', 'id']));
    const { failureCount } = schedule;
    const change = { status: 'PAUSED', pauseReason: 'OWNER', nextRunAt: null, failureCount } as const;
    const paused = await changeSchedule(tx, context, schedule, change);
    await cancelWaitingRuns(tx, schedule.id);
    const facts = { ...scheduleFacts(paused, new Date()), reason: 'OWNER' as const, failureCount };
    await addEvent(tx, schedulePaused, facts, { actor: ref.userId });
    return ok(paused);
  });
}
