import { keyBudgetOf } from '@mint/platform/auth/key-budget.ts';
import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { payShare } from '../../domain/pay-share.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = {
  readonly input: { readonly shareId: string; readonly idempotencyKey: string; readonly totpCode?: string | null };
};

/** Pays the viewer's share of a split. */
export async function splitSharePay(_: unknown, { input: { totpCode, ...input } }: Arguments, context: GraphContext) {
  const viewer = requireViewer(context);
  const result = await payShare(context.domain, {
    ...input,
    payerId: viewer.userId,
    ipAddress: context.request.ip,
    budget: keyBudgetOf(viewer),
    word: { inSession: viewer.apiKeyId === null, totpCode: totpCode ?? null },
  });
  return result.ok ? { share: result.value, userErrors: [] } : { share: null, userErrors: result.errors };
}
