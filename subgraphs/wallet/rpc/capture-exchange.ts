import type { HandlerContext } from '@connectrpc/connect';
import { type CaptureExchangeRequest, CaptureOutcome } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { WalletContext } from '../context.ts';
import { captureExchange as captureHeld } from '../domain/capture-exchange.ts';
import { readExchange, readId, readWallet } from './read-request.ts';
import { writeMoved } from './write-answer.ts';

/** Exchanges the whole of a hold. */
export async function captureExchange(
  request: CaptureExchangeRequest,
  context: WalletContext,
  call: Pick<HandlerContext, 'timeoutMs'>,
) {
  const timeoutMs = Math.min(call.timeoutMs() ?? Number.POSITIVE_INFINITY, context.config.POSTING_TIMEOUT_MS);
  const moved = await captureHeld(
    context,
    {
      transactionId: readId('txn', request.transactionId),
      credit: readWallet(request.credit),
      ...readExchange(request),
    },
    Date.now() + timeoutMs,
  );
  return { outcome: CaptureOutcome[moved.result.outcome], ...writeMoved(moved) };
}
