import type { LedgerMismatchKind } from '@mint/schema/events/admin.ts';
import type { BookedTransaction, Case, HeardTime, PostedLeg } from './books.ts';
import { completedLegs, describeLeg, isSame, type LegTerms, reversedLegs, termsOf } from './expected-legs.ts';
import type { Finding, Note } from './finding.ts';
import { judgeEvents } from './judge-events.ts';

/** What there is to say of a transaction. */
export interface Judgement {
  readonly findings: readonly Finding[];
  /** Whether it is to be looked at again, for it has no end yet, or not all that there must be of it can have been heard. */
  readonly isOpen: boolean;
}

/** By what it is judged. */
export interface Terms {
  readonly heard: HeardTime;
  readonly now: Date;
  /** How long money that has moved may wait for its transaction to say so. */
  readonly unsettledMs: number;
}

/**
 * Compares what a transaction's own domain, the ledger and the events say of it. They are read in this order, so what a transaction says has
 * happened must be in the ledger, and may be in the events; what came later is seen when it is looked at again.
 */
export function judgeCase(subject: Case, terms: Terms): Judgement {
  const faults = new Map<LedgerMismatchKind, { expected: string[]; found: string[] }>();
  const note: Note = (kind, expected, found) => {
    const fault = faults.get(kind) ?? { expected: [], found: [] };
    fault.expected.push(expected);
    fault.found.push(found);
    faults.set(kind, fault);
  };
  const isOpen = judge(subject, terms, note);
  const findings = [...faults].map(([kind, { expected, found }]) => ({
    kind,
    subjectId: subject.id,
    place: '',
    at: null,
    expected: [...new Set(expected)].join('; '),
    found: [...new Set(found)].join('; '),
  }));
  return { findings, isOpen };
}

function judge(subject: Case, terms: Terms, note: Note): boolean {
  const { transaction, legs } = subject;
  if (transaction === null) {
    for (const leg of legs)
      note('POSTING_WITHOUT_TRANSACTION', 'a transaction', `${describeLeg(termsOf(leg))}, and no transaction`);
    return judgeEvents(subject, terms.heard, note);
  }
  judgeEntries(legs, note);
  const expected = expectedLegs(transaction, legs);
  if (expected === null) {
    judgeUnsettled(transaction, legs, terms, note);
    return true;
  }
  // The ledger takes money back before the transaction says so.
  const reversing = transaction.status === 'COMPLETED' ? legs.filter(({ leg }) => REVERSAL_LEGS.includes(leg)) : [];
  judgeUnsettled(transaction, reversing, terms, note);
  judgeLegs(
    transaction,
    expected,
    legs.filter((leg) => !reversing.includes(leg)),
    note,
  );
  const areEventsOpen = judgeEvents(subject, terms.heard, note);
  return areEventsOpen || reversing.length > 0;
}

const REVERSAL_LEGS = [4, 5, 6];

/** Null while the transaction has no end. */
function expectedLegs(transaction: BookedTransaction, legs: readonly PostedLeg[]): LegTerms[] | null {
  switch (transaction.status) {
    case 'COMPLETED':
      return completedLegs(transaction);
    case 'REVERSED':
      return [...completedLegs(transaction), ...reversedLegs(transaction, legs)];
    case 'FAILED':
    case 'CANCELLED':
      return [];
    default:
      return null;
  }
}

function judgeLegs({ status }: BookedTransaction, expected: readonly LegTerms[], legs: readonly PostedLeg[], note: Note): void {
  for (const terms of expected) {
    const found = legs.find(({ leg }) => leg === terms.leg);
    if (found === undefined)
      note('POSTING_MISSING', describeLeg(terms), `the transaction is ${status}, and leg ${terms.leg} was not posted`);
    else if (!isSame(terms, termsOf(found))) note('POSTING_DIFFERS', describeLeg(terms), describeLeg(termsOf(found)));
  }
  for (const leg of legs) {
    if (expected.some((terms) => terms.leg === leg.leg)) continue;
    note('POSTING_UNEXPECTED', `no leg ${leg.leg}, as the transaction is ${status}`, describeLeg(termsOf(leg)));
  }
}

function judgeEntries(legs: readonly PostedLeg[], note: Note): void {
  for (const { leg, debit, credit, amountMinor } of legs) {
    for (const [side, due] of [
      [debit, -amountMinor],
      [credit, amountMinor],
    ] as const) {
      const must = `an entry of ${due} in ${side.walletId} for leg ${leg}`;
      if (side.entryMinor === null) note('ENTRY_MISSING', must, 'none');
      else if (side.entryMinor !== due) note('ENTRY_DIFFERS', must, `one of ${side.entryMinor}`);
    }
  }
}

/** Money that has moved while its transaction does not say so: for a moment that is how it goes. */
function judgeUnsettled(
  { status }: BookedTransaction,
  legs: readonly PostedLeg[],
  { now, unsettledMs }: Terms,
  note: Note,
): void {
  const first = legs.toSorted((a, b) => a.postedAt.getTime() - b.postedAt.getTime())[0];
  if (first === undefined || now.getTime() - first.postedAt.getTime() < unsettledMs) return;
  const must = REVERSAL_LEGS.includes(first.leg) ? 'REVERSED' : 'COMPLETED';
  note(
    'TRANSACTION_UNSETTLED',
    `${must}, as ${describeLeg(termsOf(first))} was posted at ${first.postedAt.toISOString()}`,
    `the transaction is ${status}`,
  );
}
