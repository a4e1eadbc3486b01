import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { listWallets } from '../../domain/list-wallets.ts';
import type { GraphContext } from '../../graph-context.ts';

/** The viewer's wallets, oldest first, the first one opened when need be. */
export function wallets(_: unknown, _args: unknown, context: GraphContext) {
  return listWallets(context.domain, requireViewer(context).userId, context.domain.config.FIRST_WALLET_CURRENCY);
}
