import { CaptureOutcome, type CaptureRequest } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { WalletContext } from '../context.ts';
import { captureHold } from '../domain/capture-hold.ts';
import { readAccount, readId, readKind } from './read-request.ts';
import { writeMoved } from './write-answer.ts';

/** Posts the whole of a hold to the account it was meant for. */
export async function capture(request: CaptureRequest, context: WalletContext) {
  const moved = await captureHold(context, {
    transactionId: readId('txn', request.transactionId),
    kind: readKind(request.kind),
    credit: readAccount(request.credit),
  });
  return { outcome: CaptureOutcome[moved.result.outcome], ...writeMoved(moved) };
}
