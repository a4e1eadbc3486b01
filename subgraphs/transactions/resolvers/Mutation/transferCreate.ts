import { keyBudgetOf } from '@mint/platform/auth/key-budget.ts';
import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { sendTransfer, type TransferRequest } from '../../domain/send-transfer.ts';
import type { GraphContext } from '../../graph-context.ts';

type Arguments = {
  readonly input: Omit<TransferRequest, 'senderId' | 'ipAddress' | 'keySpace' | 'word' | 'budget' | 'inPayoutBatch'> & {
    readonly totpCode?: string | null;
  };
};

/** Sends the viewer's money to another person. */
export async function transferCreate(_: unknown, { input: { totpCode, ...input } }: Arguments, context: GraphContext) {
  const viewer = requireViewer(context);
  const answer = await sendTransfer(context.domain, {
    ...input,
    senderId: viewer.userId,
    keySpace: null,
    ipAddress: context.request.ip,
    budget: keyBudgetOf(viewer),
    word: viewer.apiKeyId === null ? { totpCode: totpCode ?? null } : null,
  });
  const walletId = answer.transaction?.senderWalletId ?? null;
  return { ...answer, senderWallet: walletId === null ? null : { __typename: 'Wallet', id: walletId } };
}
