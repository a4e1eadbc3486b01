import { Code, ConnectError } from '@connectrpc/connect';
import { isId } from '@mint/platform/ids/ids.ts';
import type { GetTransactionsRequest } from '@mint/schema/proto/__generated__/transactions_pb.ts';
import type { TransactionsContext } from '../context.ts';
import { findAllTransactions } from '../domain/find-transactions.ts';
import { toMessages } from './transaction-message.ts';

const maxIds = 100;

/** Transactions by id, whoever's they are; what is no id finds none. Throws InvalidArgument for more than 100. */
export async function getTransactions({ ids }: GetTransactionsRequest, context: TransactionsContext) {
  if (ids.length > maxIds) throw new ConnectError(`At most ${maxIds} transactions at once`, Code.InvalidArgument);
  const found = await findAllTransactions(
    context,
    ids.filter((id) => isId('txn', id)),
  );
  return { transactions: await toMessages(context, found) };
}
