import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { isId } from '@mint/platform/ids/ids.ts';
import { toGraphqlMoney } from '@mint/platform/money/money.ts';
import type { MoneyRequest as MoneyRequestEntry } from '../domain/money-request.ts';
import type { GraphContext } from '../graph-context.ts';

/** A request, as one of its two people sees it. */
export const MoneyRequest = {
  __resolveReference: ({ id }: { readonly id: string }, { loaders }: GraphContext) =>
    isId('mrq', id) ? loaders.moneyRequest.load(id) : null,
  amount: ({ amountMinor, currency }: MoneyRequestEntry) => toGraphqlMoney({ amountMinor, currency }),
  direction: ({ payerId }: MoneyRequestEntry, _: unknown, context: GraphContext) =>
    payerId === requireViewer(context).userId ? ('INCOMING' as const) : ('OUTGOING' as const),
  requester: ({ requesterId }: MoneyRequestEntry) => ({ __typename: 'User' as const, id: requesterId }),
  payer: ({ payerId }: MoneyRequestEntry) => ({ __typename: 'User' as const, id: payerId }),
  transaction: ({ transactionId }: MoneyRequestEntry) =>
    transactionId === null ? null : { __typename: 'Transaction' as const, id: transactionId },
};
