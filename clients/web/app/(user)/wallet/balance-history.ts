'use client';

import { WalletHistoryDocument, type WalletHistoryQuery } from '@mint/sdk/__generated__/graphql.ts';
import { useQuery } from '@tanstack/react-query';
import { mint } from '../../../session/mint.ts';

type Entry = NonNullable<WalletHistoryQuery['wallet']>['entries']['nodes'][number];
type Money = Entry['balanceAfter'];

/** From a moment on a wallet held this. */
export interface BalanceLevel {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly balance: Money;
}

export interface BalanceHistory {
  /** Oldest first; the last one is now. Empty when nothing has ever moved. */
  readonly levels: readonly BalanceLevel[];
  /** Whether it goes back as far as was asked for, or to the wallet's first entry; a busy wallet's goes less far. */
  readonly whole: boolean;
}

/** The most that the graph gives at once. */
const pageSize = 100;
/** What a picture can still show, and a page may still ask for. */
const mostPages = 10;
const dayMs = 86_400_000;

/** What a wallet held in the last days: every change of it, from the balance that each entry left. */
export function useBalanceHistory(walletId: string, days: number) {
  return useQuery({
    queryKey: ['wallets', walletId, 'balance', days],
    queryFn: () => readHistory(walletId, Date.now() - days * dayMs),
  });
}

async function readHistory(walletId: string, from: number): Promise<BalanceHistory> {
  const entries: Entry[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const { wallet }: WalletHistoryQuery = await mint().execute(WalletHistoryDocument, { id: walletId, first: pageSize, after });
    if (!wallet) break;
    entries.push(...wallet.entries.nodes);
    const oldest = entries.at(-1);
    if (!wallet.entries.pageInfo.hasNextPage || (oldest && Date.parse(oldest.createdAt) < from))
      return { levels: levelsOf(entries, from), whole: true };
    after = wallet.entries.pageInfo.endCursor;
  }
  return { levels: levelsOf(entries, from), whole: false };
}

/**
 * The levels that entries tell of.
 *
 * @param entries Newest first, as the graph gives them.
 * @param from Where the first level begins, unless the entries begin later.
 * @param now Where the last one ends.
 */
export function levelsOf(entries: readonly Entry[], from: number, now = Date.now()): readonly BalanceLevel[] {
  const newest = entries[0];
  if (newest === undefined) return [];
  const within = entries.filter(({ createdAt }) => Date.parse(createdAt) >= from).reverse();
  const before = entries.find(({ createdAt }) => Date.parse(createdAt) < from);
  return [
    ...(before ? [{ at: from, balance: before.balanceAfter }] : []),
    ...within.map(({ createdAt, balanceAfter }) => ({ at: Date.parse(createdAt), balance: balanceAfter })),
    { at: now, balance: newest.balanceAfter },
  ];
}
