import { isId } from '@mint/platform/ids/ids.ts';
import type { GraphContext } from '../../graph-context.ts';

/** One transaction that the viewer may read; null when there is none, or it isn't theirs to see. */
export const transaction = (_: unknown, { id }: { id: string }, { loaders }: GraphContext) =>
  isId('txn', id) ? loaders.transaction.load(id) : null;
