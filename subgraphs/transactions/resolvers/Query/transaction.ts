import { isId } from '@mint/platform/ids/ids.ts';
import type { TransactionsRequest } from '../../context.ts';

/** One transaction that the viewer may read; null when there is none, or it isn't theirs to see. */
export const transaction = (_: unknown, { id }: { id: string }, { loaders }: TransactionsRequest) =>
  isId('txn', id) ? loaders.transaction.load(id) : null;
