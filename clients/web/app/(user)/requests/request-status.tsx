import type { MoneyRequestStatus, SplitShareStatus, SplitStatus } from '@mint/sdk/__generated__/graphql.ts';
import { cn } from '../../../ui/class-names.ts';

const waiting = 'bg-warning-tint text-warning';
const underWay = 'bg-raised text-muted';
const done = 'bg-tint text-on-tint';
const over = 'bg-raised text-muted';

const words = {
  PENDING: { word: 'Waiting', look: waiting },
  PROCESSING: { word: 'Being paid', look: underWay },
  ACCEPTED: { word: 'Paid', look: done },
  PAID: { word: 'Paid', look: done },
  DECLINED: { word: 'Declined', look: 'bg-danger-tint text-danger' },
  EXPIRED: { word: 'Expired', look: over },
  CANCELLED: { word: 'Taken back', look: over },
  OPEN: { word: 'Open', look: waiting },
  SETTLED: { word: 'Settled', look: done },
} as const satisfies Record<MoneyRequestStatus | SplitShareStatus | SplitStatus, { word: string; look: string }>;

type Status = keyof typeof words;

/** How far a request, a split or a share of one has come, in a word. */
export const requestStatusWord = (status: Status): string => words[status].word;

/** The same as a mark beside it. */
export function RequestStatusMark({ status }: { readonly status: Status }) {
  const { word, look } = words[status];
  return <span className={cn('inline-flex rounded-full px-2.5 py-0.5 text-xs font-medium', look)}>{word}</span>;
}
