import { addEvents } from '@mint/platform/outbox/outbox.ts';
import { scheduleRunUpcoming } from '@mint/schema/events/transactions.ts';
import type { TransactionsContext } from '../../context.ts';
import { type ScheduleRow, scheduleFacts, toSchedule } from './schedule.ts';

/**
 * Tells of up to a batch of runs that are due before long, each once: that it was told is written with the event. A run that became the
 * next one less than the usual time ahead (its schedule was made, resumed or comes often) is told of at once. One that comes due before
 * anybody looked isn't told of any more. Answers how many it told of.
 */
export function giveNotice(context: TransactionsContext): Promise<number> {
  const { SCHEDULE_BATCH_SIZE: batchSize } = context.config;
  return context.database.transaction(async (tx) => {
    const rows = await tx.sql<(ScheduleRow & { now: Date })[]>`
      with due as (
        select id from schedules where notice_at <= now() order by notice_at limit ${batchSize} for update skip locked
      )
      update schedules set notice_at = null, noticed_run_at = next_run_at from due where schedules.id = due.id
      returning schedules.*, now() as now`;
    await addEvents(
      tx,
      rows.flatMap((row) => {
        const schedule = toSchedule(row);
        const { nextRunAt: dueAt, timeZone, ownerId } = schedule;
        if (dueAt === null || dueAt <= row.now) return [];
        return [
          { contract: scheduleRunUpcoming, payload: { ...scheduleFacts(schedule, row.now), dueAt, timeZone }, actor: ownerId },
        ];
      }),
    );
    return rows.length;
  });
}
