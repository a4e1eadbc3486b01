import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { MutationBudgetDeleteArgs } from '../../__generated__/schema.ts';
import { deleteBudget } from '../../domain/delete-budget.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Deletes one of the viewer's budgets. */
export async function budgetDelete(_: unknown, { input }: MutationBudgetDeleteArgs, context: GraphContext) {
  const deleted = await deleteBudget(context.domain, requireViewer(context).userId, input.id);
  return deleted.ok ? { deletedBudgetId: deleted.value, userErrors: [] } : { deletedBudgetId: null, userErrors: deleted.errors };
}
