import type { HandlerContext } from '@connectrpc/connect';
import { PostOutcome, type PostRequest } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { WalletContext } from '../context.ts';
import { postMoney } from '../domain/post-money.ts';
import { readAccount, readAmount, readCurrency, readId, readKind } from './read-request.ts';
import { writeMoved } from './write-answer.ts';

/** Moves money, once for each transaction id. */
export async function post(request: PostRequest, context: WalletContext, call: Pick<HandlerContext, 'timeoutMs'>) {
  const timeoutMs = Math.min(call.timeoutMs() ?? Number.POSITIVE_INFINITY, context.config.POSTING_TIMEOUT_MS);
  const moved = await postMoney(
    context,
    {
      transactionId: readId('txn', request.transactionId),
      kind: readKind(request.kind),
      debit: readAccount(request.debit),
      credit: readAccount(request.credit),
      amountMinor: readAmount(request.amountMinor),
      currency: readCurrency(request.currency),
    },
    Date.now() + timeoutMs,
  );
  return { outcome: PostOutcome[moved.result.outcome], ...writeMoved(moved) };
}
