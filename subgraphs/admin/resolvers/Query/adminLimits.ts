import { toTierLimits } from '../../graph/tier-limits.ts';
import { type GraphContext, requireAdmin } from '../../graph-context.ts';

/** What each tier may send. */
export async function adminLimits(_: unknown, __: unknown, context: GraphContext) {
  requireAdmin(context);
  const { limits } = await context.domain.kyc.listTierLimits({});
  return limits.map(toTierLimits);
}
