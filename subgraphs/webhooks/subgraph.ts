import { readFileSync } from 'node:fs';
import { defineSubgraph } from '@mint/platform/graphql/define-subgraph.ts';
import { createLoader } from '@mint/platform/graphql/loader.ts';
import { sharedTypeDefs } from '@mint/schema/graphql/shared.ts';
import type { Resolvers } from './__generated__/schema.ts';
import { configSchema, type WebhooksConfig } from './config.ts';
import { closeContext, openContext, type WebhooksContext } from './context.ts';
import { findAttempts, listDeliveries } from './domain/list-deliveries.ts';
import { startSecretReencryption } from './domain/reencrypt-secrets.ts';
import { startDelivery, startRemoval, startSweep } from './domain/workers.ts';
import { onAnalyticsBudgetExceeded } from './events/on-analytics-budget-exceeded.ts';
import { onAnalyticsBudgetWarning } from './events/on-analytics-budget-warning.ts';
import { onMoneyRequestAccepted } from './events/on-money-request-accepted.ts';
import { onMoneyRequestCancelled } from './events/on-money-request-cancelled.ts';
import { onMoneyRequestCreated } from './events/on-money-request-created.ts';
import { onMoneyRequestDeclined } from './events/on-money-request-declined.ts';
import { onMoneyRequestExpired } from './events/on-money-request-expired.ts';
import { onPayoutBatchCompleted } from './events/on-payout-batch-completed.ts';
import { onSplitSettled } from './events/on-split-settled.ts';
import { onTransactionCancelled } from './events/on-transaction-cancelled.ts';
import { onTransactionCompleted } from './events/on-transaction-completed.ts';
import { onTransactionFailed } from './events/on-transaction-failed.ts';
import { onTransactionHeldForReview } from './events/on-transaction-held-for-review.ts';
import { onTransactionReversed } from './events/on-transaction-reversed.ts';
import { onWalletFrozen } from './events/on-wallet-frozen.ts';
import { onWalletUnfrozen } from './events/on-wallet-unfrozen.ts';
import { type GraphContext, logPageOf, type WebhooksLoaders } from './graph-context.ts';
import { webhookEndpointCreate } from './resolvers/Mutation/webhookEndpointCreate.ts';
import { webhookEndpointDelete } from './resolvers/Mutation/webhookEndpointDelete.ts';
import { webhookEndpointUpdate } from './resolvers/Mutation/webhookEndpointUpdate.ts';
import { webhookRedeliver } from './resolvers/Mutation/webhookRedeliver.ts';
import { webhookSecretRotate } from './resolvers/Mutation/webhookSecretRotate.ts';
import { webhookTestSend } from './resolvers/Mutation/webhookTestSend.ts';
import { webhookEndpoint } from './resolvers/Query/webhookEndpoint.ts';
import { webhookEndpoints } from './resolvers/Query/webhookEndpoints.ts';
import { WebhookDelivery } from './resolvers/WebhookDelivery.ts';
import { WebhookEndpoint } from './resolvers/WebhookEndpoint.ts';

/** Endpoints that are told of events, signed and in order, and the log of what they were sent. */
export const webhooksSubgraph = defineSubgraph<WebhooksConfig, WebhooksContext, WebhooksLoaders>({
  name: 'webhooks',
  configSchema,
  typeDefs: [sharedTypeDefs, readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8')],
  resolvers: {
    Query: { webhookEndpoints, webhookEndpoint },
    Mutation: {
      webhookEndpointCreate,
      webhookEndpointUpdate,
      webhookEndpointDelete,
      webhookSecretRotate,
      webhookTestSend,
      webhookRedeliver,
    },
    WebhookEndpoint,
    WebhookDelivery,
  } satisfies Resolvers<GraphContext>,
  migrations: new URL('./migrations/', import.meta.url),
  openContext,
  closeContext,
  handlers: [
    onTransactionCompleted,
    onTransactionFailed,
    onTransactionCancelled,
    onTransactionHeldForReview,
    onTransactionReversed,
    onPayoutBatchCompleted,
    onMoneyRequestCreated,
    onMoneyRequestAccepted,
    onMoneyRequestDeclined,
    onMoneyRequestCancelled,
    onMoneyRequestExpired,
    onWalletFrozen,
    onWalletUnfrozen,
    onSplitSettled,
    onAnalyticsBudgetWarning,
    onAnalyticsBudgetExceeded,
  ],
  workers: [startDelivery, startSweep, startRemoval, startSecretReencryption],
  loaders: (context) => ({
    log: createLoader(async (keys) => {
      const pages = await listDeliveries(context, keys.map(logPageOf));
      return new Map(keys.map((key, place) => [key, pages[place] ?? []]));
    }),
    attempts: createLoader((ids) => findAttempts(context, ids)),
  }),
});
