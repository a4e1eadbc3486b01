import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { remindPayer } from '../../domain/remind-payer.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = { readonly input: { readonly id: string } };

/** Has the payer reminded of a request that the viewer made. */
export async function moneyRequestRemind(_: unknown, { input }: Arguments, context: GraphContext) {
  const { userId } = requireViewer(context);
  const result = await remindPayer(context.domain, userId, input.id);
  return result.ok ? { moneyRequest: result.value, userErrors: [] } : { moneyRequest: null, userErrors: result.errors };
}
