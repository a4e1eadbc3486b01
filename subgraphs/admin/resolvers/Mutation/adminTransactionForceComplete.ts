import { requestApproval } from '../../domain/request-approval.ts';
import { type GraphContext, requireAdmin } from '../../graph-context.ts';

type Arguments = { readonly input: { readonly transactionId: string; readonly reason: string } };

/** Asks for a transaction that stands still to be completed. */
export async function adminTransactionForceComplete(_: unknown, { input }: Arguments, context: GraphContext) {
  const adminId = requireAdmin(context);
  const result = await requestApproval(context.domain, { kind: 'TRANSACTION_FORCE_COMPLETE', adminId, ...input });
  return result.ok ? { approval: result.value, userErrors: [] } : { approval: null, userErrors: result.errors };
}
