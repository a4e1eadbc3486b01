import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { listBudgets } from '../../domain/list-budgets.ts';
import { monthOf } from '../../domain/month.ts';
import type { GraphContext } from '../../graph-context.ts';

/** The viewer's budgets, as they stand in the current month. */
export async function budgets(_: unknown, _args: unknown, context: GraphContext) {
  return [...(await listBudgets(context.domain, requireViewer(context).userId, monthOf(new Date())))];
}
