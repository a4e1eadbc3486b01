import type { KeyBudget } from '@mint/platform/auth/key-budget.ts';
import type { Sql, TransactionSql } from '@mint/platform/database/sql.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvents, type NewEvent } from '@mint/platform/outbox/outbox.ts';
import { payoutBatchCompleted, payoutBatchCreated } from '@mint/schema/events/transactions.ts';
import type { TransactionsContext } from '../../context.ts';
import type { CheckedPayout, CheckedPayouts } from './check-payouts.ts';
import { type BatchRow, batchFacts, type PayoutBatch, type PayoutErrorCode, toBatch } from './payout-batch.ts';

/** A batch whose rows were looked at. */
export interface NewBatch extends Pick<CheckedPayouts, 'rows' | 'total'> {
  readonly ownerId: Id<'usr'>;
  readonly allOrNothing: boolean;
  readonly ipAddress: string | null;
  readonly apiKeyId: Id<'key'> | null;
  readonly budget: KeyBudget | null;
  /** Why it is refused as a whole; null when it is not. */
  readonly errorCode: PayoutErrorCode | null;
  readonly idempotencyKey: string;
  readonly inputHash: string;
}

/** The batch that has the key, and whether it was written now; or that its owner has as many under way as one may. */
export type WrittenBatch = { readonly batch: PayoutBatch; readonly written: boolean } | 'TOO_MANY';

/** Writes a batch, its rows and its events at once, unless its owner was quicker with the same key. Nothing of it is due before. */
export function writeBatch(context: TransactionsContext, fresh: NewBatch): Promise<WrittenBatch> {
  const owner = toUuid(fresh.ownerId, 'usr');
  return context.database.transaction(async (tx): Promise<WrittenBatch> => {
    // One at a time of a person's own, so that none passes the count beside another.
    await tx.sql`select pg_advisory_xact_lock(hashtextextended(${`payouts of ${owner}`}, 0))`;
    const earlier = await selectByKey(tx.sql, owner, fresh.idempotencyKey);
    if (earlier !== null) return { batch: earlier, written: false };
    const isPayable = fresh.errorCode === null && fresh.rows.some(({ errorCode }) => errorCode === null);
    const [counted] = await tx.sql<[{ open: bigint }]>`
      select count(*) as open from payout_batches where owner_id = ${owner} and status = 'PROCESSING'`;
    if (isPayable && counted.open >= BigInt(context.config.PAYOUT_BATCHES_PER_PERSON)) return 'TOO_MANY';
    const { apiKeyId, budget, total } = fresh;
    const id = toUuid(newId('pob'), 'pob');
    const [row] = await tx.sql<[BatchRow]>`
      insert into payout_batches (id, owner_id, status, all_or_nothing, error_code, currency, total_minor, ip_address,
        api_key_id, budget_minor, budget_currency, idempotency_key, input_hash, created_at, ended_at)
      values (${id}, ${owner}, ${isPayable ? 'PROCESSING' : 'REJECTED'}, ${fresh.allOrNothing},
        ${fresh.errorCode ?? (isPayable ? null : 'INVALID_ROWS')}, ${total?.currency ?? null}, ${total?.amountMinor ?? 0n},
        ${isPayable ? fresh.ipAddress : null}, ${apiKeyId === null ? null : toUuid(apiKeyId, 'key')}, ${budget?.amountMinor ?? null},
        ${budget?.currency ?? null}, ${fresh.idempotencyKey}, ${fresh.inputHash}, now(), case when ${isPayable} then null else now() end)
      returning *`;
    const statusOf = ({ errorCode }: CheckedPayout) => (errorCode !== null ? 'REJECTED' : isPayable ? 'WAITING' : 'NOT_PAID');
    const { rows } = fresh;
    await tx.sql`
      insert into payouts (batch_id, position, reference, status, error_code, recipient_id, amount_minor, note, next_attempt_at)
      select ${id}::uuid, position, reference, status, error_code, recipient_id, amount_minor, note,
        case when status = 'WAITING' then now() end
      from unnest(
        ${rows.map(({ reference }) => reference)}::text[], ${rows.map(statusOf)}::text[], ${rows.map(({ errorCode }) => errorCode)}::text[],
        ${rows.map(({ recipientId }) => recipientId && toUuid(recipientId, 'usr'))}::uuid[],
        ${rows.map(({ amountMinor }) => amountMinor?.toString() ?? null)}::bigint[], ${rows.map(({ note }) => note)}::text[]
      ) with ordinality as row (reference, status, error_code, recipient_id, amount_minor, note, position)`;
    const batch = toBatch(row);
    await addEvents(tx, newsOf(batch, rows));
    return { batch, written: true };
  });
}

function newsOf(batch: PayoutBatch, rows: readonly CheckedPayout[]): NewEvent[] {
  const { ownerId: actor, status, createdAt } = batch;
  const facts = batchFacts(batch, createdAt);
  const rejectedCount = rows.filter(({ errorCode }) => errorCode !== null).length;
  const created = { contract: payoutBatchCreated, payload: { ...facts, payoutCount: rows.length, rejectedCount }, actor };
  if (status === 'PROCESSING') return [created];
  const payload = { ...facts, status, paidCount: 0, unpaidCount: rows.length, paidMinor: 0n };
  return [created, { contract: payoutBatchCompleted, payload, actor }];
}

/** The batch that a person made with a key; null when the key is new. */
export function findBatchByKey({ database }: TransactionsContext, ownerId: Id<'usr'>, key: string): Promise<PayoutBatch | null> {
  return selectByKey(database.sql, toUuid(ownerId, 'usr'), key);
}

async function selectByKey(sql: Sql | TransactionSql, owner: string, idempotencyKey: string): Promise<PayoutBatch | null> {
  const [row] = await sql<BatchRow[]>`
    select * from payout_batches where owner_id = ${owner} and idempotency_key = ${idempotencyKey}`;
  return row === undefined ? null : toBatch(row);
}
