import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { toGraphqlMoney } from '@mint/platform/money/money.ts';
import type { Share } from '../domain/split.ts';
import type { GraphContext } from '../graph-context.ts';

/** A share, as one of its split's people sees it. */
export const SplitShare = {
  amount: ({ amountMinor, currency }: Share) => toGraphqlMoney({ amountMinor, currency }),
  user: ({ userId }: Share) => ({ __typename: 'User' as const, id: userId }),
  /** The others who share the bill see that it is paid, not the transfer: it is its two people's. */
  async transaction({ transactionId, userId, splitId }: Share, _: unknown, context: GraphContext) {
    if (transactionId === null) return null;
    const viewer = requireViewer(context);
    const isTheirs = userId === viewer.userId || (await context.loaders.split.load(splitId))?.creatorId === viewer.userId;
    return isTheirs ? { __typename: 'Transaction' as const, id: transactionId } : null;
  },
  split: ({ splitId }: Share, _: unknown, { loaders }: GraphContext) => loaders.split.load(splitId),
};
