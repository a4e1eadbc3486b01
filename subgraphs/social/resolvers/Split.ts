import { isId } from '@mint/platform/ids/ids.ts';
import { toGraphqlMoney } from '@mint/platform/money/money.ts';
import type { Split as SplitEntry } from '../domain/split.ts';
import type { GraphContext } from '../graph-context.ts';

/** A split, as one of its people sees it. */
export const Split = {
  __resolveReference: ({ id }: { readonly id: string }, { loaders }: GraphContext) =>
    isId('spl', id) ? loaders.split.load(id) : null,
  creator: ({ creatorId }: SplitEntry) => ({ __typename: 'User' as const, id: creatorId }),
  total: ({ totalMinor, currency }: SplitEntry) => toGraphqlMoney({ amountMinor: totalMinor, currency }),
  paid: ({ paidMinor, currency }: SplitEntry) => toGraphqlMoney({ amountMinor: paidMinor, currency }),
  shares: async ({ id }: SplitEntry, _: unknown, { loaders }: GraphContext) => (await loaders.sharesOfSplit.load(id)) ?? [],
};
