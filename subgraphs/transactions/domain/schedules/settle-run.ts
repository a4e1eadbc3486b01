import type { Tx } from '@mint/platform/database/database.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvents, type NewEvent } from '@mint/platform/outbox/outbox.ts';
import { scheduleEnded, schedulePaused, scheduleRunCompleted, scheduleRunFailed } from '@mint/schema/events/transactions.ts';
import type { TransactionsContext } from '../../context.ts';
import type { RefusalCode } from '../../errors.ts';
import type { FailureCode } from '../machine.ts';
import { cancelWaitingRuns, changeSchedule, hasOpenRun, lockSchedule, type ScheduleChange } from './change-schedule.ts';
import type { RunAttempt } from './run-key.ts';
import { type Schedule, scheduleFacts } from './schedule.ts';

/** What came of a run's attempt. MISSED and CANCELLED: no transfer was made, and none will be. */
export type RunEnd =
  | { readonly status: 'COMPLETED'; readonly transactionId: Id<'txn'> }
  | {
      readonly status: 'FAILED';
      readonly failureCode: RefusalCode | FailureCode;
      readonly transactionId: Id<'txn'> | null;
      /** Whether it is to have no other attempt, whatever the settings say. */
      readonly isLast: boolean;
    }
  | { readonly status: 'CANCELLED'; readonly transactionId: Id<'txn'> | null }
  | { readonly status: 'MISSED'; readonly transactionId: null };

/** Refusals after which no later run could succeed either. Any other, a limit or a freeze say, may be over by then. */
const hopeless: readonly string[] = ['RECIPIENT_NOT_FOUND', 'CURRENCY_NOT_SUPPORTED'] satisfies RefusalCode[];

/**
 * Writes what came of a run's attempt, once: who comes later with the same attempt finds that it is over. In the same transaction the
 * schedule counts its failures, pauses itself after too many, or ends when that was its last run, and all of it is told.
 *
 * A run for which there was too little money gets another attempt instead, as often as the settings say, as long as its schedule is active
 * and the next run isn't due before. The attempt's number goes up here, in the commit that knows the one before it to be refused for good:
 * so two transfers of one run never both move money.
 */
export function settleRun(context: TransactionsContext, attempt: RunAttempt, end: RunEnd): Promise<void> {
  return context.database.transaction(async (tx) => {
    const schedule = await lockSchedule(tx, attempt.scheduleId);
    if (schedule === null) throw new Error(`Schedule ${attempt.scheduleId} has gone`);
    const now = new Date();
    if (end.status === 'FAILED' && (await grantAttempt(tx, context, schedule, attempt, end, now))) return;
    if (!(await writeEnd(tx, attempt, end))) return;

    const change = await afterRun(tx, context, schedule, end);
    const changed = await changeSchedule(tx, context, schedule, change);
    const events = newsOfRun(changed, attempt, end, now);
    const facts = scheduleFacts(changed, now);
    if (change.pauseReason !== undefined && schedule.status === 'ACTIVE') {
      await cancelWaitingRuns(tx, schedule.id);
      const payload = { ...facts, reason: change.pauseReason, failureCount: change.failureCount };
      events.push({ contract: schedulePaused, payload, actor: schedule.ownerId });
    }
    if (change.status === 'ENDED' && schedule.status === 'ACTIVE') {
      events.push({ contract: scheduleEnded, payload: facts, actor: schedule.ownerId });
    }
    await addEvents(tx, events);
  });
}

/** Has a run wait for its next attempt when it may have one; answers whether it does. */
async function grantAttempt(
  tx: Tx,
  { config }: TransactionsContext,
  schedule: Schedule,
  { scheduleId, dueAt, attempt }: RunAttempt,
  { failureCode, transactionId, isLast }: Extract<RunEnd, { status: 'FAILED' }>,
  now: Date,
): Promise<boolean> {
  const waitMinutes = config.SCHEDULE_RETRY_MINUTES[attempt - 1];
  const mayWait = failureCode === 'INSUFFICIENT_FUNDS' && !isLast && schedule.status === 'ACTIVE';
  if (!mayWait || waitMinutes === undefined) return false;
  const { nextRunAt } = schedule;
  if (nextRunAt !== null && now.getTime() + waitMinutes * 60_000 >= nextRunAt.getTime()) return false;
  await tx.sql`
    update schedule_runs set status = 'WAITING', attempt = attempt + 1, tries = 0, failure_code = ${failureCode},
      transaction_id = ${transactionId === null ? null : toUuid(transactionId, 'txn')},
      next_attempt_at = now() + ${waitMinutes}::int * interval '1 minute'
    where schedule_id = ${toUuid(scheduleId, 'sch')} and due_at = ${dueAt} and status = 'ASKED' and attempt = ${attempt}`;
  return true;
}

async function writeEnd(tx: Tx, { scheduleId, dueAt, attempt }: RunAttempt, end: RunEnd): Promise<boolean> {
  const { transactionId } = end;
  const ended = await tx.sql`
    update schedule_runs set status = ${end.status}, next_attempt_at = null, ended_at = now(),
      failure_code = ${end.status === 'FAILED' ? end.failureCode : null},
      transaction_id = coalesce(${transactionId === null ? null : toUuid(transactionId, 'txn')}::uuid, transaction_id)
    where schedule_id = ${toUuid(scheduleId, 'sch')} and due_at = ${dueAt} and status = 'ASKED' and attempt = ${attempt}
    returning attempt`;
  return ended.length > 0;
}

/** How a schedule is once a run of it is over. */
async function afterRun(tx: Tx, { config }: TransactionsContext, schedule: Schedule, end: RunEnd): Promise<ScheduleChange> {
  const { status, nextRunAt, pauseReason } = schedule;
  const failed = end.status === 'FAILED' ? 1 : 0;
  const failureCount = end.status === 'COMPLETED' ? 0 : schedule.failureCount + failed;
  const same = { status, nextRunAt, failureCount, ...(pauseReason !== null && { pauseReason }) };
  if (status !== 'ACTIVE') return same;
  // Nothing would be left to resume.
  if (nextRunAt === null) return (await hasOpenRun(tx, schedule.id)) ? same : { ...same, status: 'ENDED' };
  if (end.status !== 'FAILED') return same;
  const pause = { status: 'PAUSED', nextRunAt: null, failureCount } as const;
  if (hopeless.includes(end.failureCode)) return { ...pause, pauseReason: 'UNPAYABLE' };
  return failureCount >= config.SCHEDULE_FAILURES_BEFORE_PAUSE ? { ...pause, pauseReason: 'FAILURES' } : same;
}

/** What is told of a run that is over. One that was cancelled or missed is told of by what came in its way. */
function newsOfRun(schedule: Schedule, { dueAt, attempt }: RunAttempt, end: RunEnd, now: Date): NewEvent[] {
  const facts = { ...scheduleFacts(schedule, now), dueAt };
  const { ownerId: actor, failureCount } = schedule;
  if (end.status === 'COMPLETED') {
    return [{ contract: scheduleRunCompleted, payload: { ...facts, transactionId: end.transactionId }, actor }];
  }
  if (end.status !== 'FAILED') return [];
  const { failureCode, transactionId } = end;
  return [
    { contract: scheduleRunFailed, payload: { ...facts, transactionId, failureCode, attempts: attempt, failureCount }, actor },
  ];
}
