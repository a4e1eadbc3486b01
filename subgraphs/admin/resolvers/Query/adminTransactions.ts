import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { badUserInput } from '@mint/platform/errors/errors.ts';
import type { PageArguments } from '@mint/platform/graphql/connection.ts';
import { isId } from '@mint/platform/ids/ids.ts';
import { parseDecimal } from '@mint/platform/money/money.ts';
import { TransactionKind, TransactionStatus } from '@mint/schema/proto/__generated__/transactions_pb.ts';
import { askPeer, peerPage, toPeerConnection } from '../../graph/peer-connection.ts';
import { type GraphContext, requireAdmin } from '../../graph-context.ts';

interface MoneyInput {
  readonly amount: string;
  readonly currency: string;
}

interface Filter {
  readonly userId?: string | null;
  readonly status?: keyof typeof TransactionStatus | null;
  readonly kind?: keyof typeof TransactionKind | null;
  readonly from?: Date | null;
  readonly to?: Date | null;
  readonly minAmount?: MoneyInput | null;
  readonly maxAmount?: MoneyInput | null;
}

/** An amount in minor units. Throws BAD_USER_INPUT for what is none. */
function minorUnits(money: MoneyInput | null | undefined): bigint | undefined {
  if (money == null) return undefined;
  const parsed = parseDecimal(money.amount, money.currency);
  if (!parsed.ok) throw badUserInput('An amount of the filter is none.');
  return parsed.money.amountMinor;
}

/** What transactions are asked for by a filter. Throws BAD_USER_INPUT for what can't be meant. */
function conditionsOf({ userId, status, kind, from, to, minAmount, maxAmount }: Filter) {
  if (userId != null && !isId('usr', userId)) throw badUserInput('`userId` is no id of a user.');
  if (minAmount && maxAmount && minAmount.currency !== maxAmount.currency)
    throw badUserInput('`minAmount` and `maxAmount` must have one currency.');
  const minAmountMinor = minorUnits(minAmount);
  const maxAmountMinor = minorUnits(maxAmount);
  return {
    userId: userId ?? '',
    status: status ? TransactionStatus[status] : TransactionStatus.UNSPECIFIED,
    kind: kind ? TransactionKind[kind] : TransactionKind.UNSPECIFIED,
    ...(from && { from: timestampFromDate(from) }),
    ...(to && { to: timestampFromDate(to) }),
    currency: (minAmount ?? maxAmount)?.currency ?? '',
    ...(minAmountMinor !== undefined && { minAmountMinor }),
    ...(maxAmountMinor !== undefined && { maxAmountMinor }),
  };
}

/** Everybody's transactions, newest first. */
export async function adminTransactions(
  _: unknown,
  { filter, ...paging }: PageArguments & { readonly filter?: Filter | null },
  context: GraphContext,
) {
  requireAdmin(context);
  const page = peerPage(paging);
  const answer = await askPeer(context.domain.transactions.searchTransactions({ ...conditionsOf(filter ?? {}), ...page }));
  const nodes = answer.transactions.map(({ id }) => ({ __typename: 'Transaction' as const, id }));
  return toPeerConnection(nodes, answer, page.after);
}
