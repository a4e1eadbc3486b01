import type { MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError } from '@connectrpc/connect';
import { type Id, isId } from '@mint/platform/ids/ids.ts';
import {
  type BookedTransactionSchema,
  type ListTransactionsRequest,
  type ListTransactionsResponseSchema,
  TransactionKind,
  TransactionStatus,
} from '@mint/schema/proto/__generated__/transactions_pb.ts';
import type { TransactionsContext } from '../context.ts';
import { type BookedTransaction, listById, listThese } from '../domain/list-by-id.ts';

const MAX_TRANSACTIONS = 1_000;

/** Everybody's transactions by id, a page of them or those that are named. */
export async function listTransactions(
  { after, through, first, ids }: ListTransactionsRequest,
  { database }: TransactionsContext,
): Promise<MessageInitShape<typeof ListTransactionsResponseSchema>> {
  const isOfThese = ids.length > 0;
  if (isOfThese ? ids.length > MAX_TRANSACTIONS : first < 1 || first > MAX_TRANSACTIONS) {
    throw new ConnectError(`1 to ${MAX_TRANSACTIONS} transactions`, Code.InvalidArgument);
  }
  const page = isOfThese
    ? await listThese(database, ids.map(readId))
    : await listById(database, { after: readBound(after), through: readBound(through), first });
  return {
    transactions: page.transactions.map(writeTransaction),
    hasNextPage: page.hasNextPage,
    outboxOldestAgeMs: page.outboxOldestAgeMs === null ? undefined : BigInt(page.outboxOldestAgeMs),
  };
}

function readBound(text: string): Id<'txn'> | null {
  return text === '' ? null : readId(text);
}

function readId(text: string): Id<'txn'> {
  if (!isId('txn', text)) throw new ConnectError('not a txn_ id', Code.InvalidArgument);
  return text;
}

function writeTransaction(transaction: BookedTransaction): MessageInitShape<typeof BookedTransactionSchema> {
  const { exchange, reversal } = transaction;
  return {
    id: transaction.id,
    kind: TransactionKind[transaction.kind],
    status: TransactionStatus[transaction.status],
    senderId: transaction.senderId ?? '',
    recipientId: transaction.recipientId,
    amountMinor: transaction.amountMinor,
    currency: transaction.currency,
    exchange:
      exchange === null
        ? undefined
        : {
            receivesMinor: exchange.receives.amountMinor,
            receivesCurrency: exchange.receives.currency,
            feeMinor: exchange.feeMinor,
          },
    createdAt: timestampFromDate(transaction.createdAt),
    completedAt: transaction.completedAt === null ? undefined : timestampFromDate(transaction.completedAt),
    reversal: reversal === null ? undefined : { ...reversal, reversedAt: timestampFromDate(reversal.reversedAt) },
  };
}
