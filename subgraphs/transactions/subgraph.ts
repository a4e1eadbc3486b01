import { readFileSync } from 'node:fs';
import { defineSubgraph } from '@mint/platform/graphql/define-subgraph.ts';
import { createLoader } from '@mint/platform/graphql/loader.ts';
import { readExchangeRates } from '@mint/platform/money/exchange-rates.ts';
import { openRefreshedRates, startRatesRefresh } from '@mint/platform/money/refreshed-rates.ts';
import { createRpcClient } from '@mint/platform/rpc/client.ts';
import { callerOf } from '@mint/platform/rpc/guard.ts';
import { exchangeRatesSource } from '@mint/schema/exchange-rates.ts';
import { sharedTypeDefs } from '@mint/schema/graphql/shared.ts';
import { AuthService } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { FraudService } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import { KycService } from '@mint/schema/proto/__generated__/kyc_pb.ts';
import { TransactionsService } from '@mint/schema/proto/__generated__/transactions_pb.ts';
import { WalletService } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { Resolvers } from './__generated__/schema.ts';
import { configSchema, type TransactionsConfig } from './config.ts';
import type { TransactionsContext } from './context.ts';
import { findReversals } from './domain/find-reversals.ts';
import { findReviews } from './domain/find-reviews.ts';
import { findTrails, findTransactions } from './domain/find-transactions.ts';
import { startAgeMeter } from './domain/measure-age.ts';
import { startPayouts } from './domain/payouts/carry-out-payouts.ts';
import { findPayouts } from './domain/payouts/find-batches.ts';
import { startRecovery } from './domain/recover-transactions.ts';
import { createSandboxPaymentSource } from './domain/sandbox-payment-source.ts';
import { findLastRuns } from './domain/schedules/find-schedules.ts';
import { startSchedules } from './domain/schedules/work-schedules.ts';
import { startQuoteSweep } from './domain/sweep-quotes.ts';
import { takeNotice } from './domain/take-notice.ts';
import { onApiKeyRevoked } from './events/on-api-key-revoked.ts';
import { onFraudCaseApproved } from './events/on-fraud-case-approved.ts';
import { onFraudCaseBlocked } from './events/on-fraud-case-blocked.ts';
import { onFraudCaseExpired } from './events/on-fraud-case-expired.ts';
import { onUserEmailVerified } from './events/on-user-email-verified.ts';
import { onUserProfileUpdated } from './events/on-user-profile-updated.ts';
import { onUserRegistered } from './events/on-user-registered.ts';
import type { GraphContext, TransactionsLoaders } from './graph-context.ts';
import { payoutBatchCreate } from './resolvers/Mutation/payoutBatchCreate.ts';
import { scheduleCancel } from './resolvers/Mutation/scheduleCancel.ts';
import { scheduleCreate } from './resolvers/Mutation/scheduleCreate.ts';
import { schedulePause } from './resolvers/Mutation/schedulePause.ts';
import { scheduleResume } from './resolvers/Mutation/scheduleResume.ts';
import { scheduleSkipNext } from './resolvers/Mutation/scheduleSkipNext.ts';
import { topUpCreate } from './resolvers/Mutation/topUpCreate.ts';
import { transactionCancel } from './resolvers/Mutation/transactionCancel.ts';
import { transferCreate } from './resolvers/Mutation/transferCreate.ts';
import { transferQuoteCreate } from './resolvers/Mutation/transferQuoteCreate.ts';
import { Payout } from './resolvers/Payout.ts';
import { PayoutBatch } from './resolvers/PayoutBatch.ts';
import { limits } from './resolvers/Query/limits.ts';
import { payoutBatch } from './resolvers/Query/payoutBatch.ts';
import { payoutBatches } from './resolvers/Query/payoutBatches.ts';
import { schedule } from './resolvers/Query/schedule.ts';
import { schedulePreview } from './resolvers/Query/schedulePreview.ts';
import { schedules } from './resolvers/Query/schedules.ts';
import { transaction } from './resolvers/Query/transaction.ts';
import { transactions } from './resolvers/Query/transactions.ts';
import { Schedule } from './resolvers/Schedule.ts';
import { Transaction } from './resolvers/Transaction.ts';
import { TransferQuote } from './resolvers/TransferQuote.ts';
import { createTransfer } from './rpc/create-transfer.ts';
import { forceCompleteTransaction } from './rpc/force-complete-transaction.ts';
import { getTransactions } from './rpc/get-transactions.ts';
import { listTransactions } from './rpc/list-transactions.ts';
import { resolveReview } from './rpc/resolve-review.ts';
import { reverseTransaction } from './rpc/reverse-transaction.ts';
import { searchTransactions } from './rpc/search-transactions.ts';

