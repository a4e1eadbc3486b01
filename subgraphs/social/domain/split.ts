import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';
import type { PayloadOf } from '@mint/platform/kafka/contract.ts';
import type { splitSettled } from '@mint/schema/events/social.ts';
import type { ShareStatus, SplitStatus } from './machine.ts';

/** A bill that somebody paid and others owe their shares of. */
export interface Split {
  readonly id: Id<'spl'>;
  readonly creatorId: Id<'usr'>;
  readonly title: string;
  readonly totalMinor: bigint;
  readonly paidMinor: bigint;
  readonly currency: string;
  readonly status: SplitStatus;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
}

/** A row of `splits` as raw SQL returns it. */
export interface SplitRow {
  id: string;
  creator_id: string;
  title: string;
  total_minor: bigint;
  paid_minor: bigint;
  currency: string;
  status: SplitStatus;
  created_at: Date;
  settled_at: Date | null;
}

/** The split that a row holds. */
export function toSplit(row: SplitRow): Split {
  return {
    id: fromUuid('spl', row.id),
    creatorId: fromUuid('usr', row.creator_id),
    title: row.title,
    totalMinor: row.total_minor,
    paidMinor: row.paid_minor,
    currency: row.currency,
    status: row.status,
    createdAt: row.created_at,
    settledAt: row.settled_at,
  };
}

/** What one person owes of a split. */
export interface Share {
  readonly id: Id<'shr'>;
  readonly splitId: Id<'spl'>;
  /** Whose share it is. */
  readonly userId: Id<'usr'>;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly status: ShareStatus;
  /** The transfer that pays it: under way or completed. */
  readonly transactionId: Id<'txn'> | null;
}

/** A row of `split_shares` as raw SQL returns it. */
export interface ShareRow {
  id: string;
  split_id: string;
  payer_id: string;
  amount_minor: bigint;
  currency: string;
  status: ShareStatus;
  transaction_id: string | null;
}

/** The share that a row holds. */
export function toShare(row: ShareRow): Share {
  return {
    id: fromUuid('shr', row.id),
    splitId: fromUuid('spl', row.split_id),
    userId: fromUuid('usr', row.payer_id),
    amountMinor: row.amount_minor,
    currency: row.currency,
    status: row.status,
    transactionId: row.transaction_id === null ? null : fromUuid('txn', row.transaction_id),
  };
}

/** What each event of a split tells of it; it happened now. */
export function eventOf({ id, creatorId, title, totalMinor, currency }: Split): PayloadOf<typeof splitSettled> {
  return { splitId: id, creatorId, title, totalMinor, currency, occurredAt: new Date() };
}
