import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { cancelTransaction } from '../../domain/cancel-transaction.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = { readonly input: { readonly id: string } };

/** Takes back a transaction that the viewer made. */
export async function transactionCancel(_: unknown, { input }: Arguments, context: GraphContext) {
  const { userId } = requireViewer(context);
  const result = await cancelTransaction(context.domain, { userId, id: input.id });
  return result.ok ? { transaction: result.value, userErrors: [] } : { transaction: null, userErrors: result.errors };
}
