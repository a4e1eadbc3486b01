import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';
import type { PayloadOf } from '@mint/platform/kafka/contract.ts';
import type { moneyRequestCreated } from '@mint/schema/events/social.ts';
import type { RequestStatus } from './machine.ts';

/** What somebody asked somebody to pay. */
export interface MoneyRequest {
  readonly id: Id<'mrq'>;
  readonly requesterId: Id<'usr'>;
  readonly payerId: Id<'usr'>;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly note: string | null;
  readonly status: RequestStatus;
  /** The transfer that pays it: under way or completed. */
  readonly transactionId: Id<'txn'> | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly remindedAt: Date | null;
  readonly settledAt: Date | null;
}

/** A row of `money_requests` as raw SQL returns it. */
export interface MoneyRequestRow {
  id: string;
  requester_id: string;
  payer_id: string;
  amount_minor: bigint;
  currency: string;
  note: string | null;
  status: RequestStatus;
  transaction_id: string | null;
  created_at: Date;
  expires_at: Date;
  reminded_at: Date | null;
  settled_at: Date | null;
}

/** The request that a row holds. */
export function toMoneyRequest(row: MoneyRequestRow): MoneyRequest {
  return {
    id: fromUuid('mrq', row.id),
    requesterId: fromUuid('usr', row.requester_id),
    payerId: fromUuid('usr', row.payer_id),
    amountMinor: row.amount_minor,
    currency: row.currency,
    note: row.note,
    status: row.status,
    transactionId: row.transaction_id === null ? null : fromUuid('txn', row.transaction_id),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    remindedAt: row.reminded_at,
    settledAt: row.settled_at,
  };
}

/** What each event of a request tells of it; it happened now. */
export function eventOf(request: MoneyRequest): PayloadOf<typeof moneyRequestCreated> {
  const { id, requesterId, payerId, amountMinor, currency, note, expiresAt } = request;
  return { moneyRequestId: id, requesterId, payerId, amountMinor, currency, note, expiresAt, occurredAt: new Date() };
}
