import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { payShare } from '../../domain/pay-share.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = { readonly input: { readonly shareId: string; readonly idempotencyKey: string } };

/** Pays the viewer's share of a split. */
export async function splitSharePay(_: unknown, { input }: Arguments, context: GraphContext) {
  const { userId: payerId } = requireViewer(context);
  const result = await payShare(context.domain, { ...input, payerId, ipAddress: context.request.ip });
  return result.ok ? { share: result.value, userErrors: [] } : { share: null, userErrors: result.errors };
}
