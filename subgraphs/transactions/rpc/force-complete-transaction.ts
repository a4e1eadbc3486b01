import type { HandlerContext } from '@connectrpc/connect';
import { ForceCompleteOutcome, type ForceCompleteTransactionRequest } from '@mint/schema/proto/__generated__/transactions_pb.ts';
import type { TransactionsContext } from '../context.ts';
import { forceComplete } from '../domain/force-complete.ts';
import { deadlineOf, readOperation } from './read-operation.ts';
import { toMessages } from './transaction-message.ts';

/** Completes a transaction that stands still. */
export async function forceCompleteTransaction(
  request: ForceCompleteTransactionRequest,
  context: TransactionsContext,
  call: Pick<HandlerContext, 'timeoutMs'>,
  caller: string,
) {
  const { id, actor, reason } = readOperation(request, caller);
  const deadline = deadlineOf(call.timeoutMs(), context.config.TRANSACTION_TIMEOUT_MS);
  const { outcome, transaction } = await forceComplete(context, id, deadline);
  context.log.info({ transactionId: id, actor, reason, outcome }, 'a transaction was to be completed by force');
  const [message] = transaction === null ? [] : await toMessages(context, [transaction]);
  return { outcome: ForceCompleteOutcome[outcome], ...(message && { transaction: message }) };
}
