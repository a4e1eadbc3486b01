import type { Tx } from '@mint/platform/database/database.ts';
import { toUuid } from '@mint/platform/ids/ids.ts';
import { addEvents, type NewEvent } from '@mint/platform/outbox/outbox.ts';
import { splitSettled, splitSharePaid } from '@mint/schema/events/social.ts';
import { comingFrom, type ShareStatus } from './machine.ts';
import type { Payment } from './payment.ts';
import { eventOf, type ShareRow, type SplitRow, toShare, toSplit } from './split.ts';

/** Takes the split of a share for the rest of the transaction. */
export async function lockSplitOfShare(tx: Tx, shareId: string): Promise<void> {
  await tx.sql`
    select from splits where id = (select split_id from split_shares where id = ${shareId}) for no key update`;
}

/**
 * What follows for a share and its split from what came of its payment; the split is locked. PAID once that is COMPLETED, PENDING again when it
 * FAILED, or CANCELLED with a split that was ended meanwhile.
 */
export async function settleShare(tx: Tx, payment: Payment): Promise<void> {
  const { state, transactionId } = payment;
  const status = state === 'FAILED' ? await statusAfterFailure(tx, payment) : state === 'COMPLETED' ? 'PAID' : 'PROCESSING';
  const named = transactionId === null || state === 'FAILED' ? null : toUuid(transactionId, 'txn');
  const from = status === 'PROCESSING' ? [status] : comingFrom('share', status);
  const [row] = await tx.sql<ShareRow[]>`
    update split_shares set status = ${status}, transaction_id = ${named}::uuid,
      settled_at = case when ${status === 'PAID' || status === 'CANCELLED'}::boolean then now() end
    where id = ${payment.subjectId} and attempt = ${payment.attempt} and status = any(${from}::text[])
    returning *`;
  if (row === undefined) throw new Error(`The share of payment ${payment.id} does not wait for it`);
  if (status !== 'PAID' || transactionId === null) return;
  const share = toShare(row);
  // The shares add up to the total, so the last one brings what is paid there.
  const [splitRow] = await tx.sql<[SplitRow & { settles: boolean }]>`
    update splits set paid_minor = paid_minor + ${share.amountMinor}::bigint,
      status = case when settles then 'SETTLED' else status end, settled_at = case when settles then now() else settled_at end
    from (
      select id as found, status = any(${comingFrom('split', 'SETTLED')}::text[]) and paid_minor + ${share.amountMinor}::bigint = total_minor as settles
      from splits where id = ${row.split_id}
    ) as seen
    where splits.id = seen.found
    returning splits.*, seen.settles`;
  const split = eventOf(toSplit(splitRow));
  const { id: shareId, userId, amountMinor } = share;
  const paid = { ...split, share: { shareId, userId, amountMinor }, transactionId };
  const events: NewEvent[] = [{ contract: splitSharePaid, payload: paid, actor: payment.payerId }];
  if (splitRow.settles) events.push({ contract: splitSettled, payload: split, actor: payment.payerId });
  await addEvents(tx, events);
}

async function statusAfterFailure(tx: Tx, { subjectId }: Payment): Promise<ShareStatus> {
  const [split] = await tx.sql<{ ended: boolean }[]>`
    select splits.status = 'CANCELLED' as ended from splits join split_shares on split_shares.split_id = splits.id
    where split_shares.id = ${subjectId}`;
  return split?.ended === true ? 'CANCELLED' : 'PENDING';
}
