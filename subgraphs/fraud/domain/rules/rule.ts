import type { Id } from '@mint/platform/ids/ids.ts';
import type { RuleSettings } from '../../config.ts';

/** What is known of a transfer when it is scored. Amounts are in minor units of the base currency. */
export interface Facts {
  readonly senderId: Id<'usr'>;
  readonly recipientId: Id<'usr'>;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly requestedAt: Date;
  /** The sender's transfers in the window before it, itself included; payouts of a batch are not among them, and for one it is 0. */
  readonly transfersInWindow: number;
  /** What the sender's completed transfers come to. */
  readonly completed: Totals;
  /** Whether a transfer of the sender to this recipient was ever completed. */
  readonly recipientKnown: boolean;
  /** Where the sender is registered, ISO 3166-1 alpha-2; null when it isn't known. */
  readonly registeredCountry: string | null;
  /** Where the request came from; null when it isn't known. */
  readonly requestCountry: string | null;
  /** The entry of a sanctions list that the recipient matches. */
  readonly sanctionsMatch: SanctionsMatch | null;
}

/** A count of amounts, their sum and the sum of their squares, exact. */
export interface Totals {
  readonly transfers: bigint;
  readonly sumMinor: bigint;
  readonly sumOfSquares: bigint;
}

/** The entry of a sanctions list that somebody matches. */
export interface SanctionsMatch {
  readonly source: string;
  readonly reference: string;
  readonly name: string;
}

/** One rule that fired. */
export interface Finding {
  readonly rule: string;
  /** What it adds to the score. */
  readonly score: number;
  /** What was seen and what was allowed, for reviewers. */
  readonly reason: string;
  /** The figures behind it, by name. */
  readonly evidence: Readonly<Record<string, string>>;
  /** Whether it blocks whatever the thresholds are. */
  readonly blocks?: true;
}

/** Looks at the facts of a transfer, and at nothing else; null when there is nothing to say. */
export type Rule = (facts: Facts, settings: RuleSettings) => Finding | null;
