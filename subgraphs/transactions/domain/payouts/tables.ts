import { idColumn } from '@mint/platform/database/id-column.ts';
import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { moment, oneOf } from '../../tables.ts';
import { type BatchStatus, batchStatuses, type PayoutStatus, payoutStatuses } from './payout-batch.ts';

/** One row a batch of payouts. */
export const payoutBatches = pgTable(
  'payout_batches',
  {
    id: idColumn('pob')('id').primaryKey(),
    ownerId: idColumn('usr')('owner_id').notNull(),
    status: text('status').$type<BatchStatus>().notNull(),
    allOrNothing: boolean('all_or_nothing').notNull(),
    /** Why it was refused as a whole, or stopped. */
    errorCode: text('error_code'),
    /** Null when no row says a currency that there is. */
    currency: text('currency'),
    /** What the rows come to that were to be paid. */
    totalMinor: bigint('total_minor', { mode: 'bigint' }).notNull(),
    /** Where it was asked for from, for the fraud rules; forgotten at its end. */
    ipAddress: text('ip_address'),
    /** The API key it was asked for with, whose end stops it; and its budget of that moment, when it has one. */
    apiKeyId: idColumn('key')('api_key_id'),
    budgetMinor: bigint('budget_minor', { mode: 'bigint' }),
    budgetCurrency: text('budget_currency'),
    idempotencyKey: text('idempotency_key').notNull(),
    inputHash: text('input_hash').notNull(),
    createdAt: moment('created_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (table) => [
    uniqueIndex('payout_batches_idempotency_key').on(table.ownerId, table.idempotencyKey),
    index('payout_batches_owner').on(table.ownerId, table.createdAt, table.id),
    // How many a person has under way is counted among those alone.
    index('payout_batches_open').on(table.ownerId).where(sql`status = 'PROCESSING'`),
    // What stops when a key is revoked.
    index('payout_batches_open_of_key').on(table.apiKeyId).where(sql`status = 'PROCESSING'`),
    check('payout_batches_status', sql`${table.status} in (${oneOf(batchStatuses)})`),
    check('payout_batches_end', sql`(${table.status} = 'PROCESSING') = (${table.endedAt} is null)`),
    check('payout_batches_total', sql`${table.totalMinor} >= 0`),
    check(
      'payout_batches_budget',
      sql`(${table.budgetMinor} is null) = (${table.budgetCurrency} is null) and (${table.budgetMinor} is null or ${table.apiKeyId} is not null)`,
    ),
  ],
);

/** One row a payout, so that none is made twice: its transfer's key is its own first two columns. */
export const payouts = pgTable(
  'payouts',
  {
    batchId: idColumn('pob')('batch_id').notNull(),
    /** Its place in the batch, from 1. */
    position: integer('position').notNull(),
    reference: text('reference').notNull(),
    status: text('status').$type<PayoutStatus>().notNull(),
    errorCode: text('error_code'),
    /** Null when nobody is who it names. */
    recipientId: idColumn('usr')('recipient_id'),
    /** Null when it says no amount. */
    amountMinor: bigint('amount_minor', { mode: 'bigint' }),
    note: text('note'),
    transactionId: idColumn('txn')('transaction_id'),
    /** How often it was taken up. */
    tries: integer('tries').notNull().default(0),
    /** When a worker looks at it: ahead while one has it in hand; null once it has its end. */
    nextAttemptAt: timestamp('next_attempt_at', { withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.position] }),
    index('payouts_due').on(table.nextAttemptAt, table.position).where(sql`next_attempt_at is not null`),
    index('payouts_open').on(table.batchId).where(sql`next_attempt_at is not null`),
    check('payouts_status', sql`${table.status} in (${oneOf(payoutStatuses)})`),
    check(
      'payouts_open_or_ended',
      sql`(${table.status} in ('WAITING', 'ASKED', 'IN_REVIEW')) = (${table.nextAttemptAt} is not null)`,
    ),
    check(
      'payouts_payable',
      sql`${table.nextAttemptAt} is null or (${table.recipientId} is not null and ${table.amountMinor} > 0)`,
    ),
    check('payouts_error', sql`(${table.status} in ('FAILED', 'REJECTED')) = (${table.errorCode} is not null)`),
  ],
);
