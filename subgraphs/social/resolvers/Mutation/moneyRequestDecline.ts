import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { declineMoneyRequest } from '../../domain/close-money-request.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = { readonly input: { readonly id: string } };

/** Says no to a request that the viewer was asked for. */
export async function moneyRequestDecline(_: unknown, { input }: Arguments, context: GraphContext) {
  const { userId } = requireViewer(context);
  const result = await declineMoneyRequest(context.domain, userId, input.id);
  return result.ok ? { moneyRequest: result.value, userErrors: [] } : { moneyRequest: null, userErrors: result.errors };
}
