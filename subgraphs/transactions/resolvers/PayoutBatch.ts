import { toGraphqlMoney } from '@mint/platform/money/money.ts';
import { type PayoutBatch as BatchData, payoutMessages } from '../domain/payouts/payout-batch.ts';
import type { GraphContext } from '../graph-context.ts';

/** A batch's fields. */
export const PayoutBatch = {
  total: ({ total }: BatchData) => (total === null ? null : toGraphqlMoney(total)),
  error: ({ errorCode }: BatchData) => (errorCode === null ? null : { code: errorCode, message: payoutMessages[errorCode] }),
  rows: async ({ id }: BatchData, _: unknown, { loaders }: GraphContext) => (await loaders.payouts.load(id)) ?? [],
};
