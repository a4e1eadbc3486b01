import type { TransactionStatus } from '@mint/sdk/__generated__/graphql.ts';
import { Chip, type Standing } from '../ui/chip.tsx';

const words = {
  PENDING: { word: 'Pending', look: 'neutral' },
  PROCESSING: { word: 'On its way', look: 'neutral' },
  IN_REVIEW: { word: 'In review', look: 'warning' },
  COMPLETED: { word: 'Completed', look: 'good' },
  FAILED: { word: 'Refused', look: 'danger' },
  CANCELLED: { word: 'Cancelled', look: 'neutral' },
  REVERSED: { word: 'Taken back', look: 'warning' },
} as const satisfies Record<TransactionStatus, Standing>;

/** How far a transaction has come, in a word. */
export const statusWord = (status: TransactionStatus): string => words[status].word;

/** The same as a mark beside it. */
export function StatusMark({ status }: { readonly status: TransactionStatus }) {
  const { word, look } = words[status];
  return <Chip look={look}>{word}</Chip>;
}
