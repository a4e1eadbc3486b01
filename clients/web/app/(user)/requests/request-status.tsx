import type { MoneyRequestStatus, SplitShareStatus, SplitStatus } from '@mint/sdk/__generated__/graphql.ts';
import { Chip, type Standing } from '../../../ui/chip.tsx';

const requests = {
  PENDING: { word: 'Waiting', look: 'warning' },
  PROCESSING: { word: 'Being paid', look: 'neutral' },
  ACCEPTED: { word: 'Paid', look: 'good' },
  DECLINED: { word: 'Declined', look: 'danger' },
  CANCELLED: { word: 'Taken back', look: 'neutral' },
  EXPIRED: { word: 'Expired', look: 'neutral' },
} as const satisfies Record<MoneyRequestStatus, Standing>;

const splits = {
  OPEN: { word: 'Open', look: 'warning' },
  SETTLED: { word: 'Settled', look: 'good' },
  PENDING: requests.PENDING,
  PROCESSING: requests.PROCESSING,
  PAID: requests.ACCEPTED,
  CANCELLED: { word: 'Ended', look: 'neutral' },
} as const satisfies Record<SplitStatus | SplitShareStatus, Standing>;

/** How far a request has come, in a word. */
export const requestStatusWord = (status: MoneyRequestStatus): string => requests[status].word;

/** The same as a mark beside it. */
export const RequestStatusMark = ({ status }: { readonly status: MoneyRequestStatus }) => <Mark {...requests[status]} />;

/** How far a bill or a share of one has come. */
export const SplitStatusMark = ({ status }: { readonly status: SplitStatus | SplitShareStatus }) => <Mark {...splits[status]} />;

function Mark({ word, look }: Standing) {
  return <Chip look={look}>{word}</Chip>;
}
