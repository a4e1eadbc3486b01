import { timestampDate, timestampFromDate } from '@bufbuild/protobuf/wkt';
import { type CheckEntriesResponse, EntryFaultKind, type WalletFault } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { AdminContext } from '../../context.ts';
import type { Finding } from './finding.ts';
import { askSource } from './source-away.ts';

/** What entries come to. */
export interface EntriesSum {
  readonly currency: string;
  readonly sumMinor: bigint;
  readonly entries: bigint;
}

/** What the ledger says of the entries of a time. */
export interface EntriesLook {
  readonly checkedBefore: Date;
  /** Whether more can be looked at at once. */
  readonly hasMore: boolean;
  readonly sums: readonly EntriesSum[];
  readonly findings: readonly Finding[];
}

/** Entries of a wallet that is not there have no currency: ISO 4217 has a code for that. */
const NO_CURRENCY = 'XXX';

/** Has the ledger look at the entries of a time, or the first part of it. Throws SourceAwayError. */
export async function lookAtEntries({ wallet }: AdminContext, from: Date, before: Date): Promise<EntriesLook> {
  const answer = await askSource(
    'LEDGER',
    wallet.checkEntries({ from: timestampFromDate(from), before: timestampFromDate(before) }),
  );
  return {
    checkedBefore: answer.checkedBefore === undefined ? from : timestampDate(answer.checkedBefore),
    hasMore: answer.hasMore,
    sums: answer.sums.map(({ currency, sumMinor, entries }) => ({ currency: currency || NO_CURRENCY, sumMinor, entries })),
    findings: answer.faults.flatMap(toFinding),
  };
}

function toFinding(fault: CheckEntriesResponse['faults'][number]): Finding[] {
  const { transactionId, walletId, seq, currency, expectedMinor, foundMinor, postedAt } = fault;
  const at = postedAt === undefined ? null : timestampDate(postedAt);
  const entry = `entry ${seq} of ${walletId}`;
  const found = foundMinor ?? 'nothing';
  switch (fault.kind) {
    case EntryFaultKind.WITHOUT_POSTING:
      return [
        {
          kind: 'ENTRY_WITHOUT_POSTING',
          subjectId: transactionId,
          place: `${walletId} ${seq}`,
          at,
          expected: `one posting that has ${entry}`,
          found: `an entry of ${found} ${currency} without one`,
        },
      ];
    case EntryFaultKind.UNBALANCED:
      return [
        {
          kind: 'ENTRIES_UNBALANCED',
          subjectId: transactionId,
          place: `${currency} ${at?.toISOString() ?? ''}`,
          at,
          expected: `entries in ${currency} that sum to zero`,
          found: `a sum of ${found}`,
        },
      ];
    case EntryFaultKind.NOT_CONTINUED:
      return [
        {
          kind: 'BALANCE_NOT_CONTINUED',
          subjectId: walletId,
          place: String(seq),
          at,
          expected: expectedMinor === undefined ? `an entry before ${entry}` : `a balance of ${expectedMinor} after ${entry}`,
          found: expectedMinor === undefined ? 'none' : `${found}`,
        },
      ];
    default:
      return [];
  }
}

/** A wallet that does not stand as its last entry left it. */
export const walletFinding = ({ walletId, balanceMinor, seq, entryBalanceMinor, entrySeq }: WalletFault): Finding => ({
  kind: 'BALANCE_DIFFERS',
  subjectId: walletId,
  place: '',
  at: null,
  expected: `a balance of ${entryBalanceMinor} at entry ${entrySeq}, as the last entry says`,
  found: `${balanceMinor} at ${seq}`,
});
