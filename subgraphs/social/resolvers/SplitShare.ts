import { toGraphqlMoney } from '@mint/platform/money/money.ts';
import type { Share } from '../domain/split.ts';
import type { GraphContext } from '../graph-context.ts';

/** A share, as one of its split's people sees it. */
export const SplitShare = {
  amount: ({ amountMinor, currency }: Share) => toGraphqlMoney({ amountMinor, currency }),
  user: ({ userId }: Share) => ({ __typename: 'User' as const, id: userId }),
  transaction: ({ transactionId }: Share) =>
    transactionId === null ? null : { __typename: 'Transaction' as const, id: transactionId },
  split: ({ splitId }: Share, _: unknown, { loaders }: GraphContext) => loaders.split.load(splitId),
};
