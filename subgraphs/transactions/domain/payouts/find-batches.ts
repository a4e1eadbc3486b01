import { fromUuid, type Id, isId, toUuid } from '@mint/platform/ids/ids.ts';
import type { TransactionsContext } from '../../context.ts';
import { type BatchRow, type PayoutBatch, type PayoutErrorCode, type PayoutStatus, toBatch } from './payout-batch.ts';

/** A page of a person's batches. */
export interface BatchListRequest {
  readonly ownerId: Id<'usr'>;
  readonly limit: number;
  /** The last one seen. */
  readonly after: { readonly createdAt: string; readonly id: string } | null;
}

/** A person's batches, newest first. */
export async function listBatches({ database }: TransactionsContext, request: BatchListRequest): Promise<PayoutBatch[]> {
  const rows = await batchListQuery(database.sql, request);
  return rows.map(toBatch);
}

/** The query behind `listBatches`. */
export function batchListQuery(sql: TransactionsContext['database']['sql'], { ownerId, limit, after }: BatchListRequest) {
  return sql<BatchRow[]>`
    select * from payout_batches
    where owner_id = ${toUuid(ownerId, 'usr')}
      ${after ? sql`and (created_at, id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)` : sql``}
    order by created_at desc, id desc
    limit ${limit}`;
}

/** One batch of a person's; null when there is none with this id among theirs. */
export async function findBatch({ database }: TransactionsContext, ownerId: Id<'usr'>, id: string): Promise<PayoutBatch | null> {
  if (!isId('pob', id)) return null;
  const [row] = await database.sql<BatchRow[]>`
    select * from payout_batches where id = ${toUuid(id, 'pob')} and owner_id = ${toUuid(ownerId, 'usr')}`;
  return row === undefined ? null : toBatch(row);
}

/** A payout as it stands. */
export interface Payout {
  readonly reference: string;
  readonly status: PayoutStatus;
  readonly errorCode: PayoutErrorCode | null;
  readonly recipientId: Id<'usr'> | null;
  /** In the currency of the batch. */
  readonly amountMinor: bigint | null;
  readonly currency: string | null;
  readonly transactionId: Id<'txn'> | null;
}

interface PayoutRow {
  batch_id: string;
  reference: string;
  status: PayoutStatus;
  error_code: PayoutErrorCode | null;
  recipient_id: string | null;
  amount_minor: bigint | null;
  currency: string | null;
  transaction_id: string | null;
}

/** The payouts of these batches, each in the order in which they were given, in one query. Whether they may be read is the caller's to know. */
export async function findPayouts(
  { database }: TransactionsContext,
  ids: readonly Id<'pob'>[],
): Promise<Map<Id<'pob'>, readonly Payout[]>> {
  const rows = await payoutsQuery(database.sql, ids);
  const found = new Map<Id<'pob'>, Payout[]>();
  for (const row of rows) {
    const id = fromUuid('pob', row.batch_id);
    const payouts = found.get(id) ?? [];
    found.set(id, payouts);
    payouts.push({
      reference: row.reference,
      status: row.status,
      errorCode: row.error_code,
      recipientId: row.recipient_id === null ? null : fromUuid('usr', row.recipient_id),
      amountMinor: row.amount_minor,
      currency: row.currency,
      transactionId: row.transaction_id === null ? null : fromUuid('txn', row.transaction_id),
    });
  }
  return found;
}

/** The query behind `findPayouts`. */
export function payoutsQuery(sql: TransactionsContext['database']['sql'], ids: readonly Id<'pob'>[]) {
  return sql<PayoutRow[]>`
    select batch_id, reference, payouts.status, payouts.error_code, recipient_id, amount_minor, currency, transaction_id
    from payouts join payout_batches on payout_batches.id = payouts.batch_id
    where payout_batches.id = any(${ids.map((id) => toUuid(id, 'pob'))}::uuid[]) order by batch_id, position`;
}
