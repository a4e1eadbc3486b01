import type { Id } from '@mint/platform/ids/ids.ts';
import { findWalletsByUser, type Wallet } from './find-wallets.ts';
import type { Ledger } from './posting.ts';

/** A user's wallets, oldest first; opens the first one when it isn't there yet. */
export async function listWallets(
  { database, accounts }: Pick<Ledger, 'database' | 'accounts'>,
  userId: Id<'usr'>,
  firstWalletCurrency: string,
): Promise<readonly Wallet[]> {
  const find = async () => (await findWalletsByUser(database, [userId])).get(userId) ?? [];
  const found = await find();
  if (found.some((wallet) => wallet.currency === firstWalletCurrency)) return found;
  await accounts.find({ userId }, firstWalletCurrency);
  return find();
}
