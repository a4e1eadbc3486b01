import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { MutationTotpDisableArgs } from '../../__generated__/schema.ts';
import { disableTotp } from '../../domain/change-second-factor.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Ends the viewer's second factor. */
export async function totpDisable(_parent: unknown, { input }: MutationTotpDisableArgs, context: GraphContext) {
  const { userId } = requireViewer(context);
  const disabled = await disableTotp(context.domain, userId, input);
  if (!disabled.ok) return { totp: null, userErrors: disabled.errors };
  // What was read before in the same request is not so any more.
  context.loaders.secondFactors.clear(userId);
  return { totp: { userId }, userErrors: [] };
}
