import type { MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { TransactionKind, type TransactionSchema, TransactionStatus } from '@mint/schema/proto/__generated__/transactions_pb.ts';
import type { TransactionsContext } from '../context.ts';
import { findReversals, type Reversal } from '../domain/find-reversals.ts';
import type { Transaction } from '../domain/transaction.ts';

function toMessage(transaction: Transaction, reversal: Reversal | undefined): MessageInitShape<typeof TransactionSchema> {
  const { id, kind, status, senderId, recipientId, amountMinor, currency, failureCode, createdAt } = transaction;
  return {
    id,
    kind: TransactionKind[kind],
    status: TransactionStatus[status],
    senderId: senderId ?? '',
    recipientId,
    amountMinor,
    currency,
    failureCode: failureCode ?? '',
    createdAt: timestampFromDate(createdAt),
    reversedMinor: reversal?.takenMinor ?? 0n,
    shortMinor: reversal?.shortMinor ?? 0n,
  };
}

/** Transactions as other domains are told of them, with what was taken back of those that were. */
export async function toMessages(context: TransactionsContext, transactions: readonly Transaction[]) {
  const reversed = transactions.filter(({ status }) => status === 'REVERSED').map(({ id }) => id);
  const reversals = reversed.length === 0 ? new Map<string, Reversal>() : await findReversals(context, reversed);
  return transactions.map((transaction) => toMessage(transaction, reversals.get(transaction.id)));
}
