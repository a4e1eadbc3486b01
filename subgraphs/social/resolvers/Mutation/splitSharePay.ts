import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { payShare } from '../../domain/pay-share.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = {
  readonly input: { readonly shareId: string; readonly idempotencyKey: string; readonly totpCode?: string | null };
};

/** Pays the viewer's share of a split. */
export async function splitSharePay(_: unknown, { input: { totpCode, ...input } }: Arguments, context: GraphContext) {
  const { userId: payerId, apiKeyId } = requireViewer(context);
  const word = { inSession: apiKeyId === null, totpCode: totpCode ?? null };
  const result = await payShare(context.domain, { ...input, payerId, ipAddress: context.request.ip, word });
  return result.ok ? { share: result.value, userErrors: [] } : { share: null, userErrors: result.errors };
}
