import { idColumn } from '@mint/platform/database/id-column.ts';
import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import {
  type PaymentState,
  paymentFailures,
  paymentStates,
  type RequestStatus,
  requestStatuses,
  type ShareStatus,
  type SplitStatus,
  shareStatuses,
  splitStatuses,
} from './domain/machine.ts';
import { type PaymentPurpose, paymentPurposes } from './domain/payment.ts';

export { inbox } from '@mint/platform/kafka/inbox-table.ts';
export { outbox } from '@mint/platform/outbox/table.ts';

/** A moment to the millisecond: what a Date holds, so that a cursor made of one skips nothing. */
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
const exactly = (name: string) => timestamp(name, { withTimezone: true });
const minor = (name: string) => bigint(name, { mode: 'bigint' });
const oneOf = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(', '));

/** Who people are, as far as asking them for something needs it: a projection of auth's register. */
export const people = pgTable(
  'people',
  {
    userId: idColumn('usr')('user_id').primaryKey(),
    /** Lower case; null once somebody else has taken it and the new one isn't known yet. */
    handle: text('handle'),
    /** When the handle became theirs. */
    handleAt: exactly('handle_at').notNull(),
  },
  (table) => [index('people_handle').on(table.handle)],
);

/** Whom each person keeps at hand. */
export const contacts = pgTable(
  'contacts',
  {
    id: idColumn('con')('id').primaryKey(),
    ownerId: idColumn('usr')('owner_id').notNull(),
    userId: idColumn('usr')('user_id').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('contacts_owner_user').on(table.ownerId, table.userId),
    index('contacts_list').on(table.ownerId, table.createdAt, table.id),
    check('contacts_other', sql`${table.ownerId} <> ${table.userId}`),
  ],
);

/** What somebody asked somebody to pay. */
export const moneyRequests = pgTable(
  'money_requests',
  {
    id: idColumn('mrq')('id').primaryKey(),
    requesterId: idColumn('usr')('requester_id').notNull(),
    payerId: idColumn('usr')('payer_id').notNull(),
    amountMinor: minor('amount_minor').notNull(),
    currency: text('currency').notNull(),
    note: text('note'),
    status: text('status').$type<RequestStatus>().notNull(),
    /** How often the payer has begun to pay it. */
    attempt: integer('attempt').notNull().default(0),
    /** The transfer that pays it: under way or completed. */
    transactionId: idColumn('txn')('transaction_id'),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    remindedAt: moment('reminded_at'),
    settledAt: moment('settled_at'),
  },
  (table) => [
    // A person's list, with and without a status, is read newest first from one of these.
    index('money_requests_made').on(table.requesterId, table.createdAt, table.id),
    index('money_requests_made_status').on(table.requesterId, table.status, table.createdAt, table.id),
    index('money_requests_asked').on(table.payerId, table.createdAt, table.id),
    index('money_requests_asked_status').on(table.payerId, table.status, table.createdAt, table.id),
    // For the sweep alone: were it for what is PENDING, a person's open requests might be looked for among everybody's.
    index('money_requests_expiry').on(table.expiresAt).where(sql`status = 'PENDING' and settled_at is null`),
    check('money_requests_status', sql`${table.status} in (${oneOf(requestStatuses)})`),
    check('money_requests_amount', sql`${table.amountMinor} > 0`),
    check('money_requests_parties', sql`${table.requesterId} <> ${table.payerId}`),
    check('money_requests_expiry_after', sql`${table.expiresAt} > ${table.createdAt}`),
    check('money_requests_accepted', sql`${table.status} <> 'ACCEPTED' or ${table.transactionId} is not null`),
    check('money_requests_paying', sql`${table.transactionId} is null or ${table.status} in ('PROCESSING', 'ACCEPTED')`),
    check('money_requests_settled', sql`(${table.status} in ('PENDING', 'PROCESSING')) = (${table.settledAt} is null)`),
  ],
);

/** A bill that somebody paid and others owe their shares of. */
export const splits = pgTable(
  'splits',
  {
    id: idColumn('spl')('id').primaryKey(),
    creatorId: idColumn('usr')('creator_id').notNull(),
    title: text('title').notNull(),
    totalMinor: minor('total_minor').notNull(),
    /** What the shares that are PAID come to. */
    paidMinor: minor('paid_minor').notNull(),
    currency: text('currency').notNull(),
    status: text('status').$type<SplitStatus>().notNull(),
    createdAt: moment('created_at').notNull(),
    settledAt: moment('settled_at'),
  },
  (table) => [
    index('splits_made').on(table.creatorId, table.createdAt, table.id),
    index('splits_open').on(table.creatorId).where(sql`status = 'OPEN'`),
    check('splits_status', sql`${table.status} in (${oneOf(splitStatuses)})`),
    check('splits_paid', sql`${table.paidMinor} between 0 and ${table.totalMinor}`),
    check('splits_total', sql`${table.totalMinor} > 0`),
    check('splits_settled', sql`${table.status} <> 'SETTLED' or ${table.paidMinor} = ${table.totalMinor}`),
    check('splits_open_unpaid', sql`${table.status} <> 'OPEN' or ${table.paidMinor} < ${table.totalMinor}`),
    check('splits_ended', sql`(${table.status} = 'OPEN') = (${table.settledAt} is null)`),
  ],
);

