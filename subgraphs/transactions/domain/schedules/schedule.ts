import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';
import type { schedulePauseReasons } from '@mint/schema/events/transactions.ts';
import type { RecurrenceRule } from './recurrence.ts';

/** Which status of a schedule may follow which. CANCELLED and ENDED are final. */
export const scheduleTransitions = {
  ACTIVE: ['PAUSED', 'CANCELLED', 'ENDED'],
  PAUSED: ['ACTIVE', 'CANCELLED'],
  CANCELLED: [],
  ENDED: [],
} as const satisfies Record<string, readonly string[]>;
export type ScheduleStatus = keyof typeof scheduleTransitions;
export const scheduleStatuses = Object.keys(scheduleTransitions) as readonly ScheduleStatus[];

/** Why a schedule is paused: by its owner; after too many failed runs in a row; because no run could succeed any more. */
export type PauseReason = (typeof schedulePauseReasons)[number];
export const pauseReasons = ['OWNER', 'FAILURES', 'UNPAYABLE'] as const satisfies readonly PauseReason[];

/**
 * How a run stands. WAITING: it is to be asked for, and nothing was asked under the key of its attempt. ASKED: its transfer may exist, or be
 * on its way. The others are ends: SKIPPED by the owner beforehand, CANCELLED by the owner or with the schedule before anything moved, MISSED
 * because the next one was due before it could be asked for.
 */
export const runStatuses = ['WAITING', 'ASKED', 'COMPLETED', 'FAILED', 'SKIPPED', 'CANCELLED', 'MISSED'] as const;
export type RunStatus = (typeof runStatuses)[number];

/** A standing order: a transfer that is made again and again. */
export interface Schedule extends RecurrenceRule {
  readonly id: Id<'sch'>;
  readonly ownerId: Id<'usr'>;
  readonly recipientId: Id<'usr'>;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly note: string | null;
  readonly status: ScheduleStatus;
  /** Null unless it is paused. */
  readonly pauseReason: PauseReason | null;
  /** When the next run is due; null when none will be, as long as it stays as it is. */
  readonly nextRunAt: Date | null;
  /** How many runs have failed in a row. */
  readonly failureCount: number;
  readonly inputHash: string;
  readonly createdAt: Date;
}

/** A row of `schedules` as raw SQL returns it. */
export interface ScheduleRow {
  id: string;
  owner_id: string;
  recipient_id: string;
  amount_minor: bigint;
  currency: string;
  note: string | null;
  cron: string;
  time_zone: string;
  starts_at: Date | null;
  ends_at: Date | null;
  status: ScheduleStatus;
  pause_reason: PauseReason | null;
  next_run_at: Date | null;
  failure_count: number;
  input_hash: string;
  created_at: Date;
}

/** The schedule that a row holds. */
export function toSchedule(row: ScheduleRow): Schedule {
  return {
    id: fromUuid('sch', row.id),
    ownerId: fromUuid('usr', row.owner_id),
    recipientId: fromUuid('usr', row.recipient_id),
    amountMinor: row.amount_minor,
    currency: row.currency,
    note: row.note,
    cron: row.cron,
    timeZone: row.time_zone,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    status: row.status,
    pauseReason: row.pause_reason,
    nextRunAt: row.next_run_at,
    failureCount: row.failure_count,
    inputHash: row.input_hash,
    createdAt: row.created_at,
  };
}

/** Whether a schedule may go from one status to another. */
export function mayBecome(from: ScheduleStatus, to: ScheduleStatus): boolean {
  return (scheduleTransitions[from] as readonly ScheduleStatus[]).includes(to);
}

/** What every event of a schedule tells of it. */
export function scheduleFacts({ id, ownerId, recipientId, amountMinor, currency, note }: Schedule, occurredAt: Date) {
  return { scheduleId: id, ownerId, recipientId, amountMinor, currency, note, occurredAt };
}
