import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { QuerySpendingArgs } from '../../__generated__/schema.ts';
import { monthOf } from '../../domain/month.ts';
import { readSpending } from '../../domain/read-spending.ts';
import type { GraphContext } from '../../graph-context.ts';

/** What the viewer spent in a month. */
export function spending(_: unknown, { month }: QuerySpendingArgs, context: GraphContext) {
  return readSpending(context.domain, requireViewer(context).userId, month ?? monthOf(new Date()));
}
