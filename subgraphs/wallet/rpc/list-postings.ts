import type { MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError } from '@connectrpc/connect';
import {
  type ListPostingsRequest,
  type ListPostingsResponseSchema,
  type PostedSideSchema,
  PostingKind,
  SystemAccount,
} from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { WalletContext } from '../context.ts';
import { listPostings as list, listPostingsOf, type PostedSide } from '../domain/list-postings.ts';
import { readId } from './read-request.ts';

const MAX_TRANSACTIONS = 1_000;

/** Everything that was posted, a page of it, or what was posted for the transactions that are named. */
export async function listPostings(
  { after, through, first, ids }: ListPostingsRequest,
  { database }: WalletContext,
): Promise<MessageInitShape<typeof ListPostingsResponseSchema>> {
  const isOfThese = ids.length > 0;
  if (isOfThese ? ids.length > MAX_TRANSACTIONS : first < 1 || first > MAX_TRANSACTIONS) {
    throw new ConnectError(`1 to ${MAX_TRANSACTIONS} transactions`, Code.InvalidArgument);
  }
  const page = isOfThese
    ? await listPostingsOf(
        database,
        ids.map((id) => readId('txn', id)),
      )
    : await list(database, {
        after: after === '' ? null : readId('txn', after),
        through: through === '' ? null : readId('txn', through),
        first,
      });
  return {
    transactions: page.transactions.map(({ transactionId, legs }) => ({
      transactionId,
      legs: legs.map(({ leg, kind, debit, credit, amountMinor, currency, postedAt }) => ({
        leg,
        kind: PostingKind[kind],
        debit: writeSide(debit),
        credit: writeSide(credit),
        amountMinor,
        currency,
        postedAt: timestampFromDate(postedAt),
      })),
    })),
    hasNextPage: page.hasNextPage,
    outboxOldestAgeMs: page.outboxOldestAgeMs === null ? undefined : BigInt(page.outboxOldestAgeMs),
  };
}

function writeSide({ walletId, userId, account, entryMinor }: PostedSide): MessageInitShape<typeof PostedSideSchema> {
  return {
    walletId,
    userId: userId ?? undefined,
    system: account === null ? SystemAccount.UNSPECIFIED : SystemAccount[account],
    entryMinor: entryMinor ?? undefined,
  };
}
