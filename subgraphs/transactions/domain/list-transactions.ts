import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { TransactionsContext } from '../context.ts';
import type { Kind, Status } from './machine.ts';
import { type Transaction, type TransactionRow, toTransaction } from './transaction.ts';

/** Which way money goes for the person who reads. */
export type Direction = 'INCOMING' | 'OUTGOING';

/** Conditions that narrow a list, each checked. */
export interface TransactionConditions {
  readonly status?: Status | null;
  readonly kind?: Kind | null;
  readonly direction?: Direction | null;
  readonly counterpartyId?: Id<'usr'> | null;
  /** From this moment on. */
  readonly from?: Date | null;
  /** Before this moment. */
  readonly to?: Date | null;
  /** The currency of the two amounts. */
  readonly currency?: string | null;
  readonly minAmountMinor?: bigint | null;
  readonly maxAmountMinor?: bigint | null;
  /** Part of the note, the merchant or the category, in any case of letters. */
  readonly text?: string | null;
}

export interface ListRequest {
  readonly userId: Id<'usr'>;
  readonly conditions: TransactionConditions;
  readonly limit: number;
  /** The last one seen. */
  readonly after: { readonly createdAt: string; readonly id: string } | null;
}

/**
 * What a person has sent and received, newest first. What was sent and what was received are each read from their own index, newest first,
 * and merged: the database reads no row of anybody else's, and no more of the person's own than it takes to fill the page.
 */
export async function listTransactions({ database }: TransactionsContext, request: ListRequest): Promise<Transaction[]> {
  const rows = await listQuery(database.sql, request);
  return rows.map(toTransaction);
}

/** The query behind `listTransactions`. */
export function listQuery(sql: TransactionsContext['database']['sql'], { userId, conditions, limit, after }: ListRequest) {
  const reader = toUuid(userId, 'usr');
  const { status, kind, direction, counterpartyId, from, to, currency, minAmountMinor, maxAmountMinor, text } = conditions;
  const counterparty = counterpartyId ? toUuid(counterpartyId, 'usr') : null;
  const pattern = text ? `%${text.replace(/[\\%_]/g, '\\$&')}%` : null;

  const branch = (own: 'sender_id' | 'recipient_id', other: 'sender_id' | 'recipient_id') => sql`(
    select * from transactions
    where ${sql(own)} = ${reader}
      ${counterparty ? sql`and ${sql(other)} = ${counterparty}` : sql``}
      ${after ? sql`and (created_at, id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)` : sql``}
      ${from ? sql`and created_at >= ${from}` : sql``}
      ${to ? sql`and created_at < ${to}` : sql``}
      ${status ? sql`and status = ${status}` : sql``}
      ${kind ? sql`and kind = ${kind}` : sql``}
      ${currency ? sql`and currency = ${currency}` : sql``}
      ${minAmountMinor != null ? sql`and amount_minor >= ${minAmountMinor}` : sql``}
      ${maxAmountMinor != null ? sql`and amount_minor <= ${maxAmountMinor}` : sql``}
      ${pattern ? sql`and (note ilike ${pattern} or merchant ilike ${pattern} or category ilike ${pattern})` : sql``}
    order by created_at desc, id desc
    limit ${limit}
  )`;
  const sent = branch('sender_id', 'recipient_id');
  const received = branch('recipient_id', 'sender_id');
  return sql<TransactionRow[]>`
    select * from (
      ${direction === 'OUTGOING' ? sent : direction === 'INCOMING' ? received : sql`${sent} union all ${received}`}
    ) as own
    order by created_at desc, id desc
    limit ${limit}`;
}
