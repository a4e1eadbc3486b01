import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { toGraphqlMoney } from '@mint/platform/money/money.ts';
import { readLimitUsage, remainingOf, type UsedUp } from '../../domain/limit-usage.ts';
import { readLimits } from '../../domain/read-limits.ts';
import type { GraphContext } from '../../graph-context.ts';

/** What the viewer may send, what of it is used up, and when it starts again. */
export async function limits(_: unknown, __: unknown, context: GraphContext) {
  const { userId } = requireViewer(context);
  const [{ currency, ...limit }, usage] = await Promise.all([
    readLimits(context.domain, userId),
    readLimitUsage(context.domain, userId),
  ]);
  const money = (amountMinor: bigint) => toGraphqlMoney({ amountMinor, currency });
  const periodOf = (limitMinor: bigint, { usedMinor, resetsAt }: UsedUp) => ({
    limit: money(limitMinor),
    used: money(usedMinor),
    remaining: toGraphqlMoney(remainingOf({ amountMinor: limitMinor, currency }, usedMinor)),
    resetsAt,
  });
  return {
    perTransaction: money(limit.perTransactionMinor),
    daily: periodOf(limit.dailyMinor, usage.daily),
    monthly: periodOf(limit.monthlyMinor, usage.monthly),
  };
}
