import type { PayloadOf } from '@mint/platform/kafka/contract.ts';
import { toGraphqlMoney } from '@mint/platform/money/money.ts';
import type { analyticsBudgetExceeded } from '@mint/schema/events/analytics.ts';
import type { splitSettled } from '@mint/schema/events/social.ts';
import type { payoutBatchCompleted } from '@mint/schema/events/transactions.ts';
import type { walletFrozen } from '@mint/schema/events/wallet.ts';
import type { Message } from './message.ts';

/** What the owner of a wallet is told when it was stopped, or moves money again. Why is the operators' to know. */
export function walletMessage(
  { walletId, userId }: Pick<PayloadOf<typeof walletFrozen>, 'walletId' | 'userId'>,
  status: 'FROZEN' | 'ACTIVE',
): Message {
  return {
    ownerId: userId,
    event: status === 'FROZEN' ? 'WALLET_FROZEN' : 'WALLET_UNFROZEN',
    data: { wallet: { id: walletId, status } },
  };
}

/** What who ordered payouts is told when all of them have their end. What became of each row is the batch's to tell. */
export function payoutBatchMessage(batch: PayloadOf<typeof payoutBatchCompleted>): Message {
  const { payoutBatchId, ownerId, status, allOrNothing, totalMinor, paidMinor, currency, paidCount, unpaidCount } = batch;
  const money = (amountMinor: bigint) => (currency === null ? null : toGraphqlMoney({ amountMinor, currency }));
  return {
    ownerId,
    event: 'PAYOUT_BATCH_ENDED',
    data: {
      payoutBatch: {
        id: payoutBatchId,
        status,
        allOrNothing,
        total: money(totalMinor),
        paid: money(paidMinor),
        paidCount,
        unpaidCount,
      },
    },
  };
}

/** What who split a bill is told when every share is paid. */
export function splitSettledMessage(split: PayloadOf<typeof splitSettled>): Message {
  const { splitId, creatorId, title, totalMinor, currency } = split;
  const total = toGraphqlMoney({ amountMinor: totalMinor, currency });
  return { ownerId: creatorId, event: 'SPLIT_SETTLED', data: { split: { id: splitId, status: 'SETTLED', title, total } } };
}

/** What a person is told whose budget is nearly spent, or spent. */
export function budgetMessage(
  budget: PayloadOf<typeof analyticsBudgetExceeded>,
  event: 'BUDGET_WARNING' | 'BUDGET_EXCEEDED',
): Message {
  const { userId, budgetId, category, month, limitMinor, spentMinor, currency, transactionId } = budget;
  const money = (amountMinor: bigint) => toGraphqlMoney({ amountMinor, currency });
  return {
    ownerId: userId,
    event,
    data: { budget: { id: budgetId, category, month, limit: money(limitMinor), spent: money(spentMinor), transactionId } },
  };
}
