import { keyBudgetOf } from '@mint/platform/auth/key-budget.ts';
import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { acceptMoneyRequest } from '../../domain/accept-money-request.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = { readonly input: { readonly id: string; readonly idempotencyKey: string; readonly totpCode?: string | null } };

/** Pays a request that the viewer was asked for. */
export async function moneyRequestAccept(_: unknown, { input: { totpCode, ...input } }: Arguments, context: GraphContext) {
  const viewer = requireViewer(context);
  const result = await acceptMoneyRequest(context.domain, {
    ...input,
    payerId: viewer.userId,
    ipAddress: context.request.ip,
    budget: keyBudgetOf(viewer),
    word: { inSession: viewer.apiKeyId === null, totpCode: totpCode ?? null },
  });
  return result.ok ? { moneyRequest: result.value, userErrors: [] } : { moneyRequest: null, userErrors: result.errors };
}
