import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { openAnotherWallet } from '../../domain/open-wallet.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Opens a wallet in one more currency for the viewer. */
export async function walletOpen(_: unknown, { input }: { input: { currency: string } }, context: GraphContext) {
  const opened = await openAnotherWallet(context.domain.database, requireViewer(context).userId, input.currency);
  return opened.ok ? { wallet: opened.value, userErrors: [] } : { wallet: null, userErrors: opened.errors };
}
