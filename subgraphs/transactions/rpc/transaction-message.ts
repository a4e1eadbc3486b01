import type { MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { TransactionKind, type TransactionSchema, TransactionStatus } from '@mint/schema/proto/__generated__/transactions_pb.ts';
import type { Transaction } from '../domain/transaction.ts';

/** A transaction as other domains are told of it. */
export function toMessage(transaction: Transaction): MessageInitShape<typeof TransactionSchema> {
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
  };
}
