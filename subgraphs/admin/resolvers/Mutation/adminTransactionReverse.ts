import { requestApproval } from '../../domain/request-approval.ts';
import { type GraphContext, requireAdmin } from '../../graph-context.ts';

type Arguments = { readonly input: { readonly transactionId: string; readonly reason: string } };

/** Asks for a completed transaction to be taken back. */
export async function adminTransactionReverse(_: unknown, { input }: Arguments, context: GraphContext) {
  const adminId = requireAdmin(context);
  const result = await requestApproval(context.domain, { kind: 'TRANSACTION_REVERSE', adminId, ...input });
  return result.ok ? { approval: result.value, userErrors: [] } : { approval: null, userErrors: result.errors };
}
