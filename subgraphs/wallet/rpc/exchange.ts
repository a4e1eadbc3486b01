import type { HandlerContext } from '@connectrpc/connect';
import { type ExchangeRequest, PostOutcome } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { WalletContext } from '../context.ts';
import { exchangeMoney } from '../domain/exchange-money.ts';
import { readExchange, readId, readWallet } from './read-request.ts';
import { writeMoved } from './write-answer.ts';

/** Moves money to another currency, once for each transaction id. */
export async function exchange(request: ExchangeRequest, context: WalletContext, call: Pick<HandlerContext, 'timeoutMs'>) {
  const timeoutMs = Math.min(call.timeoutMs() ?? Number.POSITIVE_INFINITY, context.config.POSTING_TIMEOUT_MS);
  const moved = await exchangeMoney(
    context,
    {
      transactionId: readId('txn', request.transactionId),
      debit: readWallet(request.debit),
      credit: readWallet(request.credit),
      ...readExchange(request),
    },
    Date.now() + timeoutMs,
  );
  return { outcome: PostOutcome[moved.result.outcome], ...writeMoved(moved) };
}
