import { readFileSync } from 'node:fs';
import { defineSubgraph } from '@mint/platform/graphql/define-subgraph.ts';
import { createLoader } from '@mint/platform/graphql/loader.ts';
import { callerOf } from '@mint/platform/rpc/guard.ts';
import { sharedTypeDefs } from '@mint/schema/graphql/shared.ts';
import { WalletService } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { Resolvers } from './__generated__/schema.ts';
import { configSchema, type WalletConfig } from './config.ts';
import { closeContext, openContext, type WalletContext } from './context.ts';
import { findWalletsById, findWalletsByUser } from './domain/find-wallets.ts';
import { startHoldExpiry } from './domain/hold-expiry.ts';
import {
  startBucketPreparation,
  startFileRemoval,
  startStatementExpiry,
  startStatementMakers,
} from './domain/statement-workers.ts';
import { onUserRegistered } from './events/on-user-registered.ts';
import type { GraphContext, WalletLoaders } from './graph-context.ts';
import { statementCreate } from './resolvers/Mutation/statementCreate.ts';
import { walletOpen } from './resolvers/Mutation/walletOpen.ts';
import { statement } from './resolvers/Query/statement.ts';
import { statements } from './resolvers/Query/statements.ts';
import { wallet } from './resolvers/Query/wallet.ts';
import { wallets } from './resolvers/Query/wallets.ts';
import { Statement } from './resolvers/Statement.ts';
import { User } from './resolvers/User.ts';
import { Wallet } from './resolvers/Wallet.ts';
import { capture } from './rpc/capture.ts';
import { captureExchange } from './rpc/capture-exchange.ts';
import { checkEntries } from './rpc/check-entries.ts';
import { checkWallets } from './rpc/check-wallets.ts';
import { exchange } from './rpc/exchange.ts';
import { freeze } from './rpc/freeze.ts';
import { getWallets } from './rpc/get-wallets.ts';
import { hold } from './rpc/hold.ts';
import { listPostings } from './rpc/list-postings.ts';
import { post } from './rpc/post.ts';
import { reverse } from './rpc/reverse.ts';
import { unfreeze } from './rpc/unfreeze.ts';
import { voidTransaction } from './rpc/void.ts';

/** The double-entry ledger, the only place where balances change. */
export const walletSubgraph = defineSubgraph<WalletConfig, WalletContext, WalletLoaders>({
  name: 'wallet',
  configSchema,
  typeDefs: [sharedTypeDefs, readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8')],
  resolvers: {
    Query: { statement, statements, wallets, wallet },
    Mutation: { statementCreate, walletOpen },
    Statement,
    Wallet,
    User,
  } satisfies Resolvers<GraphContext>,
  migrations: new URL('./migrations/', import.meta.url),
  openContext,
  closeContext,
  rpc: (router, context) => {
    router.service(WalletService, {
      post: (request, call) => post(request, context, call),
      hold: (request) => hold(request, context),
      capture: (request) => capture(request, context),
      exchange: (request, call) => exchange(request, context, call),
      captureExchange: (request, call) => captureExchange(request, context, call),
      reverse: (request, call) => reverse(request, context, call),
      void: (request) => voidTransaction(request, context),
      freeze: (request, call) => freeze(request, context, callerOf(call)),
      unfreeze: (request, call) => unfreeze(request, context, callerOf(call)),
      getWallets: (request) => getWallets(request, context),
      listPostings: (request) => listPostings(request, context),
      checkEntries: (request) => checkEntries(request, context),
      checkWallets: (request) => checkWallets(request, context),
    });
  },
  rpcCallers: {
    post: ['transactions'],
    hold: ['transactions'],
    capture: ['transactions'],
    exchange: ['transactions'],
    captureExchange: ['transactions'],
    reverse: ['transactions'],
    void: ['transactions'],
    freeze: ['admin', 'operator'],
    unfreeze: ['admin', 'operator'],
    getWallets: ['transactions', 'admin', 'operator'],
    listPostings: ['admin', 'operator'],
    checkEntries: ['admin', 'operator'],
    checkWallets: ['admin', 'operator'],
  },
  handlers: [onUserRegistered],
  workers: [
    (context, log) => startHoldExpiry(context, context.config.HOLD_EXPIRY_INTERVAL_MS, log),
    startBucketPreparation,
    startStatementMakers,
    startStatementExpiry,
    startFileRemoval,
  ],
  loaders: ({ database }) => ({
    wallet: createLoader((ids) => findWalletsById(database, ids)),
    walletsOfUser: createLoader((userIds) => findWalletsByUser(database, userIds)),
  }),
});
