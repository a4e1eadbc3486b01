import type { Tx } from '@mint/platform/database/database.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { payoutBatchCompleted } from '@mint/schema/events/transactions.ts';
import type { TransactionsContext } from '../../context.ts';
import { type BatchRow, type BatchStatus, batchFacts, type PayoutErrorCode, toBatch } from './payout-batch.ts';
import type { PayoutRef } from './payout-key.ts';

/** What came of a payout. NOT_PAID: no transfer was made, and none will be. */
export type PayoutEnd =
  | { readonly status: 'PAID' | 'NOT_PAID'; readonly transactionId: Id<'txn'> | null; readonly errorCode: null }
  | { readonly status: 'FAILED'; readonly transactionId: Id<'txn'> | null; readonly errorCode: PayoutErrorCode };

/**
 * Writes what came of a payout, once: who comes later finds that it is over. In the same transaction a batch that wanted all or nothing stops at its
 * first failure, and the batch ends with its last payout. The batch's row is always taken before those of its payouts.
 */
export function settlePayout(context: TransactionsContext, { batchId, position }: PayoutRef, end: PayoutEnd): Promise<void> {
  const batch = toUuid(batchId, 'pob');
  return context.database.transaction(async (tx) => {
    const [row] = await tx.sql<BatchRow[]>`select * from payout_batches where id = ${batch} for update`;
    if (row === undefined) throw new Error(`Payout batch ${batchId} has gone`);
    const ended = await tx.sql`
      update payouts set status = ${end.status}, error_code = ${end.errorCode}, next_attempt_at = null,
        transaction_id = ${end.transactionId === null ? null : toUuid(end.transactionId, 'txn')}
      where batch_id = ${batch} and position = ${position} and status in ('ASKED', 'IN_REVIEW') returning position`;
    if (ended.length === 0) return;
    if (end.status === 'FAILED' && row.all_or_nothing && row.error_code === null) await stopBatch(tx, batch, end.errorCode);
    const open = await tx.sql`select from payouts where batch_id = ${batch} and next_attempt_at is not null limit 1`;
    if (open.length === 0) await endBatch(tx, batch);
  });
}

/** Gives up the payouts of a locked batch that nothing was asked for. One that is being carried out at this moment can't be called back. */
async function stopBatch(tx: Tx, batch: string, errorCode: PayoutErrorCode): Promise<void> {
  await tx.sql`update payout_batches set error_code = ${errorCode} where id = ${batch}`;
  await tx.sql`
    update payouts set status = 'NOT_PAID', next_attempt_at = null
    where batch_id = ${batch} and next_attempt_at is not null and status = 'WAITING'`;
}

/** Ends a locked batch none of whose payouts is open, and tells of it. */
async function endBatch(tx: Tx, batch: string): Promise<void> {
  const [counted] = await tx.sql<[{ paid: bigint; unpaid: bigint; paid_minor: bigint }]>`
    select count(*) filter (where status = 'PAID') as paid, count(*) filter (where status <> 'PAID') as unpaid,
      coalesce(sum(amount_minor) filter (where status = 'PAID'), 0)::bigint as paid_minor
    from payouts where batch_id = ${batch}`;
  const { paid, unpaid, paid_minor: paidMinor } = counted;
  const status: BatchStatus = unpaid === 0n ? 'COMPLETED' : paid === 0n ? 'FAILED' : 'PARTIALLY_COMPLETED';
  const [row] = await tx.sql<BatchRow[]>`
    update payout_batches set status = ${status}, ended_at = now(), ip_address = null
    where id = ${batch} and status = 'PROCESSING' returning *`;
  if (row === undefined) throw new Error('A payout batch ended twice');
  const ended = toBatch(row);
  const facts = { ...batchFacts(ended, new Date()), status, paidCount: Number(paid), unpaidCount: Number(unpaid), paidMinor };
  await addEvent(tx, payoutBatchCompleted, facts, { actor: ended.ownerId });
}
