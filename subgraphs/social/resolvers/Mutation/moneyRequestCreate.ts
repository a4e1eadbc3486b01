import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { createMoneyRequest, type MoneyRequestInput } from '../../domain/create-money-request.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Asks a person for money. */
export async function moneyRequestCreate(_: unknown, { input }: { readonly input: MoneyRequestInput }, context: GraphContext) {
  const { userId } = requireViewer(context);
  const result = await createMoneyRequest(context.domain, userId, input);
  return result.ok ? { moneyRequest: result.value, userErrors: [] } : { moneyRequest: null, userErrors: result.errors };
}
