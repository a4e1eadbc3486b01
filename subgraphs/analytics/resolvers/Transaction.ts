import { isId } from '@mint/platform/ids/ids.ts';
import type { GraphContext } from '../graph-context.ts';

export const Transaction = {
  __resolveReference: ({ id }: { id: string }) => ({ id }),
  /** What a transaction counts as among the viewer's spendings; null when it is none of them. */
  spendingCategory: ({ id }: { id: string }, _: unknown, { loaders }: GraphContext) =>
    isId('txn', id) ? loaders.category.load(id) : null,
};
