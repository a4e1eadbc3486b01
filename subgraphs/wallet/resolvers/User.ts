import { isId } from '@mint/platform/ids/ids.ts';
import { listWallets } from '../domain/list-wallets.ts';
import { type GraphContext, maySee } from '../graph-context.ts';

export const User = {
  __resolveReference: ({ id }: { id: string }) => ({ id }),
  /** A user's wallets, for itself and for administrators; null for anyone else. */
  async wallets({ id }: { id: string }, _: unknown, context: GraphContext) {
    if (!isId('usr', id) || !maySee(context.viewer, id)) return null;
    if (context.viewer?.userId === id) return listWallets(context.domain, id, context.domain.config.FIRST_WALLET_CURRENCY);
    return (await context.loaders.walletsOfUser.load(id)) ?? [];
  },
};
