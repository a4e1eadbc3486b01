import { readFileSync } from 'node:fs';
import { defineSubgraph } from '@mint/platform/graphql/define-subgraph.ts';
import { createLoader } from '@mint/platform/graphql/loader.ts';
import { sharedTypeDefs } from '@mint/schema/graphql/shared.ts';
import { FraudService } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import type { Resolvers } from './__generated__/schema.ts';
import { configSchema, type FraudConfig } from './config.ts';
import { type FraudContext, openContext } from './context.ts';
import { findCases } from './domain/find-cases.ts';
import { startCaseExpiry, startRetention } from './domain/workers.ts';
import { onKycBasicSubmitted } from './events/on-kyc-basic-submitted.ts';
import { onTransactionCancelled } from './events/on-transaction-cancelled.ts';
import { onTransactionCompleted } from './events/on-transaction-completed.ts';
import { onTransactionCreated } from './events/on-transaction-created.ts';
import { onTransactionFailed } from './events/on-transaction-failed.ts';
import { onUserProfileUpdated } from './events/on-user-profile-updated.ts';
import { onUserRegistered } from './events/on-user-registered.ts';
import type { FraudLoaders, GraphContext } from './graph-context.ts';
import { FraudCase } from './resolvers/FraudCase.ts';
import { fraudCase } from './resolvers/Query/fraudCase.ts';
import { getCase } from './rpc/get-case.ts';
import { listReviewQueue } from './rpc/list-review-queue.ts';
import { openCase } from './rpc/open-case.ts';
import { recordOutcome } from './rpc/record-outcome.ts';
import { score } from './rpc/score.ts';

/** The fraud rules, and the cases of transfers that people must look at. */
export const fraudSubgraph = defineSubgraph<FraudConfig, FraudContext, FraudLoaders>({
  name: 'fraud',
  configSchema,
  typeDefs: [sharedTypeDefs, readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8')],
  resolvers: { Query: { fraudCase }, FraudCase } satisfies Resolvers<GraphContext>,
  migrations: new URL('./migrations/', import.meta.url),
  openContext,
  rpc: (router, context) => {
    router.service(FraudService, {
      score: (request) => score(request, context),
      openCase: (request) => openCase(request, context),
      recordOutcome: (request) => recordOutcome(request, context),
      getCase: (request) => getCase(request, context),
      listReviewQueue: (request) => listReviewQueue(request, context),
    });
  },
  rpcCallers: {
    score: ['transactions'],
    openCase: ['transactions'],
    recordOutcome: ['admin', 'operator'],
    getCase: ['admin', 'operator'],
    listReviewQueue: ['admin', 'operator'],
  },
  handlers: [
    onUserRegistered,
    onUserProfileUpdated,
    onKycBasicSubmitted,
    onTransactionCreated,
    onTransactionCompleted,
    onTransactionFailed,
    onTransactionCancelled,
  ],
  hearsAtOnce: true,
  // The first to start is the last to stop: assessments are written when nothing scores any more.
  workers: [({ assessments }) => assessments.start(), startCaseExpiry, startRetention],
  loaders: (context) => ({ fraudCase: createLoader((ids) => findCases(context, ids)) }),
});
