import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { MutationTransactionCategorizeArgs } from '../../__generated__/schema.ts';
import { categorizeTransaction } from '../../domain/categorize-transaction.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Counts one of the viewer's spendings as another category. */
export async function transactionCategorize(_: unknown, { input }: MutationTransactionCategorizeArgs, context: GraphContext) {
  const categorized = await categorizeTransaction(context.domain, requireViewer(context).userId, {
    ...input,
    applyToMerchant: input.applyToMerchant ?? false,
  });
  return categorized.ok
    ? { transaction: { id: categorized.value }, userErrors: [] }
    : { transaction: null, userErrors: categorized.errors };
}
