import type { HandlerContext } from '@connectrpc/connect';
import { ReverseOutcome, type ReverseTransactionRequest } from '@mint/schema/proto/__generated__/transactions_pb.ts';
import type { TransactionsContext } from '../context.ts';
import { reverseTransaction as reverse } from '../domain/reverse-transaction.ts';
import { deadlineOf, readOperation } from './read-operation.ts';
import { toMessages } from './transaction-message.ts';

/** Takes a completed transaction back. */
export async function reverseTransaction(
  request: ReverseTransactionRequest,
  context: TransactionsContext,
  call: Pick<HandlerContext, 'timeoutMs'>,
  caller: string,
) {
  const deadline = deadlineOf(call.timeoutMs(), context.config.TRANSACTION_TIMEOUT_MS);
  const { outcome, transaction } = await reverse(context, readOperation(request, caller), deadline);
  const [message] = transaction === null ? [] : await toMessages(context, [transaction]);
  return { outcome: ReverseOutcome[outcome], ...(message && { transaction: message }) };
}
