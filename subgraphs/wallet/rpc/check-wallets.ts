import type { MessageInitShape } from '@bufbuild/protobuf';
import { Code, ConnectError } from '@connectrpc/connect';
import type { CheckWalletsRequest, CheckWalletsResponseSchema } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { WalletContext } from '../context.ts';
import { checkWallets as check, checkTheseWallets } from '../domain/check-wallets.ts';
import { readId } from './read-request.ts';

const MAX_WALLETS = 1_000;

/** What a look at a page of wallets found, or at those that are named. */
export async function checkWallets(
  { after, first, ids }: CheckWalletsRequest,
  { database }: WalletContext,
): Promise<MessageInitShape<typeof CheckWalletsResponseSchema>> {
  const isOfThese = ids.length > 0;
  if (isOfThese ? ids.length > MAX_WALLETS : first < 1 || first > MAX_WALLETS) {
    throw new ConnectError(`1 to ${MAX_WALLETS} wallets`, Code.InvalidArgument);
  }
  const { through, hasNextPage, faults } = isOfThese
    ? await checkTheseWallets(
        database,
        ids.map((id) => readId('wal', id)),
      )
    : await check(database, after === '' ? null : readId('wal', after), first);
  return { through: through ?? '', hasNextPage, faults: [...faults] };
}
