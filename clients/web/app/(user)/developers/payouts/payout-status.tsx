import type { PayoutBatchStatus, PayoutStatus } from '@mint/sdk/__generated__/graphql.ts';
import { Chip, type Standing } from '../../../../ui/chip.tsx';

const batches = {
  PROCESSING: { word: 'Under way', look: 'neutral' },
  COMPLETED: { word: 'Paid', look: 'good' },
  PARTIALLY_COMPLETED: { word: 'Paid in part', look: 'warning' },
  FAILED: { word: 'Not paid', look: 'danger' },
  REJECTED: { word: 'Refused', look: 'danger' },
} as const satisfies Record<PayoutBatchStatus, Standing>;

const payouts = {
  PENDING: { word: 'Waiting', look: 'neutral' },
  IN_REVIEW: { word: 'In review', look: 'warning' },
  PAID: { word: 'Paid', look: 'good' },
  FAILED: { word: 'Not paid', look: 'danger' },
  REJECTED: { word: 'Refused', look: 'danger' },
  NOT_PAID: { word: 'Not tried', look: 'neutral' },
} as const satisfies Record<PayoutStatus, Standing>;

/** How a batch of payouts stands. */
export const PayoutBatchMark = ({ status }: { readonly status: PayoutBatchStatus }) => <Mark {...batches[status]} />;

/** How one payout of it stands. */
export const PayoutMark = ({ status }: { readonly status: PayoutStatus }) => <Mark {...payouts[status]} />;

function Mark({ word, look }: Standing) {
  return <Chip look={look}>{word}</Chip>;
}
