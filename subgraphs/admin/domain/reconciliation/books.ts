import type { Id } from '@mint/platform/ids/ids.ts';

/** The ends of a transaction that it tells of. */
export const heardStatuses = ['COMPLETED', 'FAILED', 'CANCELLED', 'REVERSED'] as const;
export type HeardStatus = (typeof heardStatuses)[number];

/** A transaction as its own domain has it. */
export interface BookedTransaction {
  readonly id: Id<'txn'>;
  readonly kind: string;
  readonly status: string;
  /** Null for a top-up. */
  readonly senderId: string | null;
  readonly recipientId: string;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly exchange: {
    readonly receivesMinor: bigint;
    readonly receivesCurrency: string;
    readonly feeMinor: bigint;
  } | null;
  readonly completedAt: Date | null;
  /** Null unless it was taken back. */
  readonly reversal: { readonly takenMinor: bigint; readonly restoredMinor: bigint; readonly reversedAt: Date } | null;
}

/** One side of a posting. */
export interface PostedSide {
  /** A user, or an account of the house. */
  readonly party: string;
  readonly walletId: string;
  /** Null when the entry is not there. */
  readonly entryMinor: bigint | null;
}

/** A posting as the ledger has it. */
export interface PostedLeg {
  readonly leg: number;
  readonly kind: string;
  readonly debit: PostedSide;
  readonly credit: PostedSide;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly postedAt: Date;
}

/** An event that told of a posting. */
export interface HeardPosting {
  readonly leg: number;
  readonly kind: string;
  readonly debit: string;
  readonly credit: string;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly postedAt: Date;
}

/** An event that told how a transaction ended. */
export interface HeardEnd {
  readonly status: HeardStatus;
  readonly senderId: string | null;
  readonly recipientId: string;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly takenMinor: bigint | null;
  readonly occurredAt: Date;
}

/** The time whose events are known: all since then, and before then. Null while it is not known how far they were heard. */
export interface HeardTime {
  readonly since: Date;
  readonly postingsBefore: Date | null;
  readonly endsBefore: Date | null;
}

/** All that is known of one transaction: as its domain, the ledger and the events have it, read in this order. */
export interface Case {
  readonly id: Id<'txn'>;
  readonly transaction: BookedTransaction | null;
  readonly legs: readonly PostedLeg[];
  readonly heardPostings: readonly HeardPosting[];
  readonly heardEnds: readonly HeardEnd[];
}
