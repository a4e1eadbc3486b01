import type { Tx } from '@mint/platform/database/database.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvents } from '@mint/platform/outbox/outbox.ts';
import { type PayoutBatchEnd, payoutBatchCompleted } from '@mint/schema/events/transactions.ts';
import type { TransactionsContext } from '../../context.ts';
import { type BatchRow, batchFacts, type PayoutErrorCode, toBatch } from './payout-batch.ts';
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
    if (end.status === 'FAILED' && row.all_or_nothing && row.error_code === null) await stopBatches(tx, [batch], end.errorCode);
    await endBatches(tx, [batch]);
  });
}

/**
 * Stops what API keys have ordered that ended before their time: a payout that nothing was asked for is NOT_PAID, what is under way comes to its end. One
 * that has nothing left to stop is as it was.
 */
export async function stopBatchesOfKeys(tx: Tx, apiKeyIds: readonly Id<'key'>[]): Promise<void> {
  const keys = apiKeyIds.map((id) => toUuid(id, 'key'));
  const rows = await tx.sql<{ id: string }[]>`
    select id from payout_batches
    where api_key_id = any(${keys}::uuid[]) and status = 'PROCESSING' and error_code is null
      and exists (select from payouts where batch_id = payout_batches.id and next_attempt_at is not null and status = 'WAITING')
    order by id for update`;
  const batches = rows.map(({ id }) => id);
  if (batches.length === 0) return;
  await stopBatches(tx, batches, 'API_KEY_REVOKED');
  await endBatches(tx, batches);
}

/** Gives up the payouts of locked batches that nothing was asked for. One that is being carried out at this moment can't be called back. */
async function stopBatches(tx: Tx, batches: readonly string[], errorCode: PayoutErrorCode): Promise<void> {
  await tx.sql`update payout_batches set error_code = ${errorCode} where id = any(${[...batches]}::uuid[])`;
  await tx.sql`
    update payouts set status = 'NOT_PAID', next_attempt_at = null
    where batch_id = any(${[...batches]}::uuid[]) and next_attempt_at is not null and status = 'WAITING'`;
}

interface EndedRow extends BatchRow {
  paid: bigint;
  unpaid: bigint;
  paid_minor: bigint;
  status: PayoutBatchEnd;
}

/** Ends those of locked batches none of whose payouts is open, and tells of it. */
async function endBatches(tx: Tx, batches: readonly string[]): Promise<void> {
  const over = await tx.sql<{ id: string }[]>`
    select id from unnest(${[...batches]}::uuid[]) as id
    where not exists (select from payouts where batch_id = id and next_attempt_at is not null)`;
  if (over.length === 0) return;
  const rows = await tx.sql<EndedRow[]>`
    with counted as (
      select batch_id, count(*) filter (where status = 'PAID') as paid, count(*) filter (where status <> 'PAID') as unpaid,
        coalesce(sum(amount_minor) filter (where status = 'PAID'), 0)::bigint as paid_minor
      from payouts where batch_id = any(${over.map(({ id }) => id)}::uuid[]) group by batch_id
    )
    update payout_batches
    set status = case when unpaid = 0 then 'COMPLETED' when paid = 0 then 'FAILED' else 'PARTIALLY_COMPLETED' end,
      ended_at = now(), ip_address = null
    from counted where id = batch_id and status = 'PROCESSING'
    returning payout_batches.*, paid, unpaid, paid_minor`;
  const endedAt = new Date();
  await addEvents(
    tx,
    rows.map((row) => {
      const ended = toBatch(row);
      const { status, paid, unpaid, paid_minor: paidMinor } = row;
      const facts = { ...batchFacts(ended, endedAt), status, paidCount: Number(paid), unpaidCount: Number(unpaid), paidMinor };
      return { contract: payoutBatchCompleted, payload: facts, actor: ended.ownerId };
    }),
  );
}
