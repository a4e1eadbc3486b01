import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';
import type { Money } from '@mint/platform/money/money.ts';
import { payoutBatchEnds } from '@mint/schema/events/transactions.ts';
import { failureMessages } from '../../errors.ts';
import type { FailureCode } from '../machine.ts';

/** How a batch stands. All but PROCESSING are ends. */
export const batchStatuses = ['PROCESSING', ...payoutBatchEnds] as const;
export type BatchStatus = (typeof batchStatuses)[number];

/**
 * How a payout stands. WAITING: nothing was asked for. ASKED: its transfer may exist, or be on its way. IN_REVIEW: its transfer is held. The others are
 * ends: REJECTED before any money moved, NOT_PAID because the whole batch was refused or stopped.
 */
export const payoutStatuses = ['WAITING', 'ASKED', 'IN_REVIEW', 'PAID', 'FAILED', 'REJECTED', 'NOT_PAID'] as const;
export type PayoutStatus = (typeof payoutStatuses)[number];

/** Why a payout was not made, or a batch refused or stopped. */
export type PayoutErrorCode =
  | 'INVALID_ROWS'
  | 'INVALID_AMOUNT'
  | 'INVALID_RECIPIENT'
  | 'RECIPIENT_NOT_FOUND'
  | 'SELF_TRANSFER'
  | 'INVALID_NOTE'
  | 'DUPLICATE_REFERENCE'
  | 'CURRENCY_NOT_SUPPORTED'
  | 'EMAIL_NOT_VERIFIED'
  | 'ACCOUNT_FROZEN'
  | 'CANCELLED'
  | 'API_KEY_REVOKED'
  | Exclude<FailureCode, 'PAYMENT_DECLINED'>;

const { PAYMENT_DECLINED: _, ...transferMessages } = failureMessages;

/** What a person is told of each. */
export const payoutMessages: Readonly<Record<PayoutErrorCode, string>> = {
  ...transferMessages,
  CURRENCY_MISMATCH: 'The currency is another than that of the batch, or the recipient has no wallet in it.',
  INVALID_ROWS: 'Some rows cannot be paid, and all or nothing was wanted.',
  INVALID_AMOUNT: 'The amount must be more than zero, not too large, and have no more decimals than its currency.',
  INVALID_RECIPIENT: 'Give either the id or the handle of the recipient.',
  RECIPIENT_NOT_FOUND: 'There is no such person.',
  SELF_TRANSFER: 'Money cannot be sent to oneself.',
  INVALID_NOTE: 'The note may have up to 280 characters, and none that cannot be shown.',
  DUPLICATE_REFERENCE: 'Another row has this reference.',
  CURRENCY_NOT_SUPPORTED: 'Transfers in this currency are not offered.',
  EMAIL_NOT_VERIFIED: 'Confirm your e-mail address first.',
  ACCOUNT_FROZEN: 'This account is frozen.',
  API_KEY_REVOKED: 'The API key that ordered it was revoked.',
  CANCELLED: 'The transfer was taken back while it was held for review.',
};

/** The code as a payout tells it: what can't come of a row of a batch is a fault of ours. */
export function payoutErrorCode(code: string): PayoutErrorCode {
  return code in payoutMessages ? (code as PayoutErrorCode) : 'NOT_PROCESSED';
}

/** A batch as the database has it. */
export interface PayoutBatch {
  readonly id: Id<'pob'>;
  readonly ownerId: Id<'usr'>;
  readonly status: BatchStatus;
  readonly allOrNothing: boolean;
  readonly errorCode: PayoutErrorCode | null;
  /** Null when no row says a currency that there is. */
  readonly total: Money | null;
  readonly inputHash: string;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

/** A row of `payout_batches` as raw SQL returns it. */
export interface BatchRow {
  id: string;
  owner_id: string;
  status: BatchStatus;
  all_or_nothing: boolean;
  error_code: PayoutErrorCode | null;
  currency: string | null;
  total_minor: bigint;
  input_hash: string;
  created_at: Date;
  ended_at: Date | null;
}

/** The batch that a row holds. */
export function toBatch(row: BatchRow): PayoutBatch {
  return {
    id: fromUuid('pob', row.id),
    ownerId: fromUuid('usr', row.owner_id),
    status: row.status,
    allOrNothing: row.all_or_nothing,
    errorCode: row.error_code,
    total: row.currency === null ? null : { amountMinor: row.total_minor, currency: row.currency },
    inputHash: row.input_hash,
    createdAt: row.created_at,
    endedAt: row.ended_at,
  };
}

/** What every event of a batch tells of it. */
export function batchFacts({ id, ownerId, allOrNothing, total }: PayoutBatch, occurredAt: Date) {
  const { amountMinor: totalMinor = 0n, currency = null } = total ?? {};
  return { payoutBatchId: id, ownerId, allOrNothing, totalMinor, currency, occurredAt };
}
