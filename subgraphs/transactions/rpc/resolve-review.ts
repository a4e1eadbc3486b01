import { Code, ConnectError, type HandlerContext } from '@connectrpc/connect';
import { isId } from '@mint/platform/ids/ids.ts';
import {
  type ResolveReviewRequest,
  ReviewVerdict as ReviewVerdictMessage,
  TransactionStatus,
} from '@mint/schema/proto/__generated__/transactions_pb.ts';
import type { TransactionsContext } from '../context.ts';
import type { ReviewVerdict } from '../domain/machine.ts';
import { resolveReview as resolve } from '../domain/resolve-review.ts';

const verdicts: Partial<Record<ReviewVerdictMessage, ReviewVerdict>> = {
  [ReviewVerdictMessage.APPROVED]: 'APPROVED',
  [ReviewVerdictMessage.BLOCKED]: 'BLOCKED',
  [ReviewVerdictMessage.EXPIRED]: 'EXPIRED',
};

/** Some of the caller's time is for the way back. */
const RESERVE_MS = 100;

/** Tells what came of a held transfer's review. */
export async function resolveReview(
  request: ResolveReviewRequest,
  context: TransactionsContext,
  call: Pick<HandlerContext, 'timeoutMs'>,
) {
  const verdict = verdicts[request.verdict];
  if (verdict === undefined) throw new ConnectError('verdict is not known', Code.InvalidArgument);
  if (!isId('txn', request.transactionId)) throw new ConnectError('not a txn_ id', Code.InvalidArgument);
  const timeoutMs = Math.min((call.timeoutMs() ?? Number.POSITIVE_INFINITY) - RESERVE_MS, context.config.TRANSACTION_TIMEOUT_MS);
  const transaction = await resolve(context, { id: request.transactionId, verdict }, performance.now() + timeoutMs);
  if (transaction === null) return { found: false };
  return { found: true, status: TransactionStatus[transaction.status] };
}
