import { toGraphqlMoney } from '@mint/platform/money/money.ts';
import type { Payout as PayoutData } from '../domain/payouts/find-batches.ts';
import { payoutMessages } from '../domain/payouts/payout-batch.ts';
import type { GraphContext } from '../graph-context.ts';

/** A payout's fields. */
export const Payout = {
  // Whether its transfer has been asked for is nobody's business but ours.
  status: ({ status }: PayoutData) => (status === 'WAITING' || status === 'ASKED' ? 'PENDING' : status),
  recipient: ({ recipientId }: PayoutData) => (recipientId === null ? null : { __typename: 'User' as const, id: recipientId }),
  amount: ({ amountMinor, currency }: PayoutData) =>
    amountMinor === null || currency === null ? null : toGraphqlMoney({ amountMinor, currency }),
  transaction: ({ transactionId }: PayoutData, _: unknown, { loaders }: GraphContext) =>
    transactionId === null ? null : loaders.transaction.load(transactionId),
  error: ({ errorCode }: PayoutData) => (errorCode === null ? null : { code: errorCode, message: payoutMessages[errorCode] }),
};
