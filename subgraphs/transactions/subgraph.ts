import { readFileSync } from 'node:fs';
import { defineSubgraph } from '@mint/platform/graphql/define-subgraph.ts';
import { createLoader } from '@mint/platform/graphql/loader.ts';
import { createRpcClient } from '@mint/platform/rpc/client.ts';
import { sharedTypeDefs } from '@mint/schema/graphql/shared.ts';
import { AuthService } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { WalletService } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { Resolvers } from './__generated__/schema.ts';
import { configSchema, type TransactionsConfig } from './config.ts';
import type { TransactionsContext } from './context.ts';
import { findTrails, findTransactions } from './domain/find-transactions.ts';
import { startRecovery } from './domain/recover-transactions.ts';
import { createSandboxPaymentSource } from './domain/sandbox-payment-source.ts';
import { takeNotice } from './domain/take-notice.ts';
import { onUserEmailVerified } from './events/on-user-email-verified.ts';
import { onUserProfileUpdated } from './events/on-user-profile-updated.ts';
import { onUserRegistered } from './events/on-user-registered.ts';
import type { GraphContext, TransactionsLoaders } from './graph-context.ts';
import { topUpCreate } from './resolvers/Mutation/topUpCreate.ts';
import { transactionCancel } from './resolvers/Mutation/transactionCancel.ts';
import { transferCreate } from './resolvers/Mutation/transferCreate.ts';
import { transaction } from './resolvers/Query/transaction.ts';
import { transactions } from './resolvers/Query/transactions.ts';
import { Transaction } from './resolvers/Transaction.ts';

/** Transfers and top-ups: the state machine that drives the ledger. */
export const transactionsSubgraph = defineSubgraph<TransactionsConfig, TransactionsContext, TransactionsLoaders>({
  name: 'transactions',
  configSchema,
  typeDefs: [sharedTypeDefs, readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8')],
  resolvers: {
    Query: { transaction, transactions },
    Mutation: { topUpCreate, transactionCancel, transferCreate },
    Transaction,
  } satisfies Resolvers<GraphContext>,
  migrations: new URL('./migrations/', import.meta.url),
  async openContext({ config, database, log, identity, rpcTransport }) {
    const paymentSource = createSandboxPaymentSource({ database, delayMs: config.SANDBOX_DELAY_MS });
    const context: TransactionsContext = {
      database,
      wallet: createRpcClient(WalletService, {
        transport: rpcTransport('wallet'),
        from: identity,
        audience: 'wallet',
        maxAttempts: 1,
      }),
      auth: createRpcClient(AuthService, { transport: rpcTransport('auth'), from: identity, audience: 'auth' }),
      paymentSource,
      config,
      log,
    };
    paymentSource.onNotice((transactionId) => {
      takeNotice(context, transactionId).catch((error: unknown) =>
        log.warn({ err: error, transactionId }, 'a notice of the payment source could not be taken; recovery will see to it'),
      );
    });
    return context;
  },
  async closeContext({ paymentSource }) {
    paymentSource.close();
  },
  handlers: [onUserRegistered, onUserProfileUpdated, onUserEmailVerified],
  workers: [startRecovery],
  loaders: (context, viewer) => ({
    transaction: createLoader(async (ids) =>
      viewer === null
        ? new Map()
        : findTransactions(context, ids, { userId: viewer.userId, isAdmin: viewer.scopes.has('admin') }),
    ),
    trail: createLoader((ids) => findTrails(context, ids)),
  }),
});
