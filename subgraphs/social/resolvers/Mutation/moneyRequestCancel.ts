import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { cancelMoneyRequest } from '../../domain/close-money-request.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = { readonly input: { readonly id: string } };

/** Takes back a request that the viewer made. */
export async function moneyRequestCancel(_: unknown, { input }: Arguments, context: GraphContext) {
  const { userId } = requireViewer(context);
  const result = await cancelMoneyRequest(context.domain, userId, input.id);
  return result.ok ? { moneyRequest: result.value, userErrors: [] } : { moneyRequest: null, userErrors: result.errors };
}