/** What each person owes of a split. The creator's own share is PAID from the beginning, by no transfer. */
export const splitShares = pgTable(
  'split_shares',
  {
    id: idColumn('shr')('id').primaryKey(),
    splitId: idColumn('spl')('split_id').notNull(),
    /** Its place among the shares, from 1. */
    position: integer('position').notNull(),
    payerId: idColumn('usr')('payer_id').notNull(),
    /** The split's creator. */
    payeeId: idColumn('usr')('payee_id').notNull(),
    amountMinor: minor('amount_minor').notNull(),
    currency: text('currency').notNull(),
    status: text('status').$type<ShareStatus>().notNull(),
    attempt: integer('attempt').notNull().default(0),
    /** The transfer that pays it: under way or completed. */
    transactionId: idColumn('txn')('transaction_id'),
    /** When the split was made: the place of the split in its payer's list. */
    createdAt: moment('created_at').notNull(),
    settledAt: moment('settled_at'),
  },
  (table) => [
    uniqueIndex('split_shares_place').on(table.splitId, table.position),
    uniqueIndex('split_shares_person').on(table.splitId, table.payerId),
    // A person's list of splits is what they made merged with what they owe of others' splits.
    index('split_shares_owed').on(table.payerId, table.createdAt, table.splitId).where(sql`payer_id <> payee_id`),
    check('split_shares_status', sql`${table.status} in (${oneOf(shareStatuses)})`),
    check('split_shares_amount', sql`${table.amountMinor} > 0`),
    check(
      'split_shares_paid',
      sql`${table.status} <> 'PAID' or (${table.transactionId} is not null) = (${table.payerId} <> ${table.payeeId})`,
    ),
    check('split_shares_paying', sql`${table.transactionId} is null or ${table.status} in ('PROCESSING', 'PAID')`),
    check('split_shares_settled', sql`(${table.status} in ('PENDING', 'PROCESSING')) = (${table.settledAt} is null)`),
  ],
);

/** Each attempt of a payer to pay a request or a share: whose key it is, who has it in hand, and what came of it. */
export const payments = pgTable(
  'payments',
  {
    id: uuid('id').primaryKey(),
    purpose: text('purpose').$type<PaymentPurpose>().notNull(),
    /** The request or the share. */
    subjectId: uuid('subject_id').notNull(),
    /** The how manieth attempt at it, from 1: part of the key that transactions knows it by. */
    attempt: integer('attempt').notNull(),
    payerId: idColumn('usr')('payer_id').notNull(),
    payeeId: idColumn('usr')('payee_id').notNull(),
    amountMinor: minor('amount_minor').notNull(),
    currency: text('currency').notNull(),
    note: text('note'),
    /** The payer's own key: asking again with it answers for this attempt. */
    idempotencyKey: text('idempotency_key').notNull(),
    /** Where the payer's request came from, for the fraud rules; forgotten when the payment has ended. */
    ipAddress: text('ip_address'),
    /** The budget of the API key that the payer's word came with; null when none binds it. */
    budgetKeyId: idColumn('key')('budget_key_id'),
    budgetMinor: minor('budget_minor'),
    budgetCurrency: text('budget_currency'),
    /** Whether the payer's word was given in a session, and may need a code; an API key's needs none. */
    inSession: boolean('in_session').notNull().default(false),
    state: text('state').$type<PaymentState>().notNull(),
    transactionId: idColumn('txn')('transaction_id'),
    failure: text('failure').$type<(typeof paymentFailures)[number]>(),
    /** How often transactions was asked. */
    asks: integer('asks').notNull(),
    /** Until then, whoever took it has it alone. */
    leasedUntil: exactly('leased_until').notNull(),
    /** When recovery looks at it. */
    nextAttemptAt: exactly('next_attempt_at').notNull(),
    /** Until then, a call that was sent may still make a transfer: a refusal says nothing yet. */
    unsettledUntil: exactly('unsettled_until').notNull(),
    createdAt: moment('created_at').notNull(),
    settledAt: moment('settled_at'),
  },
  (table) => [
    uniqueIndex('payments_idempotency_key').on(table.payerId, table.idempotencyKey),
    uniqueIndex('payments_attempt').on(table.subjectId, table.attempt),
    // Whatever the code does: nothing is paid twice, nor by two payments at once.
    uniqueIndex('payments_one_each').on(table.subjectId).where(sql`state <> 'FAILED'`),
    uniqueIndex('payments_transaction').on(table.transactionId).where(sql`transaction_id is not null`),
    index('payments_due').on(table.nextAttemptAt).where(sql`state in ('PROCESSING', 'IN_REVIEW')`),
    index('payments_unnamed').on(table.payerId).where(sql`state = 'PROCESSING' and transaction_id is null`),
    check('payments_budget', sql`num_nulls(${table.budgetKeyId}, ${table.budgetMinor}, ${table.budgetCurrency}) in (0, 3)`),
    check('payments_purpose', sql`${table.purpose} in (${oneOf(paymentPurposes)})`),
    check('payments_state', sql`${table.state} in (${oneOf(paymentStates)})`),
    check('payments_failure', sql`(${table.state} = 'FAILED') = (${table.failure} is not null)`),
    check('payments_failure_known', sql`${table.failure} in (${oneOf(paymentFailures)})`),
    check('payments_named', sql`${table.state} not in ('IN_REVIEW', 'COMPLETED') or ${table.transactionId} is not null`),
    check('payments_settled', sql`(${table.state} in ('COMPLETED', 'FAILED')) = (${table.settledAt} is not null)`),
  ],
);
