import { decideApproval } from '../../domain/decide-approval.ts';
import { type GraphContext, requireAdmin } from '../../graph-context.ts';

type Arguments = { readonly input: { readonly approvalId: string; readonly approve: boolean; readonly reason: string } };

/** Agrees to what another operator asked for, or does not. */
export async function adminApprovalDecide(_: unknown, { input }: Arguments, context: GraphContext) {
  const adminId = requireAdmin(context);
  const { approvalId, approve, reason } = input;
  const result = await decideApproval(context.domain, { approvalId, approve, reason, adminId });
  if (!result.ok) return { approval: null, transaction: null, user: null, userErrors: result.errors };
  const approval = result.value;
  const { transactionId, userId } = approval;
  return {
    approval,
    transaction: transactionId === null ? null : { __typename: 'Transaction' as const, id: transactionId },
    user: userId === null ? null : { __typename: 'User' as const, id: userId },
    userErrors: [],
  };
}
