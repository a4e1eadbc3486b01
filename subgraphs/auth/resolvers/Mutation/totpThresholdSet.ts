import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { MutationTotpThresholdSetArgs } from '../../__generated__/schema.ts';
import { setTotpThreshold } from '../../domain/change-second-factor.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Sets the amount above which the viewer's transfers ask for a code. */
export async function totpThresholdSet(_parent: unknown, { input }: MutationTotpThresholdSetArgs, context: GraphContext) {
  const { userId } = requireViewer(context);
  const set = await setTotpThreshold(context.domain, userId, { amount: input.amount ?? null, code: input.code });
  if (!set.ok) return { totp: null, userErrors: set.errors };
  // What was read before in the same request is not so any more.
  context.loaders.secondFactors.clear(userId);
  return { totp: { userId }, userErrors: [] };
}
