import { Code, ConnectError } from '@connectrpc/connect';
import type { GetWalletsRequest } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { WalletContext } from '../context.ts';
import { findWalletsById, findWalletsByUser } from '../domain/find-wallets.ts';
import { readId } from './read-request.ts';
import { writeWallet } from './write-answer.ts';

const MAX_IDS = 200;

/** Wallets by id and by owner, each once. */
export async function getWallets({ walletIds, userIds }: GetWalletsRequest, { database, config }: WalletContext) {
  if (walletIds.length > MAX_IDS || userIds.length > MAX_IDS) {
    throw new ConnectError(`at most ${MAX_IDS} ids`, Code.InvalidArgument);
  }
  const [byId, byUser] = await Promise.all([
    findWalletsById(
      database,
      walletIds.map((id) => readId('wal', id)),
    ),
    findWalletsByUser(
      database,
      userIds.map((id) => readId('usr', id)),
    ),
  ]);
  for (const wallet of [...byUser.values()].flat()) byId.set(wallet.id, wallet);
  return { wallets: [...byId.values()].map(writeWallet), firstWalletCurrency: config.FIRST_WALLET_CURRENCY };
}
