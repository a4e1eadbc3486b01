import type { KeyBudget } from '@mint/platform/auth/key-budget.ts';
import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { Money } from '@mint/platform/money/money.ts';
import type { TransactionsContext } from '../../context.ts';
import type { PayoutRef } from './payout-key.ts';

/** A payout that a worker has in hand, and what it must know to carry it out. */
export interface LeasedPayout extends PayoutRef {
  /** How often it was taken up, this time included. */
  readonly tries: number;
  readonly ownerId: Id<'usr'>;
  readonly recipientId: Id<'usr'>;
  readonly amount: Money;
  readonly note: string | null;
  readonly ipAddress: string | null;
  readonly budget: KeyBudget | null;
  /** Whether its batch has stopped: what has not begun by now is not to begin any more. */
  readonly stopped: boolean;
}

interface LeasedRow {
  batch_id: string;
  position: number;
  tries: number;
  owner_id: string;
  recipient_id: string;
  amount_minor: bigint;
  currency: string;
  note: string | null;
  ip_address: string | null;
  api_key_id: string | null;
  budget_minor: bigint | null;
  budget_currency: string | null;
  stopped: boolean;
}

/**
 * Takes up to `PAYOUT_CONCURRENCY` payouts that are to be carried out, skipping those that others are taking. That their transfers may be asked for is
 * written before anybody does. If the process dies, another takes them when the lease is over, and asks under the same keys.
 */
export async function leasePayouts({ database, config }: TransactionsContext): Promise<LeasedPayout[]> {
  const rows = await database.sql<LeasedRow[]>`
    with due as (
      select batch_id, position from payouts where next_attempt_at <= now()
      order by next_attempt_at, position limit ${config.PAYOUT_CONCURRENCY} for update skip locked
    ), taken as (
      update payouts set status = case when status = 'WAITING' then 'ASKED' else status end, tries = tries + 1,
        next_attempt_at = now() + ${config.PAYOUT_LEASE_MS}::int * interval '1 millisecond'
      from due where payouts.batch_id = due.batch_id and payouts.position = due.position
      returning payouts.batch_id, payouts.position, payouts.tries, payouts.recipient_id, payouts.amount_minor, payouts.note
    )
    select taken.*, owner_id, currency, ip_address, api_key_id, budget_minor, budget_currency, error_code is not null as stopped
    from taken join payout_batches on payout_batches.id = taken.batch_id`;
  return rows.map((row) => ({
    batchId: fromUuid('pob', row.batch_id),
    position: row.position,
    tries: row.tries,
    ownerId: fromUuid('usr', row.owner_id),
    recipientId: fromUuid('usr', row.recipient_id),
    amount: { amountMinor: row.amount_minor, currency: row.currency },
    note: row.note,
    ipAddress: row.ip_address,
    budget:
      row.api_key_id === null || row.budget_minor === null || row.budget_currency === null
        ? null
        : { apiKeyId: fromUuid('key', row.api_key_id), amountMinor: row.budget_minor, currency: row.budget_currency },
    stopped: row.stopped,
  }));
}

/** Lays a payout down, to be taken up again; with the transfer whose review it waits for, if there is one. */
export async function layDownPayout(
  { database }: TransactionsContext,
  { batchId, position }: PayoutRef,
  { retryInMs, reviewed = null }: { readonly retryInMs: number; readonly reviewed?: Id<'txn'> | null },
): Promise<void> {
  const transaction = reviewed === null ? null : toUuid(reviewed, 'txn');
  await database.sql`
    update payouts set next_attempt_at = now() + ${Math.ceil(retryInMs)}::int * interval '1 millisecond',
      status = case when ${transaction}::uuid is null then status else 'IN_REVIEW' end,
      transaction_id = coalesce(${transaction}::uuid, transaction_id)
    where batch_id = ${toUuid(batchId, 'pob')} and position = ${position} and status in ('ASKED', 'IN_REVIEW')`;
}
