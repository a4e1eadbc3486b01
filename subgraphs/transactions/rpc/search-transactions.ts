import { timestampDate } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError } from '@connectrpc/connect';
import { parsePage, toConnection } from '@mint/platform/graphql/connection.ts';
import { isId, toUuid } from '@mint/platform/ids/ids.ts';
import { isCurrency } from '@mint/platform/money/money.ts';
import { enumName } from '@mint/platform/rpc/enum-name.ts';
import {
  type SearchTransactionsRequest,
  TransactionKind,
  TransactionStatus,
} from '@mint/schema/proto/__generated__/transactions_pb.ts';
import type { TransactionsContext } from '../context.ts';
import type { Kind, Status } from '../domain/machine.ts';
import { searchTransactions as search } from '../domain/search-transactions.ts';
import { toMessages } from './transaction-message.ts';

const invalid = (message: string) => new ConnectError(message, Code.InvalidArgument);

/** The name of an enum's value. Throws InvalidArgument for one that is not known. */
function readEnum(values: Readonly<Record<string, number>>, value: number): string {
  try {
    return enumName(values, value);
  } catch {
    throw invalid('status or kind is not known');
  }
}

/** A page of everybody's transactions, newest first. Throws InvalidArgument. */
export async function searchTransactions(request: SearchTransactionsRequest, context: TransactionsContext) {
  const { userId, status, kind, currency, minAmountMinor, maxAmountMinor, first, after } = request;
  if (userId !== '' && !isId('usr', userId)) throw invalid('user_id is no usr_ id');
  if (currency !== '' && !isCurrency(currency)) throw invalid('currency is not known');
  if (currency === '' && (minAmountMinor !== undefined || maxAmountMinor !== undefined)) throw invalid('amounts need a currency');
  const moments = [request.from, request.to].map((moment) => (moment === undefined ? null : timestampDate(moment)));
  if (moments.some((moment) => moment !== null && Number.isNaN(moment.getTime()))) throw invalid('a moment is none');
  const page = parsePage({ first, after: after === '' ? null : after });
  const found = await search(context, {
    userId: userId === '' ? null : userId,
    conditions: {
      status: status === TransactionStatus.UNSPECIFIED ? null : (readEnum(TransactionStatus, status) as Status),
      kind: kind === TransactionKind.UNSPECIFIED ? null : (readEnum(TransactionKind, kind) as Kind),
      from: moments[0] ?? null,
      to: moments[1] ?? null,
      currency: currency || null,
      minAmountMinor: minAmountMinor ?? null,
      maxAmountMinor: maxAmountMinor ?? null,
    },
    limit: page.limit,
    after: page.after,
  });
  const { nodes, edges, pageInfo } = toConnection(found, page, ({ createdAt, id }) => ({ createdAt, id: toUuid(id, 'txn') }));
  return {
    transactions: await toMessages(context, nodes),
    hasNextPage: pageInfo.hasNextPage,
    endCursor: pageInfo.endCursor ?? '',
    cursors: edges.map(({ cursor }) => cursor),
  };
}
