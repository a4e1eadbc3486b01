import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { MutationTotpConfirmArgs } from '../../__generated__/schema.ts';
import { confirmTotp } from '../../domain/confirm-totp.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Puts the viewer's second factor in force. */
export async function totpConfirm(_parent: unknown, { input }: MutationTotpConfirmArgs, context: GraphContext) {
  const { userId } = requireViewer(context);
  const confirmed = await confirmTotp(context.domain, userId, input.code);
  if (!confirmed.ok) return { recoveryCodes: null, totp: null, userErrors: confirmed.errors };
  // What was read before in the same request is not so any more.
  context.loaders.secondFactors.clear(userId);
  return { recoveryCodes: confirmed.value, totp: { userId }, userErrors: [] };
}