/** How long limits and fraud rules may take; two in a row must leave time for the posting. */
const CHECK_TIMEOUT_MS = 1_500;

/** Transfers and top-ups: the state machine that drives the ledger. */
export const transactionsSubgraph = defineSubgraph<TransactionsConfig, TransactionsContext, TransactionsLoaders>({
  name: 'transactions',
  configSchema,
  typeDefs: [sharedTypeDefs, readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8')],
  resolvers: {
    Query: { limits, payoutBatch, payoutBatches, schedule, schedulePreview, schedules, transaction, transactions },
    Mutation: {
      payoutBatchCreate,
      scheduleCancel,
      scheduleCreate,
      schedulePause,
      scheduleResume,
      scheduleSkipNext,
      topUpCreate,
      transactionCancel,
      transferCreate,
      transferQuoteCreate,
    },
    Payout,
    PayoutBatch,
    Schedule,
    Transaction,
    TransferQuote,
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
      kyc: createRpcClient(KycService, {
        transport: rpcTransport('kyc'),
        from: identity,
        audience: 'kyc',
        timeoutMs: CHECK_TIMEOUT_MS,
      }),
      fraud: createRpcClient(FraudService, {
        transport: rpcTransport('fraud'),
        from: identity,
        audience: 'fraud',
        timeoutMs: CHECK_TIMEOUT_MS,
      }),
      ...(await openRefreshedRates(() => readExchangeRates(exchangeRatesSource(config)))),
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
  rpc: (router, context) => {
    router.service(TransactionsService, {
      createTransfer: (request, call) => createTransfer(request, context, callerOf(call)),
      resolveReview: (request, call) => resolveReview(request, context, call),
      getTransactions: (request) => getTransactions(request, context),
      searchTransactions: (request) => searchTransactions(request, context),
      reverseTransaction: (request, call) => reverseTransaction(request, context, call, callerOf(call)),
      forceCompleteTransaction: (request, call) => forceCompleteTransaction(request, context, call, callerOf(call)),
      listTransactions: (request) => listTransactions(request, context),
    });
  },
  rpcCallers: {
    createTransfer: ['social'],
    resolveReview: ['fraud'],
    getTransactions: ['admin', 'operator'],
    listTransactions: ['admin', 'operator'],
    searchTransactions: ['admin', 'operator'],
    reverseTransaction: ['admin', 'operator'],
    forceCompleteTransaction: ['admin', 'operator'],
  },
  handlers: [
    onUserRegistered,
    onUserProfileUpdated,
    onUserEmailVerified,
    onFraudCaseApproved,
    onFraudCaseBlocked,
    onFraudCaseExpired,
    onApiKeyRevoked,
  ],
  workers: [
    startRecovery,
    startAgeMeter,
    startQuoteSweep,
    startSchedules,
    startPayouts,
    (context, log) =>
      startRatesRefresh(context, context.config.EXCHANGE_RATES_REFRESH_MS, (error) =>
        log.warn({ err: error }, 'exchange rates could not be refreshed; those known before stay'),
      ),
  ],
  loaders: (context, viewer) => ({
    transaction: createLoader(async (ids) =>
      viewer === null
        ? new Map()
        : findTransactions(context, ids, { userId: viewer.userId, isAdmin: viewer.scopes.has('admin') }),
    ),
    payouts: createLoader((ids) => findPayouts(context, ids)),
    lastRun: createLoader((ids) => findLastRuns(context, ids)),
    review: createLoader((ids) => findReviews(context, ids)),
    reversal: createLoader((ids) => findReversals(context, ids)),
    trail: createLoader((ids) => findTrails(context, ids)),
  }),
});
