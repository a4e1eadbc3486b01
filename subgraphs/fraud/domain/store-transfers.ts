import type { Tx } from '@mint/platform/database/database.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';

/** A transfer from one person to another. */
export interface StoredTransfer {
  readonly transactionId: Id<'txn'>;
  readonly senderId: Id<'usr'>;
  readonly recipientId: Id<'usr'>;
}

/** Remembers that a transfer was begun. */
export async function storeRecentTransfer(
  tx: Tx,
  { transactionId, senderId, occurredAt }: Pick<StoredTransfer, 'transactionId' | 'senderId'> & { readonly occurredAt: Date },
): Promise<void> {
  await tx.sql`
    insert into recent_transfers (sender_id, occurred_at, transaction_id)
    values (${toUuid(senderId, 'usr')}, ${occurredAt}, ${toUuid(transactionId, 'txn')})
    on conflict do nothing`;
}

/**
 * Adds a completed transfer to what its sender's come to, and to those between the two. Must run once for each: the inbox sees to it. Without a
 * base amount, as before there was one, only the pair is counted.
 */
export async function addCompletedTransfer(
  tx: Tx,
  {
    senderId,
    recipientId,
    base,
  }: Pick<StoredTransfer, 'senderId' | 'recipientId'> & {
    readonly base: { readonly amountMinor: bigint; readonly currency: string } | null;
  },
): Promise<void> {
  const sender = toUuid(senderId, 'usr');
  if (base !== null) {
    await tx.sql`
      insert into sender_totals (user_id, currency, transfers, sum_minor, sum_of_squares)
      values (${sender}, ${base.currency}, 1, ${String(base.amountMinor)}::numeric, ${String(base.amountMinor ** 2n)}::numeric)
      on conflict (user_id, currency) do update set
        transfers = sender_totals.transfers + 1,
        sum_minor = sender_totals.sum_minor + excluded.sum_minor,
        sum_of_squares = sender_totals.sum_of_squares + excluded.sum_of_squares`;
  }
  await tx.sql`
    insert into pairs (sender_id, recipient_id, transfers) values (${sender}, ${toUuid(recipientId, 'usr')}, 1)
    on conflict (sender_id, recipient_id) do update set transfers = pairs.transfers + 1`;
}
