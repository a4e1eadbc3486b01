import type { TransactionStatus } from '@mint/sdk/__generated__/graphql.ts';
import { cn } from '../ui/class-names.ts';

const words = {
  PENDING: { word: 'Pending', look: 'bg-raised text-muted' },
  PROCESSING: { word: 'On its way', look: 'bg-raised text-muted' },
  IN_REVIEW: { word: 'In review', look: 'bg-warning-tint text-warning' },
  COMPLETED: { word: 'Completed', look: 'bg-tint text-on-tint' },
  FAILED: { word: 'Refused', look: 'bg-danger-tint text-danger' },
  CANCELLED: { word: 'Cancelled', look: 'bg-raised text-muted' },
  REVERSED: { word: 'Taken back', look: 'bg-warning-tint text-warning' },
} as const satisfies Record<TransactionStatus, { word: string; look: string }>;

/** How far a transaction has come, in a word. */
export const statusWord = (status: TransactionStatus): string => words[status].word;

/** The same as a mark beside it. */
export function StatusMark({ status, className }: { readonly status: TransactionStatus; readonly className?: string }) {
  const { word, look } = words[status];
  return <span className={cn('inline-flex rounded-full px-2.5 py-0.5 text-xs font-medium', look, className)}>{word}</span>;
}
