import type { BookedTransaction, PostedLeg } from './books.ts';

/** What a posting must say. */
export type LegTerms = Pick<PostedLeg, 'leg' | 'kind' | 'amountMinor' | 'currency'> & {
  readonly debit: string;
  readonly credit: string;
};

/** The postings that a transaction must have once it was completed, by its own account. */
export function completedLegs(transaction: BookedTransaction): LegTerms[] {
  const { kind, senderId, recipientId, amountMinor, currency, exchange } = transaction;
  const debit = senderId ?? 'FUNDING';
  if (exchange === null) return [{ leg: 1, kind, debit, credit: recipientId, amountMinor, currency }];
  const { receivesMinor, receivesCurrency, feeMinor } = exchange;
  return [
    { leg: 1, kind: 'EXCHANGE', debit, credit: 'FX', amountMinor, currency },
    { leg: 2, kind: 'EXCHANGE', debit: 'FX', credit: recipientId, amountMinor: receivesMinor, currency: receivesCurrency },
    ...(feeMinor > 0n ? [{ leg: 3, kind: 'FEE', debit, credit: 'FEES', amountMinor: feeMinor, currency }] : []),
  ];
}

/**
 * The postings that took it back. Of an exchange, what the sender has again is the amount and the fee together; how it parts between them is
 * the ledger's to say, so the amounts are taken from its legs and only their sum is asked for.
 */
export function reversedLegs(transaction: BookedTransaction, legs: readonly PostedLeg[]): LegTerms[] {
  const { senderId, recipientId, currency, exchange, reversal } = transaction;
  if (reversal === null) return [];
  const sender = senderId ?? 'FUNDING';
  const { takenMinor, restoredMinor } = reversal;
  const terms = { kind: 'REVERSAL', currency };
  if (exchange === null) return [{ ...terms, leg: 4, debit: recipientId, credit: sender, amountMinor: takenMinor }];
  const feeMinor = legs.find(({ leg }) => leg === 6)?.amountMinor ?? 0n;
  return [
    { ...terms, leg: 4, debit: recipientId, credit: 'FX', amountMinor: takenMinor, currency: exchange.receivesCurrency },
    { ...terms, leg: 5, debit: 'FX', credit: sender, amountMinor: restoredMinor - feeMinor },
    ...(feeMinor > 0n ? [{ ...terms, leg: 6, debit: 'FEES', credit: sender, amountMinor: feeMinor }] : []),
  ];
}

/** Whether they say the same. */
export function isSame(one: LegTerms, other: LegTerms): boolean {
  return describeLeg(one) === describeLeg(other);
}

/** A posting in a line. */
export function describeLeg({ leg, kind, debit, credit, amountMinor, currency }: LegTerms): string {
  return `leg ${leg}: ${kind} of ${amountMinor} ${currency} from ${debit} to ${credit}`;
}

/** What a posting of the ledger says. */
export function termsOf({ debit, credit, ...leg }: PostedLeg): LegTerms {
  return { ...leg, debit: debit.party, credit: credit.party };
}
