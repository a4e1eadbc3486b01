import type { Id } from '@mint/platform/ids/ids.ts';
import { toGraphqlMoney } from '@mint/platform/money/money.ts';
import type { GraphContext } from '../graph-context.ts';

/** A person's second factor as they are shown it. */
export async function showTotp({ loaders }: GraphContext, userId: Id<'usr'>) {
  const factor = await loaders.secondFactors.load(userId);
  return {
    enabled: factor !== null,
    enabledAt: factor?.enabledAt ?? null,
    recoveryCodesLeft: factor?.recoveryCodesLeft ?? 0,
    transferThreshold: factor?.threshold ? toGraphqlMoney(factor.threshold) : null,
  };
}
