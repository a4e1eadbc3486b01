import type { SchedulePauseReason, ScheduleRunStatus, ScheduleStatus } from '@mint/sdk/__generated__/graphql.ts';
import { Chip, type Standing } from '../../../ui/chip.tsx';

const schedules = {
  ACTIVE: { word: 'Active', look: 'good' },
  PAUSED: { word: 'Paused', look: 'warning' },
  CANCELLED: { word: 'Cancelled', look: 'neutral' },
  ENDED: { word: 'Ended', look: 'neutral' },
} as const satisfies Record<ScheduleStatus, Standing>;

const runs = {
  WAITING: { word: 'Waiting', look: 'warning' },
  ASKED: { word: 'Being sent', look: 'neutral' },
  COMPLETED: { word: 'Sent', look: 'good' },
  FAILED: { word: 'Refused', look: 'danger' },
  SKIPPED: { word: 'Skipped', look: 'neutral' },
  CANCELLED: { word: 'Cancelled', look: 'neutral' },
  MISSED: { word: 'Missed', look: 'danger' },
} as const satisfies Record<ScheduleRunStatus, Standing>;

/** How a schedule stands. */
export const ScheduleStatusMark = ({ status }: { readonly status: ScheduleStatus }) => <Mark {...schedules[status]} />;

/** What became of one run of it. */
export const RunStatusMark = ({ status }: { readonly status: ScheduleRunStatus }) => <Mark {...runs[status]} />;

/** Why a schedule stands still, in a sentence. */
export const pauseReasons = {
  OWNER: 'You paused it. Nothing is sent until you resume it.',
  FAILURES: 'It paused itself, as several runs in a row were refused. Nothing is sent until you resume it.',
  UNPAYABLE: 'It paused itself, as no run could go through any more. Nothing is sent until you resume it.',
} as const satisfies Record<SchedulePauseReason, string>;

function Mark({ word, look }: Standing) {
  return <Chip look={look}>{word}</Chip>;
}
