import type { SchedulePauseReason, ScheduleRunStatus, ScheduleStatus } from '@mint/sdk/__generated__/graphql.ts';
import { cn } from '../../../ui/class-names.ts';

const done = 'bg-tint text-on-tint';
const aside = 'bg-raised text-muted';
const warning = 'bg-warning-tint text-warning';
const danger = 'bg-danger-tint text-danger';

interface Telling {
  readonly word: string;
  readonly look: string;
}

const schedules = {
  ACTIVE: { word: 'Active', look: done },
  PAUSED: { word: 'Paused', look: warning },
  CANCELLED: { word: 'Cancelled', look: aside },
  ENDED: { word: 'Ended', look: aside },
} as const satisfies Record<ScheduleStatus, Telling>;

const runs = {
  WAITING: { word: 'Waiting', look: warning },
  ASKED: { word: 'Being sent', look: aside },
  COMPLETED: { word: 'Sent', look: done },
  FAILED: { word: 'Refused', look: danger },
  SKIPPED: { word: 'Skipped', look: aside },
  CANCELLED: { word: 'Cancelled', look: aside },
  MISSED: { word: 'Missed', look: danger },
} as const satisfies Record<ScheduleRunStatus, Telling>;

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

const failures: Readonly<Record<string, string>> = {
  INSUFFICIENT_FUNDS: 'there was too little in your wallet',
  LIMIT_EXCEEDED: 'it would have passed a limit of yours',
  WALLET_FROZEN: 'one of the two wallets was stopped',
  CURRENCY_MISMATCH: 'one of you had no wallet in the currency',
  BLOCKED_BY_FRAUD_RULES: 'our checks refused it',
  RECIPIENT_NOT_FOUND: 'the recipient was gone',
};

/** Why a run was refused, as the end of a sentence. */
export const failureWords = (code: string): string => failures[code] ?? 'it could not be carried out';

function Mark({ word, look }: Telling) {
  return <span className={cn('inline-flex rounded-full px-2.5 py-0.5 text-xs font-medium', look)}>{word}</span>;
}
