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
import { listById } from '../domain/list-by-id.ts';
import type { Transaction } from '../domain/transaction.ts';

const MAX_TRANSACTIONS = 1_000;

/** Everybody's transactions by id, a page of them. */
export async function listTransactions(
  { after, through, first }: ListTransactionsRequest,
  { database }: TransactionsContext,
): Promise<MessageInitShape<typeof ListTransactionsResponseSchema>> {
  if (first < 1 || first > MAX_TRANSACTIONS) {
    throw new ConnectError(`first must be 1 to ${MAX_TRANSACTIONS}`, Code.InvalidArgument);
  }
  const page = await listById(database, { after: readBound(after), through: readBound(through), first });
  return {
    transactions: page.transactions.map(writeTransaction),
    hasNextPage: page.hasNextPage,
    outboxOldestAgeMs: page.outboxOldestAgeMs === null ? undefined : BigInt(page.outboxOldestAgeMs),
  };
}

function readBound(text: string): Id<'txn'> | null {
  if (text === '') return null;
  if (!isId('txn', text)) throw new ConnectError('not a txn_ id', Code.InvalidArgument);
  return text;
}

function writeTransaction(transaction: Transaction): MessageInitShape<typeof BookedTransactionSchema> {
  const { exchange } = transaction;
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
  };
}
