import type { MessageInitShape } from '@bufbuild/protobuf';
import { type Timestamp, timestampDate, timestampFromDate } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError } from '@connectrpc/connect';
import {
  type CheckEntriesRequest,
  type CheckEntriesResponseSchema,
  EntryFaultKind,
} from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { WalletContext } from '../context.ts';
import { checkEntries as check } from '../domain/check-entries.ts';

/** What a look at the entries of a time found. */
export async function checkEntries(
  { from, before }: CheckEntriesRequest,
  { database }: WalletContext,
): Promise<MessageInitShape<typeof CheckEntriesResponseSchema>> {
  const report = await check(database, { from: readMoment(from), before: readMoment(before) });
  return {
    checkedBefore: timestampFromDate(report.checkedBefore),
    hasMore: report.hasMore,
    sums: report.sums.map(({ currency, sumMinor, entries }) => ({ currency: currency ?? '', sumMinor, entries })),
    faults: report.faults.map(({ kind, transactionId, walletId, seq, postedAt, currency, expectedMinor, foundMinor }) => ({
      kind: EntryFaultKind[kind],
      transactionId,
      walletId: walletId ?? '',
      seq: seq ?? 0n,
      postedAt: timestampFromDate(postedAt),
      currency: currency ?? '',
      expectedMinor: expectedMinor ?? undefined,
      foundMinor: foundMinor ?? undefined,
    })),
  };
}

function readMoment(timestamp: Timestamp | undefined): Date {
  if (timestamp === undefined) throw new ConnectError('from and before are needed', Code.InvalidArgument);
  return timestampDate(timestamp);
}
