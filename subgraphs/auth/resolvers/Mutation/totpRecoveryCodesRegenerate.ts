import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { MutationTotpRecoveryCodesRegenerateArgs } from '../../__generated__/schema.ts';
import { regenerateRecoveryCodes } from '../../domain/change-second-factor.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Makes the viewer new recovery codes. */
export async function totpRecoveryCodesRegenerate(
  _parent: unknown,
  { input }: MutationTotpRecoveryCodesRegenerateArgs,
  context: GraphContext,
) {
  const made = await regenerateRecoveryCodes(context.domain, requireViewer(context).userId, input.code);
  return made.ok ? { recoveryCodes: made.value, userErrors: [] } : { recoveryCodes: null, userErrors: made.errors };
}
