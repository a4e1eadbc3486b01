import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { TransactionsContext } from '../../context.ts';
import type { RunAttempt } from './run-key.ts';
import type { ScheduleStatus } from './schedule.ts';

/** A run that a worker has in hand, and what it must know to carry it out. */
export interface LeasedRun extends RunAttempt {
  /** How often this attempt was taken up, this time included. */
  readonly tries: number;
  readonly ownerId: Id<'usr'>;
  readonly recipientId: Id<'usr'>;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly note: string | null;
  readonly scheduleStatus: ScheduleStatus;
  /** Whether a later run of its schedule is due, or was. */
  readonly overtaken: boolean;
}

interface LeasedRow {
  schedule_id: string;
  due_at: Date;
  attempt: number;
  tries: number;
  owner_id: string;
  recipient_id: string;
  amount_minor: bigint;
  currency: string;
  note: string | null;
  schedule_status: ScheduleStatus;
  overtaken: boolean;
}

/**
 * Takes up to a batch of runs that are to be carried out, skipping those that others are taking. That the transfer of this attempt may be
 * asked for is written before anybody does. If the process dies, another takes the run when the lease is over, and asks under the same key.
 */
export async function leaseRuns({ database, config }: TransactionsContext): Promise<LeasedRun[]> {
  const rows = await database.sql<LeasedRow[]>`
    with due as (
      select schedule_id, due_at from schedule_runs where next_attempt_at <= now()
      order by next_attempt_at limit ${config.SCHEDULE_BATCH_SIZE} for update skip locked
    ), taken as (
      update schedule_runs set status = 'ASKED', tries = tries + 1,
        next_attempt_at = now() + ${config.SCHEDULE_LEASE_MS}::int * interval '1 millisecond'
      from due where schedule_runs.schedule_id = due.schedule_id and schedule_runs.due_at = due.due_at
      returning schedule_runs.schedule_id, schedule_runs.due_at, schedule_runs.attempt, schedule_runs.tries
    )
    select taken.*, owner_id, recipient_id, amount_minor, currency, note, schedules.status as schedule_status,
      coalesce(next_run_at <= now(), false) or exists (
        select from schedule_runs as later where later.schedule_id = taken.schedule_id and later.due_at > taken.due_at
          and later.status <> 'SKIPPED'
      ) as overtaken
    from taken join schedules on schedules.id = taken.schedule_id`;
  return rows.map((row) => ({
    scheduleId: fromUuid('sch', row.schedule_id),
    dueAt: row.due_at,
    attempt: row.attempt,
    tries: row.tries,
    ownerId: fromUuid('usr', row.owner_id),
    recipientId: fromUuid('usr', row.recipient_id),
    amountMinor: row.amount_minor,
    currency: row.currency,
    note: row.note,
    scheduleStatus: row.schedule_status,
    overtaken: row.overtaken,
  }));
}

/** Lays a run down, to be taken up again with the same attempt; with the transfer that it waits for, if there is one. */
export async function layDownRun(
  { database }: TransactionsContext,
  { scheduleId, dueAt, attempt }: RunAttempt,
  { retryInMs, transactionId = null }: { readonly retryInMs: number; readonly transactionId?: Id<'txn'> | null },
): Promise<void> {
  await database.sql`
    update schedule_runs set next_attempt_at = now() + ${Math.ceil(retryInMs)}::int * interval '1 millisecond',
      transaction_id = coalesce(${transactionId === null ? null : toUuid(transactionId, 'txn')}::uuid, transaction_id)
    where schedule_id = ${toUuid(scheduleId, 'sch')} and due_at = ${dueAt} and status = 'ASKED' and attempt = ${attempt}`;
}
