import type { Id } from '@mint/platform/ids/ids.ts';
import type { TransactionsContext } from '../context.ts';
import { type ListRequest, listTransactions } from './list-transactions.ts';
import { isFinal } from './machine.ts';
import { type Transaction, type TransactionRow, toTransaction } from './transaction.ts';

/** What to look for among everybody's transactions. */
export interface SearchRequest extends Omit<ListRequest, 'userId'> {
  /** Only those that this person sent or received. */
  readonly userId: Id<'usr'> | null;
}

/**
 * Everybody's transactions, newest first. Those of one person are read as their own list is; those under way by way of `work`, which holds just
 * them; all others along the order in which they were made. What is rare among all is then found by reading past the rest, within the statement's
 * time: an index on the status would cost every transaction what an operator may narrow by time (decision 0012).
 */
export async function searchTransactions(context: TransactionsContext, request: SearchRequest): Promise<Transaction[]> {
  const { userId, ...others } = request;
  if (userId !== null) return listTransactions(context, { ...others, userId });
  const rows = await searchQuery(context.database.sql, others);
  return rows.map(toTransaction);
}

/** The query behind `searchTransactions` for everybody. */
export function searchQuery(
  sql: TransactionsContext['database']['sql'],
  { conditions, limit, after }: Omit<ListRequest, 'userId'>,
) {
  const { status, kind, from, to, currency, minAmountMinor, maxAmountMinor } = conditions;
  const source =
    status && !isFinal(status) ? sql`transactions join work on work.transaction_id = transactions.id` : sql`transactions`;
  return sql<TransactionRow[]>`
    select transactions.* from ${source}
    where true
      ${status ? sql`and status = ${status}` : sql``}
      ${kind ? sql`and kind = ${kind}` : sql``}
      ${from ? sql`and created_at >= ${from}` : sql``}
      ${to ? sql`and created_at < ${to}` : sql``}
      ${currency ? sql`and currency = ${currency}` : sql``}
      ${minAmountMinor != null ? sql`and amount_minor >= ${minAmountMinor}` : sql``}
      ${maxAmountMinor != null ? sql`and amount_minor <= ${maxAmountMinor}` : sql``}
      ${after ? sql`and (created_at, id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)` : sql``}
    order by created_at desc, id desc
    limit ${limit}`;
}
