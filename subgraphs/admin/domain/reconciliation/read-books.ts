import { type Timestamp, timestampDate } from '@bufbuild/protobuf/wkt';
import type { Id } from '@mint/platform/ids/ids.ts';
import { enumName } from '@mint/platform/rpc/enum-name.ts';
import {
  type BookedTransaction as BookedMessage,
  TransactionKind,
  TransactionStatus,
} from '@mint/schema/proto/__generated__/transactions_pb.ts';
import {
  type PostedLeg as LegMessage,
  PostingKind,
  type PostedSide as SideMessage,
  SystemAccount,
} from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { AdminContext } from '../../context.ts';
import type { BookedTransaction, PostedLeg, PostedSide } from './books.ts';
import { askSource } from './source-away.ts';

type Books = Pick<AdminContext, 'transactions' | 'wallet'>;

/** Which part of the books: ids after one, up to another with it, or just some. */
export type BookRange =
  | { readonly after: Id<'txn'> | null; readonly through: Id<'txn'>; readonly first: number }
  | { readonly ids: readonly Id<'txn'>[] };

/** A part of a book, by transaction id. */
export interface BookPage<T> {
  readonly byId: ReadonlyMap<Id<'txn'>, T>;
  /** Up to where the page holds all there is; null when that is all of what was asked for. */
  readonly through: Id<'txn'> | null;
  /** How long the oldest event of that book has waited to be published; null when none waits. */
  readonly outboxOldestAgeMs: number | null;
}

const requestOf = (range: BookRange) =>
  'ids' in range ? { ids: [...range.ids] } : { after: range.after ?? '', through: range.through, first: range.first };

/** Transactions as their domain has them. Throws SourceAwayError. */
export async function readTransactions({ transactions }: Books, range: BookRange): Promise<BookPage<BookedTransaction>> {
  const page = await askSource('TRANSACTIONS', transactions.listTransactions(requestOf(range)));
  const entries = page.transactions.map((message) => [message.id as Id<'txn'>, toTransaction(message)] as const);
  return {
    byId: new Map(entries),
    through: page.hasNextPage ? (entries.at(-1)?.[0] ?? null) : null,
    outboxOldestAgeMs: page.outboxOldestAgeMs === undefined ? null : Number(page.outboxOldestAgeMs),
  };
}

/** Postings as the ledger has them. Throws SourceAwayError. */
export async function readPostings({ wallet }: Books, range: BookRange): Promise<BookPage<readonly PostedLeg[]>> {
  const page = await askSource('LEDGER', wallet.listPostings(requestOf(range)));
  const entries = page.transactions.map(({ transactionId, legs }) => [transactionId as Id<'txn'>, legs.map(toLeg)] as const);
  return {
    byId: new Map(entries),
    through: page.hasNextPage ? (entries.at(-1)?.[0] ?? null) : null,
    outboxOldestAgeMs: page.outboxOldestAgeMs === undefined ? null : Number(page.outboxOldestAgeMs),
  };
}

function toTransaction(message: BookedMessage): BookedTransaction {
  const { exchange, reversal, completedAt } = message;
  return {
    id: message.id as Id<'txn'>,
    kind: enumName(TransactionKind, message.kind),
    status: enumName(TransactionStatus, message.status),
    senderId: message.senderId === '' ? null : message.senderId,
    recipientId: message.recipientId,
    amountMinor: message.amountMinor,
    currency: message.currency,
    exchange: exchange ?? null,
    completedAt: completedAt === undefined ? null : timestampDate(completedAt),
    reversal:
      reversal === undefined
        ? null
        : {
            takenMinor: reversal.takenMinor,
            restoredMinor: reversal.restoredMinor,
            reversedAt: momentOf(reversal.reversedAt),
          },
  };
}

function toLeg(message: LegMessage): PostedLeg {
  return {
    leg: message.leg,
    kind: enumName(PostingKind, message.kind),
    debit: toSide(message.debit),
    credit: toSide(message.credit),
    amountMinor: message.amountMinor,
    currency: message.currency,
    postedAt: momentOf(message.postedAt),
  };
}

function toSide(side: SideMessage | undefined): PostedSide {
  return {
    party: side?.userId ?? enumName(SystemAccount, side?.system ?? SystemAccount.UNSPECIFIED),
    walletId: side?.walletId ?? '',
    entryMinor: side?.entryMinor ?? null,
  };
}

/** What the contract always gives; the beginning of time where it is missing all the same. */
const momentOf = (timestamp: Timestamp | undefined): Date => (timestamp === undefined ? new Date(0) : timestampDate(timestamp));
