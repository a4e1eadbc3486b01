import type { BookedTransaction, Case, HeardEnd, HeardStatus, HeardTime } from './books.ts';
import { describeLeg, isSame, termsOf } from './expected-legs.ts';
import type { Note } from './finding.ts';

/** How it stands with the event of something that happened at a moment. */
type Due = 'PAST' | 'DUE' | 'NOT_YET';

function dueOf(at: Date, since: Date, before: Date | null): Due {
  if (at < since) return 'PAST';
  return before !== null && at < before ? 'DUE' : 'NOT_YET';
}

/** Whether each posting and the end of a transaction were told of, once and as they are. Answers whether some of that can't be known yet. */
export function judgeEvents(subject: Case, heard: HeardTime, note: Note): boolean {
  const arePostingsOpen = judgeHeardPostings(subject, heard, note);
  const areEndsOpen = judgeHeardEnds(subject, heard, note);
  return arePostingsOpen || areEndsOpen;
}

function judgeHeardPostings({ legs, heardPostings }: Case, { since, postingsBefore }: HeardTime, note: Note): boolean {
  let isOpen = false;
  for (const leg of legs) {
    const due = dueOf(leg.postedAt, since, postingsBefore);
    const told = heardPostings.filter((event) => event.leg === leg.leg);
    const must = `one event of ${describeLeg(termsOf(leg))}`;
    if (due === 'NOT_YET') isOpen = true;
    else if (due === 'DUE' && told.length === 0) note('EVENT_MISSING', must, 'none');
    if (told.length > 1) note('EVENT_DOUBLED', must, `${told.length}`);
    for (const event of told) {
      if (!isSame(termsOf(leg), event)) note('EVENT_DIFFERS', must, `one of ${describeLeg(event)}`);
    }
  }
  for (const event of heardPostings) {
    if (event.postedAt < since || legs.some(({ leg }) => leg === event.leg)) continue;
    note('EVENT_WITHOUT_CAUSE', 'a posting', `an event of ${describeLeg(event)}, and no such posting`);
  }
  return isOpen;
}

/** The ends that a transaction tells of, and when it had each. */
function endsOf(transaction: BookedTransaction | null): { readonly status: HeardStatus; readonly at: Date }[] {
  if (transaction?.completedAt == null) return [];
  const { status, completedAt, reversal } = transaction;
  switch (status) {
    case 'FAILED':
    case 'CANCELLED':
    case 'COMPLETED':
      return [{ status, at: completedAt }];
    case 'REVERSED':
      return [
        { status: 'COMPLETED', at: completedAt },
        { status, at: reversal?.reversedAt ?? completedAt },
      ];
    default:
      return [];
  }
}

function judgeHeardEnds({ transaction, heardEnds }: Case, { since, endsBefore }: HeardTime, note: Note): boolean {
  let isOpen = false;
  const ends = endsOf(transaction);
  for (const { status, at } of ends) {
    const due = dueOf(at, since, endsBefore);
    const told = heardEnds.filter((event) => event.status === status);
    const must = `one event that it is ${status}`;
    if (due === 'NOT_YET') isOpen = true;
    else if (due === 'DUE' && told.length === 0) note('EVENT_MISSING', must, 'none');
    if (told.length > 1) note('EVENT_DOUBLED', must, `${told.length}`);
    for (const event of told) {
      const [expected, found] = [describeTransaction(transaction, status), describeEnd(event)];
      if (expected !== found) note('EVENT_DIFFERS', expected, found);
    }
  }
  for (const event of heardEnds) {
    if (event.occurredAt < since || ends.some(({ status }) => status === event.status)) continue;
    const standing = transaction === null ? 'there is no such transaction' : `the transaction is ${transaction.status}`;
    note('EVENT_WITHOUT_CAUSE', `a transaction that is ${event.status}`, `an event of ${describeEnd(event)}, and ${standing}`);
  }
  return isOpen;
}

const describeEnd = ({ status, amountMinor, currency, senderId, recipientId, takenMinor }: HeardEnd): string =>
  `${status}: ${amountMinor} ${currency} from ${senderId ?? 'FUNDING'} to ${recipientId}${takenMinor === null ? '' : `, ${takenMinor} taken back`}`;

const describeTransaction = (transaction: BookedTransaction | null, status: HeardStatus): string =>
  transaction === null
    ? ''
    : describeEnd({
        ...transaction,
        status,
        takenMinor: status === 'REVERSED' ? (transaction.reversal?.takenMinor ?? null) : null,
        occurredAt: new Date(0),
      });
