import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { MutationBudgetSetArgs } from '../../__generated__/schema.ts';
import { setBudget } from '../../domain/set-budget.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Sets what the viewer means to spend on a category in a month. */
export async function budgetSet(_: unknown, { input }: MutationBudgetSetArgs, context: GraphContext) {
  const set = await setBudget(context.domain, requireViewer(context).userId, input);
  return set.ok ? { budget: set.value, userErrors: [] } : { budget: null, userErrors: set.errors };
}
