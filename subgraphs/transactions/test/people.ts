import { createRouterTransport } from '@connectrpc/connect';
import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { createRpcClient } from '@mint/platform/rpc/client.ts';
import { createTestIdentities } from '@mint/platform/testing/identities.ts';
import { WalletService, WalletStatus } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { TransactionsContext } from '../context.ts';
import { storePayee } from '../domain/store-payee.ts';

/** People whose wallets are what a test says, in a context that is told so when it asks. */
export interface TestPeople {
  readonly context: TransactionsContext;
  /** Somebody with this much in a wallet of each currency. */
  person(available: Readonly<Record<string, bigint>>): Promise<Id<'usr'>>;
}

/** The context of a domain with a wallet at its other end that knows whose money is what, and nothing else. */
export function withPeople(context: TransactionsContext): TestPeople {
  const owned = new Map<string, Readonly<Record<string, bigint>>>();
  const transport = createRouterTransport(({ service }) => {
    service(WalletService, {
      getWallets: ({ userIds }) => ({
        firstWalletCurrency: 'USD',
        wallets: userIds.flatMap((userId) =>
          Object.entries(owned.get(userId) ?? {}).map(([currency, available]) => ({
            id: newId('wal'),
            userId,
            currency,
            status: WalletStatus.ACTIVE,
            balanceMinor: available + 7n,
            heldMinor: 7n,
          })),
        ),
      }),
    });
  });
  const from = createTestIdentities().identity('transactions');
  return {
    context: { ...context, wallet: createRpcClient(WalletService, { transport, from, audience: 'wallet', maxAttempts: 1 }) },
    async person(available) {
      const userId = newId('usr');
      owned.set(userId, available);
      await storePayee(context.database.sql, { userId, handle: userId.slice(-12), handleAt: new Date() });
      return userId;
    },
  };
}
