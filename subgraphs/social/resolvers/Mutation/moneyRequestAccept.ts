import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { acceptMoneyRequest } from '../../domain/accept-money-request.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = { readonly input: { readonly id: string; readonly idempotencyKey: string; readonly totpCode?: string | null } };

/** Pays a request that the viewer was asked for. */
export async function moneyRequestAccept(_: unknown, { input: { totpCode, ...input } }: Arguments, context: GraphContext) {
  const { userId: payerId, apiKeyId } = requireViewer(context);
  const word = { inSession: apiKeyId === null, totpCode: totpCode ?? null };
  const result = await acceptMoneyRequest(context.domain, { ...input, payerId, ipAddress: context.request.ip, word });
  return result.ok ? { moneyRequest: result.value, userErrors: [] } : { moneyRequest: null, userErrors: result.errors };
}
