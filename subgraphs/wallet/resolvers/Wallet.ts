import { badUserInput } from '@mint/platform/errors/errors.ts';
import { parsePage, toConnection } from '@mint/platform/graphql/connection.ts';
import { isId } from '@mint/platform/ids/ids.ts';
import { toGraphqlMoney } from '@mint/platform/money/money.ts';
import type { Wallet as WalletValue } from '../domain/find-wallets.ts';
import { type Entry, listEntries } from '../domain/list-entries.ts';
import { type GraphContext, maySee } from '../graph-context.ts';

const money = (amountMinor: bigint, { currency }: WalletValue) => toGraphqlMoney({ amountMinor, currency });

const CURSOR = /^[1-9]\d{0,18}$/;

/** An entry's cursor: its number in the wallet. */
const writeCursor = (seq: bigint) => Buffer.from(seq.toString()).toString('base64url');

function readCursor(text: string | null | undefined): bigint | null {
  if (text == null) return null;
  const seq = text.length <= 32 ? Buffer.from(text, 'base64url').toString('utf8') : '';
  if (!CURSOR.test(seq)) throw badUserInput('The cursor is not one of this list.');
  return BigInt(seq);
}

async function entries(
  wallet: WalletValue,
  { first, after }: { first?: number | null; after?: string | null },
  { domain }: GraphContext,
) {
  const page = parsePage({ first });
  const beforeSeq = readCursor(after);
  const found = await listEntries(domain.database, wallet.id, { beforeSeq, limit: page.limit });
  const shown = found.map((entry: Entry) => ({
    id: entry.id,
    seq: entry.seq,
    delta: money(entry.deltaMinor, wallet),
    balanceAfter: money(entry.balanceAfterMinor, wallet),
    createdAt: entry.postedAt,
    transaction: { __typename: 'Transaction', id: entry.transactionId },
  }));
  const connection = toConnection(shown, page, (entry) => writeCursor(entry.seq));
  return { ...connection, pageInfo: { ...connection.pageInfo, hasPreviousPage: beforeSeq !== null } };
}

export const Wallet = {
  /** A wallet that another subgraph points to; null for a viewer that may not see it. */
  async __resolveReference({ id }: { id: string }, context: GraphContext): Promise<WalletValue | null> {
    const found = isId('wal', id) ? await context.loaders.wallet.load(id) : null;
    return found !== null && maySee(context.viewer, found.userId) ? found : null;
  },
  balance: (wallet: WalletValue) => money(wallet.balanceMinor, wallet),
  held: (wallet: WalletValue) => money(wallet.heldMinor, wallet),
  available: (wallet: WalletValue) => money(wallet.balanceMinor - wallet.heldMinor, wallet),
  createdAt: (wallet: WalletValue) => wallet.openedAt,
  entries,
};
