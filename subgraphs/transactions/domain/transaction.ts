import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';
import type { Money } from '@mint/platform/money/money.ts';
import type { NewEvent } from '@mint/platform/outbox/outbox.ts';
import {
  transactionCancelled,
  transactionCompleted,
  transactionCreated,
  transactionFailed,
  transactionHeldForReview,
} from '@mint/schema/events/transactions.ts';
import type { FailureCode, Kind, Status, Step } from './machine.ts';
import { batchOfKey } from './payouts/payout-key.ts';
import { scheduleOfKey } from './schedules/run-key.ts';

/** What becomes of a transfer's money that arrives in another currency. */
export interface Exchange {
  /** What the recipient gets. */
  readonly receives: Money;
  /** What the sender pays for it on top, in the currency of the amount. */
  readonly feeMinor: bigint;
  /** Main units of the recipient's currency for one of the sender's, as people are shown it. */
  readonly rate: string;
}

/** A transaction as the database has it. */
export interface Transaction {
  readonly id: Id<'txn'>;
  readonly kind: Kind;
  readonly status: Status;
  readonly step: Step;
  /** How many statuses it has had. */
  readonly sequence: number;
  readonly senderId: Id<'usr'> | null;
  readonly recipientId: Id<'usr'>;
  readonly amountMinor: bigint;
  readonly currency: string;
  /** Null where the recipient gets what is sent. */
  readonly exchange: Exchange | null;
  /** A transfer's amount in the currency that limits are stated in; null for a top-up, and for transfers from before there were limits. */
  readonly base: Money | null;
  /** Whether it counts against its sender's limits until it fails. */
  readonly counted: boolean;
  /** What the fraud rules made of it; null when they weren't asked. */
  readonly fraudScore: number | null;
  readonly note: string | null;
  readonly merchant: string | null;
  readonly category: string | null;
  readonly failureCode: FailureCode | null;
  readonly senderWalletId: Id<'wal'> | null;
  readonly principalId: Id<'usr'>;
  readonly idempotencyKey: string;
  readonly inputHash: string;
  readonly createdAt: Date;
  readonly completedAt: Date | null;
}

/** A row of `transactions` as raw SQL returns it. */
export interface TransactionRow {
  id: string;
  kind: Kind;
  status: Status;
  step: Step;
  sequence: number;
  sender_id: string | null;
  recipient_id: string;
  amount_minor: bigint;
  currency: string;
  base_amount_minor: bigint | null;
  base_currency: string | null;
  limit_day: string | null;
  fraud_score: number | null;
  recipient_amount_minor: bigint | null;
  recipient_currency: string | null;
  fee_minor: bigint | null;
  rate: string | null;
  note: string | null;
  merchant: string | null;
  category: string | null;
  failure_code: FailureCode | null;
  sender_wallet_id: string | null;
  principal_id: string;
  idempotency_key: string;
  input_hash: string;
  created_at: Date;
  completed_at: Date | null;
}

/** The transaction that a row holds. */
export function toTransaction(row: TransactionRow): Transaction {
  return {
    id: fromUuid('txn', row.id),
    kind: row.kind,
    status: row.status,
    step: row.step,
    sequence: row.sequence,
    senderId: row.sender_id === null ? null : fromUuid('usr', row.sender_id),
    recipientId: fromUuid('usr', row.recipient_id),
    amountMinor: row.amount_minor,
    currency: row.currency,
    exchange: exchangeOf(row),
    base:
      row.base_amount_minor === null || row.base_currency === null
        ? null
        : { amountMinor: row.base_amount_minor, currency: row.base_currency },
    counted: row.limit_day !== null,
    fraudScore: row.fraud_score,
    note: row.note,
    merchant: row.merchant,
    category: row.category,
    failureCode: row.failure_code,
    senderWalletId: row.sender_wallet_id === null ? null : fromUuid('wal', row.sender_wallet_id),
    principalId: fromUuid('usr', row.principal_id),
    idempotencyKey: row.idempotency_key,
    inputHash: row.input_hash,
    createdAt: row.created_at,
    completedAt: row.completed_at,
  };
}

function exchangeOf(row: TransactionRow): Exchange | null {
  const { recipient_amount_minor: amountMinor, recipient_currency: currency, fee_minor: feeMinor, rate } = row;
  if (amountMinor === null || currency === null || feeMinor === null || rate === null) return null;
  return { receives: { amountMinor, currency }, feeMinor, rate };
}

/** What there is to tell of a transaction. */
export type TransactionNews = Pick<
  Transaction,
  | 'id'
  | 'kind'
  | 'status'
  | 'sequence'
  | 'senderId'
  | 'recipientId'
  | 'amountMinor'
  | 'currency'
  | 'exchange'
  | 'base'
  | 'note'
  | 'merchant'
  | 'category'
  | 'failureCode'
  | 'idempotencyKey'
>;

/** What every event of a transaction says. */
export function payloadOf(transaction: TransactionNews, occurredAt: Date) {
  return {
    transactionId: transaction.id,
    kind: transaction.kind,
    senderId: transaction.senderId,
    recipientId: transaction.recipientId,
    amountMinor: transaction.amountMinor,
    currency: transaction.currency,
    baseAmountMinor: transaction.base?.amountMinor ?? null,
    baseCurrency: transaction.base?.currency ?? null,
    recipientAmountMinor: transaction.exchange?.receives.amountMinor ?? null,
    recipientCurrency: transaction.exchange?.receives.currency ?? null,
    feeMinor: transaction.exchange?.feeMinor ?? null,
    note: transaction.note,
    merchant: transaction.merchant,
    category: transaction.category,
    scheduleId: scheduleOfKey(transaction.idempotencyKey),
    payoutBatchId: batchOfKey(transaction.idempotencyKey),
    sequence: transaction.sequence,
    occurredAt,
  };
}

/**
 * What the world is told when a transaction gets to its status; null when that is nobody's business but ours.
 * `reviewUntil`: when a review that begins ends at the latest.
 */
export function eventOf(transaction: TransactionNews, occurredAt: Date, reviewUntil: Date | null = null): NewEvent | null {
  const payload = payloadOf(transaction, occurredAt);
  switch (transaction.status) {
    case 'PENDING':
      return { contract: transactionCreated, payload };
    case 'IN_REVIEW':
      return { contract: transactionHeldForReview, payload: { ...payload, until: reviewUntil } };
    case 'COMPLETED':
      return { contract: transactionCompleted, payload };
    case 'FAILED':
      return { contract: transactionFailed, payload: { ...payload, failureCode: transaction.failureCode } };
    case 'CANCELLED':
      return { contract: transactionCancelled, payload };
    case 'PROCESSING':
    case 'REVERSED':
      return null;
  }
}
