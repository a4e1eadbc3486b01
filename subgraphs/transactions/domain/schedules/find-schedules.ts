import { fromUuid, type Id, isId, toUuid } from '@mint/platform/ids/ids.ts';
import type { TransactionsContext } from '../../context.ts';
import { type RunStatus, type Schedule, type ScheduleRow, toSchedule } from './schedule.ts';

/** A page of a person's schedules. */
export interface ScheduleListRequest {
  readonly ownerId: Id<'usr'>;
  readonly limit: number;
  /** The last one seen. */
  readonly after: { readonly createdAt: string; readonly id: string } | null;
}

/** A person's schedules, those that are over as well, newest first. */
export async function listSchedules({ database }: TransactionsContext, request: ScheduleListRequest): Promise<Schedule[]> {
  const rows = await scheduleListQuery(database.sql, request);
  return rows.map(toSchedule);
}

/** The query behind `listSchedules`. */
export function scheduleListQuery(sql: TransactionsContext['database']['sql'], { ownerId, limit, after }: ScheduleListRequest) {
  return sql<ScheduleRow[]>`
    select * from schedules
    where owner_id = ${toUuid(ownerId, 'usr')}
      ${after ? sql`and (created_at, id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)` : sql``}
    order by created_at desc, id desc
    limit ${limit}`;
}

/** One schedule of a person's; null when there is none with this id among theirs. */
export async function findSchedule({ database }: TransactionsContext, ownerId: Id<'usr'>, id: string): Promise<Schedule | null> {
  if (!isId('sch', id)) return null;
  const [row] = await database.sql<ScheduleRow[]>`
    select * from schedules where id = ${toUuid(id, 'sch')} and owner_id = ${toUuid(ownerId, 'usr')}`;
  return row === undefined ? null : toSchedule(row);
}

/** What became of a run, as far as it has come. */
export interface RunOutcome {
  readonly dueAt: Date;
  readonly status: RunStatus;
  readonly transactionId: Id<'txn'> | null;
  readonly failureCode: string | null;
}

/** The latest run of each of these schedules, in one query; those that have had none are left out. Whether they may be read is the caller's to know. */
export async function findLastRuns(
  { database }: TransactionsContext,
  ids: readonly Id<'sch'>[],
): Promise<Map<Id<'sch'>, RunOutcome>> {
  const rows = await lastRunsQuery(database.sql, ids);
  return new Map(
    rows.map((row) => [
      fromUuid('sch', row.schedule_id),
      {
        dueAt: row.due_at,
        status: row.status,
        transactionId: row.transaction_id === null ? null : fromUuid('txn', row.transaction_id),
        failureCode: row.failure_code,
      },
    ]),
  );
}

interface RunOutcomeRow {
  schedule_id: string;
  due_at: Date;
  status: RunStatus;
  transaction_id: string | null;
  failure_code: string | null;
}

/** The query behind `findLastRuns`. */
export function lastRunsQuery(sql: TransactionsContext['database']['sql'], ids: readonly Id<'sch'>[]) {
  return sql<RunOutcomeRow[]>`
    select run.schedule_id, run.due_at, run.status, run.transaction_id, run.failure_code
    from unnest(${ids.map((id) => toUuid(id, 'sch'))}::uuid[]) as wanted (id)
    cross join lateral (
      select * from schedule_runs where schedule_id = wanted.id order by due_at desc limit 1
    ) as run`;
}
