import type { MoneyRequestStatus, SplitShareStatus, SplitStatus } from '@mint/sdk/__generated__/graphql.ts';
import { cn } from '../../../ui/class-names.ts';

const waiting = 'bg-warning-tint text-warning';
const done = 'bg-tint text-on-tint';
const aside = 'bg-raised text-muted';

interface Telling {
  readonly word: string;
  readonly look: string;
}

const requests = {
  PENDING: { word: 'Waiting', look: waiting },
  PROCESSING: { word: 'Being paid', look: aside },
  ACCEPTED: { word: 'Paid', look: done },
  DECLINED: { word: 'Declined', look: 'bg-danger-tint text-danger' },
  CANCELLED: { word: 'Taken back', look: aside },
  EXPIRED: { word: 'Expired', look: aside },
} as const satisfies Record<MoneyRequestStatus, Telling>;

const splits = {
  OPEN: { word: 'Open', look: waiting },
  SETTLED: { word: 'Settled', look: done },
  PENDING: requests.PENDING,
  PROCESSING: requests.PROCESSING,
  PAID: requests.ACCEPTED,
  CANCELLED: { word: 'Ended', look: aside },
} as const satisfies Record<SplitStatus | SplitShareStatus, Telling>;

/** How far a request has come, in a word. */
export const requestStatusWord = (status: MoneyRequestStatus): string => requests[status].word;

/** The same as a mark beside it. */
export const RequestStatusMark = ({ status }: { readonly status: MoneyRequestStatus }) => <Mark {...requests[status]} />;

/** How far a bill or a share of one has come. */
export const SplitStatusMark = ({ status }: { readonly status: SplitStatus | SplitShareStatus }) => <Mark {...splits[status]} />;

function Mark({ word, look }: Telling) {
  return <span className={cn('inline-flex rounded-full px-2.5 py-0.5 text-xs font-medium', look)}>{word}</span>;
}
