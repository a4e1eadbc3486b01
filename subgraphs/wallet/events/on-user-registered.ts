import { on } from '@mint/platform/kafka/handler.ts';
import { userRegistered } from '@mint/schema/events/auth.ts';
import type { WalletContext } from '../context.ts';
import { openWallet } from '../domain/open-wallet.ts';

/** Opens a new user's first wallet, unless a posting or a question was faster and opened it already. */
export const onUserRegistered = on<typeof userRegistered, WalletContext>(userRegistered, async ({ event, tx, context }) => {
  await openWallet(tx, event.payload.userId, context.config.FIRST_WALLET_CURRENCY);
});
