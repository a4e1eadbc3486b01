import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { stopTotpReset } from '../../domain/stop-totp-reset.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = { readonly input: { readonly id: string } };

/** Has operators not end the viewer's second factor. */
export async function totpResetStop(_: unknown, { input }: Arguments, context: GraphContext) {
  const { userId } = requireViewer(context);
  const result = await stopTotpReset(context.domain, userId, input.id);
  return result.ok
    ? { stoppedTotpResetId: result.value.id, userErrors: [] }
    : { stoppedTotpResetId: null, userErrors: result.errors };
}
