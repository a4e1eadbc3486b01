import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { scheduleCancelled } from '@mint/schema/events/transactions.ts';
import type { TransactionsContext } from '../../context.ts';
import type { ScheduleCancelErrorCode } from '../../errors.ts';
import { cancelWaitingRuns, changeSchedule, lockOwn } from './change-schedule.ts';
import { noSuchSchedule, type ScheduleRef } from './pause-schedule.ts';
import { mayBecome, type Schedule, scheduleFacts } from './schedule.ts';

/** Ends a schedule for good; a run that waits for money is given up, one whose transfer is under way comes to that transfer's end. */
export function cancelSchedule(
  context: TransactionsContext,
  ref: ScheduleRef,
): Promise<Result<Schedule, ScheduleCancelErrorCode>> {
  return context.database.transaction(async (tx): Promise<Result<Schedule, ScheduleCancelErrorCode>> => {
    const schedule = await lockOwn(tx, ref);
    if (schedule === null) return fail(noSuchSchedule());
    if (!mayBecome(schedule.status, 'CANCELLED'))
      return fail(userError('ALREADY_OVER', 'This schedule is over.', ['input', 'id']));
    const { failureCount } = schedule;
    const cancelled = await changeSchedule(tx, context, schedule, { status: 'CANCELLED', nextRunAt: null, failureCount });
    await cancelWaitingRuns(tx, schedule.id);
    await addEvent(tx, scheduleCancelled, scheduleFacts(cancelled, new Date()), { actor: ref.userId });
    return ok(cancelled);
  });
}
