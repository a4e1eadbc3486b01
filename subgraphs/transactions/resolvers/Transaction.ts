import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { type Id, isId } from '@mint/platform/ids/ids.ts';
import { toGraphqlMoney } from '@mint/platform/money/money.ts';
import type { Transaction as TransactionData } from '../domain/transaction.ts';
import type { GraphContext } from '../graph-context.ts';

/** All that is said of why: which rules fired would teach how to pass them. */
const reviewMessage =
  'We are checking this transfer. The money is held until that is done, and comes back if it is not done in time.';

const reference = (id: Id<'usr'> | null) => (id === null ? null : { __typename: 'User' as const, id });

/** A transaction's fields; those that speak of a direction do so for whoever reads. */
export const Transaction = {
  __resolveReference: ({ id }: { id: string }, { loaders }: GraphContext) =>
    isId('txn', id) ? loaders.transaction.load(id) : null,
  amount: (transaction: TransactionData) => toGraphqlMoney(transaction),
  received: ({ exchange }: TransactionData) => (exchange === null ? null : toGraphqlMoney(exchange.receives)),
  rate: ({ exchange }: TransactionData) => exchange?.rate ?? null,
  /** What the exchange cost the sender is nothing to the recipient. */
  fee({ exchange, currency, senderId }: TransactionData, _: unknown, context: GraphContext) {
    const { userId, scopes } = requireViewer(context);
    if (exchange === null || (senderId !== userId && !scopes.has('admin'))) return null;
    return toGraphqlMoney({ amountMinor: exchange.feeMinor, currency });
  },
  direction(transaction: TransactionData, _: unknown, context: GraphContext) {
    const { userId } = requireViewer(context);
    if (transaction.senderId === userId) return 'OUTGOING';
    return transaction.recipientId === userId ? 'INCOMING' : null;
  },
  sender: (transaction: TransactionData) => reference(transaction.senderId),
  recipient: (transaction: TransactionData) => reference(transaction.recipientId),
  counterparty(transaction: TransactionData, _: unknown, context: GraphContext) {
    const { userId } = requireViewer(context);
    if (transaction.senderId === userId) return reference(transaction.recipientId);
    return transaction.recipientId === userId ? reference(transaction.senderId) : null;
  },
  async review(transaction: TransactionData, _: unknown, context: GraphContext) {
    const { userId, scopes } = requireViewer(context);
    if (transaction.status !== 'IN_REVIEW' || (transaction.senderId !== userId && !scopes.has('admin'))) return null;
    const review = await context.loaders.review.load(transaction.id);
    return review?.until ? { message: reviewMessage, until: review.until } : null;
  },
  async reversal(transaction: TransactionData, _: unknown, context: GraphContext) {
    if (transaction.status !== 'REVERSED') return null;
    const reversal = await context.loaders.reversal.load(transaction.id);
    if (reversal === null) return null;
    const { currency } = transaction.exchange?.receives ?? transaction;
    return {
      at: reversal.at,
      reversed: toGraphqlMoney({ amountMinor: reversal.takenMinor, currency }),
      short: toGraphqlMoney({ amountMinor: reversal.shortMinor, currency }),
      restored: toGraphqlMoney({ amountMinor: reversal.restoredMinor, currency: transaction.currency }),
    };
  },
  events: async (transaction: TransactionData, _: unknown, { loaders }: GraphContext) =>
    (await loaders.trail.load(transaction.id)) ?? [],
};
