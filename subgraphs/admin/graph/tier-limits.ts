import { toGraphqlMoney } from '@mint/platform/money/money.ts';
import { enumName } from '@mint/platform/rpc/enum-name.ts';
import { Tier, type TierLimits } from '@mint/schema/proto/__generated__/kyc_pb.ts';

/** A tier's limits as the graph has them. */
export function toTierLimits({ tier, currency, perTransactionMinor, dailyMinor, monthlyMinor }: TierLimits) {
  const money = (amountMinor: bigint) => toGraphqlMoney({ amountMinor, currency });
  return {
    tier: enumName(Tier, tier),
    perTransaction: money(perTransactionMinor),
    daily: money(dailyMinor),
    monthly: money(monthlyMinor),
  };
}
