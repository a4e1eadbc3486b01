import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import type { HandlerContext } from '@connectrpc/connect';
import { ReverseOutcome, type ReverseRequest } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { WalletContext } from '../context.ts';
import { reversePosting } from '../domain/reverse-posting.ts';
import { readId } from './read-request.ts';

/** Takes back what a transaction moved, once. */
export async function reverse(request: ReverseRequest, context: WalletContext, call: Pick<HandlerContext, 'timeoutMs'>) {
  const timeoutMs = Math.min(call.timeoutMs() ?? Number.POSITIVE_INFINITY, context.config.POSTING_TIMEOUT_MS);
  const { outcome, takenMinor, shortMinor, restoredMinor, postedAt } = await reversePosting(
    context,
    readId('txn', request.transactionId),
    Date.now() + timeoutMs,
  );
  return {
    outcome: ReverseOutcome[outcome],
    takenMinor,
    shortMinor,
    restoredMinor,
    ...(postedAt && { postedAt: timestampFromDate(postedAt) }),
  };
}
