import { type Timestamp, timestampDate, timestampFromDate } from '@bufbuild/protobuf/wkt';
import type { Id } from '@mint/platform/ids/ids.ts';
import { TransactionKind, TransactionStatus } from '@mint/schema/proto/__generated__/transactions_pb.ts';
import { EntryFaultKind, PostingKind, SystemAccount } from '@mint/schema/proto/__generated__/wallet_pb.ts';

export interface PeerBooked {
  readonly id: Id<'txn'>;
  readonly kind: 'TOP_UP' | 'TRANSFER';
  status: keyof typeof TransactionStatus;
  readonly senderId: Id<'usr'> | null;
  readonly recipientId: Id<'usr'>;
  amountMinor: bigint;
  readonly currency: string;
  readonly exchange: { readonly receivesMinor: bigint; readonly receivesCurrency: string; readonly feeMinor: bigint } | null;
  completedAt: Date | null;
  reversal: { readonly takenMinor: bigint; readonly restoredMinor: bigint; readonly reversedAt: Date } | null;
}

export interface PeerLeg {
  readonly leg: number;
  readonly kind: Exclude<keyof typeof PostingKind, 'UNSPECIFIED'>;
  /** A user, or an account of the house. */
  readonly debit: string;
  readonly credit: string;
  amountMinor: bigint;
  readonly currency: string;
  readonly postedAt: Date;
}

export interface PeerEntry {
  readonly transactionId: Id<'txn'>;
  readonly leg: number;
  readonly party: string;
  readonly walletId: Id<'wal'>;
  readonly seq: bigint;
  amountMinor: bigint;
  readonly currency: string;
  readonly postedAt: Date;
}

export interface PeerWalletFault {
  readonly walletId: Id<'wal'>;
  readonly balanceMinor: bigint;
  readonly seq: bigint;
  readonly entryBalanceMinor: bigint;
  readonly entrySeq: bigint;
}

/** What the peers wallet and transactions have written down, to be compared. */
export interface PeerBooks {
  readonly transactions: Map<Id<'txn'>, PeerBooked>;
  readonly legs: Map<Id<'txn'>, PeerLeg[]>;
  entries: PeerEntry[];
  walletFaults: PeerWalletFault[];
  /** How long the oldest event has waited; null when none does. */
  readonly waitingMs: { transactions: number | null; wallet: number | null };
  /** Posts a leg, with its two entries. */
  post(id: Id<'txn'>, leg: PeerLeg): void;
  clear(): void;
}

/** A wallet for each party and currency, always the same. */
const walletOf = (party: string, currency: string): Id<'wal'> => {
  const letters = Buffer.from(`${party}${currency}`).toString('hex').slice(-24);
  return `wal_01${letters}`;
};

/** Opens books with nothing in them. */
export function openBooks(): PeerBooks {
  let seq = 0n;
  const books: PeerBooks = {
    transactions: new Map(),
    legs: new Map(),
    entries: [],
    walletFaults: [],
    waitingMs: { transactions: null, wallet: null },
    post(transactionId, leg) {
      books.legs.set(transactionId, [...(books.legs.get(transactionId) ?? []), leg]);
      for (const [party, amountMinor] of [
        [leg.debit, -leg.amountMinor],
        [leg.credit, leg.amountMinor],
      ] as const) {
        seq += 1n;
        const { currency, postedAt } = leg;
        const walletId = walletOf(party, currency);
        books.entries.push({ transactionId, leg: leg.leg, party, walletId, seq, amountMinor, currency, postedAt });
      }
    },
    clear() {
      books.transactions.clear();
      books.legs.clear();
      Object.assign(books, { entries: [], walletFaults: [] });
      Object.assign(books.waitingMs, { transactions: null, wallet: null });
    },
  };
  return books;
}

interface Range {
  readonly after: string;
  readonly through: string;
  readonly first: number;
  readonly ids: string[];
}

/** A page of what has an id, as the range says. */
function page<T>(all: ReadonlyMap<Id<'txn'>, T>, { after, through, first, ids }: Range) {
  const sorted = [...all].toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (ids.length > 0) return { items: sorted.filter(([id]) => ids.includes(id)), hasNextPage: false };
  const inRange = sorted.filter(([id]) => id > after && (through === '' || id <= through));
  return { items: inRange.slice(0, first), hasNextPage: inRange.length > first };
}

const ageOf = (waitingMs: number | null) => (waitingMs === null ? undefined : BigInt(waitingMs));

/** How transactions answer from their book. */
function listTransactionsOf(books: PeerBooks, range: Range) {
  const { items, hasNextPage } = page(books.transactions, range);
  return {
    hasNextPage,
    outboxOldestAgeMs: ageOf(books.waitingMs.transactions),
    transactions: items.map(([, { kind, status, senderId, exchange, completedAt, reversal, ...booked }]) => ({
      ...booked,
      kind: TransactionKind[kind],
      status: TransactionStatus[status],
      senderId: senderId ?? '',
      exchange: exchange ?? undefined,
      completedAt: completedAt === null ? undefined : timestampFromDate(completedAt),
      reversal: reversal === null ? undefined : { ...reversal, reversedAt: timestampFromDate(reversal.reversedAt) },
    })),
  };
}

