import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { MutationTotpThresholdSetArgs } from '../../__generated__/schema.ts';
import { setTotpThreshold } from '../../domain/change-second-factor.ts';
import type { GraphContext } from '../../graph-context.ts';
import { showTotp } from '../show-totp.ts';

/** Sets the amount above which the viewer's transfers ask for a code. */
export async function totpThresholdSet(_parent: unknown, { input }: MutationTotpThresholdSetArgs, context: GraphContext) {
  const { userId } = requireViewer(context);
  const set = await setTotpThreshold(context.domain, userId, { amount: input.amount ?? null, code: input.code });
  if (!set.ok) return { totp: null, userErrors: set.errors };
  return { totp: await showTotp(context, userId), userErrors: [] };
}
