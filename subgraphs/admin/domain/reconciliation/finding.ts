import type { LedgerMismatchKind } from '@mint/schema/events/admin.ts';

/** What is looked at to find something, and to find that it is no more. */
export const mismatchScopes = ['TRANSACTION', 'ENTRIES', 'HOUR', 'WALLET'] as const;
export type MismatchScope = (typeof mismatchScopes)[number];

/** Something that is not as it must be. */
export interface Finding {
  readonly kind: LedgerMismatchKind;
  /** What it is about: a transaction, a wallet, or an hour. */
  readonly subjectId: string;
  /** Where in it, when there may be several places; empty when there is one. */
  readonly place: string;
  /** The moment of the ledger at which it is found; null for what is found by its subject. */
  readonly at: Date | null;
  /** In words and figures. */
  readonly expected: string;
  readonly found: string;
}

/** How a fault of a transaction is noted. */
export type Note = (kind: LedgerMismatchKind, expected: string, found: string) => void;