/** How the wallet answers from its book. */
function listPostingsOf(books: PeerBooks, range: Range) {
  const { items, hasNextPage } = page(books.legs, range);
  const side = (transactionId: Id<'txn'>, leg: number, party: string, currency: string) => ({
    walletId: walletOf(party, currency),
    userId: party.startsWith('usr_') ? party : undefined,
    system: party.startsWith('usr_') ? SystemAccount.UNSPECIFIED : SystemAccount[party as 'FUNDING'],
    entryMinor: books.entries.find((entry) => entry.transactionId === transactionId && entry.leg === leg && entry.party === party)
      ?.amountMinor,
  });
  return {
    hasNextPage,
    outboxOldestAgeMs: ageOf(books.waitingMs.wallet),
    transactions: items.map(([transactionId, legs]) => ({
      transactionId,
      legs: legs.map(({ kind, debit, credit, postedAt, ...leg }) => ({
        ...leg,
        kind: PostingKind[kind],
        debit: side(transactionId, leg.leg, debit, leg.currency),
        credit: side(transactionId, leg.leg, credit, leg.currency),
        postedAt: timestampFromDate(postedAt),
      })),
    })),
  };
}

/** How the wallet answers for the entries of a time, all of which has passed. */
function checkEntriesOf(books: PeerBooks, request: { from?: Timestamp | undefined; before?: Timestamp | undefined }) {
  const from = timestampDate(request.from as Timestamp);
  const asked = timestampDate(request.before as Timestamp);
  const now = new Date();
  const before = asked < now ? asked : now;
  const looked = books.entries.filter(({ postedAt }) => postedAt >= from && postedAt < before);
  const total = (entries: readonly PeerEntry[]) => entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  const stray = looked.filter(({ transactionId, leg }) => !books.legs.get(transactionId)?.some((each) => each.leg === leg));
  const steps = Map.groupBy(looked, (entry) => `${entry.transactionId} ${entry.currency} ${entry.postedAt.getTime()}`);
  const unbalanced = [...steps.values()].filter((entries) => total(entries) !== 0n);
  const fault = (entry: PeerEntry) => ({
    transactionId: entry.transactionId,
    postedAt: timestampFromDate(entry.postedAt),
    currency: entry.currency,
  });
  return {
    checkedBefore: timestampFromDate(new Date(Math.max(before.getTime(), from.getTime()))),
    hasMore: before < now,
    sums: [...Map.groupBy(looked, ({ currency }) => currency)].map(([currency, entries]) => ({
      currency,
      sumMinor: total(entries),
      entries: BigInt(entries.length),
    })),
    faults: [
      ...stray.map((entry) => ({
        ...fault(entry),
        kind: EntryFaultKind.WITHOUT_POSTING,
        walletId: entry.walletId,
        seq: entry.seq,
        foundMinor: entry.amountMinor,
      })),
      ...unbalanced.flatMap(([first, ...others]) =>
        first === undefined
          ? []
          : [{ ...fault(first), kind: EntryFaultKind.UNBALANCED, expectedMinor: 0n, foundMinor: total([first, ...others]) }],
      ),
    ],
  };
}

/** How the wallet answers for wallets, all of which are on one page. */
function checkWalletsOf(books: PeerBooks, { ids }: { ids: string[] }) {
  const ofEntries = books.entries.map(({ walletId }) => walletId);
  const known = [...new Set([...ofEntries, ...books.walletFaults.map(({ walletId }) => walletId)])].toSorted();
  const looked = known.filter((id) => ids.length === 0 || ids.includes(id));
  return {
    through: looked.at(-1) ?? '',
    hasNextPage: false,
    faults: books.walletFaults.filter(({ walletId }) => looked.includes(walletId)),
  };
}

/** The domains that operators act on. */
export type PeerName = 'auth' | 'wallet' | 'kyc' | 'fraud' | 'transactions';

/** Has a peer answer a call, as it is just then: quick, slow or away. */
export type Served = <Request, Answer>(
  peer: PeerName,
  method: string,
  work: (request: Request) => Answer,
) => (request: Request) => Promise<Answer>;

/** The wallet's commands for a reconciliation. */
export const walletBooks = (books: PeerBooks, served: Served) => ({
  listPostings: served('wallet', 'listPostings', (range: Parameters<typeof listPostingsOf>[1]) => listPostingsOf(books, range)),
  checkEntries: served('wallet', 'checkEntries', (span: Parameters<typeof checkEntriesOf>[1]) => checkEntriesOf(books, span)),
  checkWallets: served('wallet', 'checkWallets', (which: { ids: string[] }) => checkWalletsOf(books, which)),
});

/** That of transactions. */
export const transactionBook = (books: PeerBooks, served: Served) => ({
  listTransactions: served('transactions', 'listTransactions', (range: Parameters<typeof listTransactionsOf>[1]) =>
    listTransactionsOf(books, range),
  ),
});
