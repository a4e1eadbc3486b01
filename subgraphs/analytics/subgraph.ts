import { readFileSync } from 'node:fs';
import { defineSubgraph } from '@mint/platform/graphql/define-subgraph.ts';
import { createLoader } from '@mint/platform/graphql/loader.ts';
import { startRatesRefresh } from '@mint/platform/money/refreshed-rates.ts';
import { sharedTypeDefs } from '@mint/schema/graphql/shared.ts';
import type { Resolvers } from './__generated__/schema.ts';
import { type AnalyticsConfig, configSchema } from './config.ts';
import { type AnalyticsContext, openContext } from './context.ts';
import { findCategories } from './domain/find-categories.ts';
import { onTransactionCompleted } from './events/on-transaction-completed.ts';
import { onTransactionReversed } from './events/on-transaction-reversed.ts';
import { onUserRegistered } from './events/on-user-registered.ts';
import type { AnalyticsLoaders, GraphContext } from './graph-context.ts';
import { Budget } from './resolvers/Budget.ts';
import { analyticsPreferencesUpdate } from './resolvers/Mutation/analyticsPreferencesUpdate.ts';
import { budgetDelete } from './resolvers/Mutation/budgetDelete.ts';
import { budgetSet } from './resolvers/Mutation/budgetSet.ts';
import { transactionCategorize } from './resolvers/Mutation/transactionCategorize.ts';
import { analyticsPreferences } from './resolvers/Query/analyticsPreferences.ts';
import { budgets } from './resolvers/Query/budgets.ts';
import { spending } from './resolvers/Query/spending.ts';
import { spendingCategories } from './resolvers/Query/spendingCategories.ts';
import { spendingTrend } from './resolvers/Query/spendingTrend.ts';
import { Spending } from './resolvers/Spending.ts';
import { Transaction } from './resolvers/Transaction.ts';

/** What people spend, and the budgets they set: made of events alone. */
export const analyticsSubgraph = defineSubgraph<AnalyticsConfig, AnalyticsContext, AnalyticsLoaders>({
  name: 'analytics',
  configSchema,
  typeDefs: [sharedTypeDefs, readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8')],
  resolvers: {
    Query: { spending, spendingTrend, spendingCategories, budgets, analyticsPreferences },
    Mutation: { budgetSet, budgetDelete, analyticsPreferencesUpdate, transactionCategorize },
    Spending,
    Budget,
    Transaction,
  } satisfies Resolvers<GraphContext>,
  migrations: new URL('./migrations/', import.meta.url),
  openContext,
  handlers: [onUserRegistered, onTransactionCompleted, onTransactionReversed],
  gatherEventsMs: 250,
  workers: [
    (context, log) =>
      startRatesRefresh(context, context.ratesRefreshMs, (error) =>
        log.warn({ err: error }, 'exchange rates could not be refreshed; those known before stay'),
      ),
  ],
  loaders: (context, viewer) => ({
    category: createLoader(async (ids) => (viewer === null ? new Map() : findCategories(context.database, viewer.userId, ids))),
  }),
});
