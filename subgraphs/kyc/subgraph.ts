import { readFileSync } from 'node:fs';
import { defineSubgraph } from '@mint/platform/graphql/define-subgraph.ts';
import { createLoader } from '@mint/platform/graphql/loader.ts';
import { callerOf } from '@mint/platform/rpc/guard.ts';
import { sharedTypeDefs } from '@mint/schema/graphql/shared.ts';
import { KycService } from '@mint/schema/proto/__generated__/kyc_pb.ts';
import type { Resolvers } from './__generated__/schema.ts';
import { configSchema, type KycConfig } from './config.ts';
import { closeContext, type KycContext, openContext } from './context.ts';
import { findDocumentsByProfile } from './domain/documents.ts';
import { findProfilesById, findProfilesByUser } from './domain/profile.ts';
import { startHandOver, startHousekeeping, startObjectRemoval, startPreparation } from './domain/workers.ts';
import { onUserRegistered } from './events/on-user-registered.ts';
import type { GraphContext, KycLoaders } from './graph-context.ts';
import { Kyc } from './resolvers/Kyc.ts';
import { KycDocument } from './resolvers/KycDocument.ts';
import { kycBasicSubmit } from './resolvers/Mutation/kycBasicSubmit.ts';
import { kycDocumentDelete } from './resolvers/Mutation/kycDocumentDelete.ts';
import { kycDocumentUploadConfirm } from './resolvers/Mutation/kycDocumentUploadConfirm.ts';
import { kycDocumentUploadCreate } from './resolvers/Mutation/kycDocumentUploadCreate.ts';
import { kycReviewSubmit } from './resolvers/Mutation/kycReviewSubmit.ts';
import { kyc } from './resolvers/Query/kyc.ts';
import { User } from './resolvers/User.ts';
import { approve } from './rpc/approve.ts';
import { freezeProfile } from './rpc/freeze-profile.ts';
import { getLimits } from './rpc/get-limits.ts';
import { getProfile } from './rpc/get-profile.ts';
import { listPendingQueue } from './rpc/list-pending-queue.ts';
import { listTierLimits } from './rpc/list-tier-limits.ts';
import { reject } from './rpc/reject.ts';
import { setTierLimits } from './rpc/set-tier-limits.ts';
import { unfreezeProfile } from './rpc/unfreeze-profile.ts';
import { serveWebhooks } from './webhook-route.ts';

/** Who people have proven to be, and how much they may send for it. */
export const kycSubgraph = defineSubgraph<KycConfig, KycContext, KycLoaders>({
  name: 'kyc',
  configSchema,
  typeDefs: [sharedTypeDefs, readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8')],
  resolvers: {
    Query: { kyc },
    Mutation: { kycBasicSubmit, kycDocumentDelete, kycDocumentUploadConfirm, kycDocumentUploadCreate, kycReviewSubmit },
    Kyc,
    KycDocument,
    User,
  } satisfies Resolvers<GraphContext>,
  migrations: new URL('./migrations/', import.meta.url),
  openContext,
  closeContext,
  rpc: (router, context) => {
    router.service(KycService, {
      getLimits: (request) => getLimits(request, context),
      getProfile: (request) => getProfile(request, context),
      listPendingQueue: (request) => listPendingQueue(request, context),
      approve: (request, call) => approve(request, context, callerOf(call)),
      reject: (request, call) => reject(request, context, callerOf(call)),
      listTierLimits: () => listTierLimits(context),
      setTierLimits: (request, call) => setTierLimits(request, context, callerOf(call)),
      freezeProfile: (request, call) => freezeProfile(request, context, callerOf(call)),
      unfreezeProfile: (request, call) => unfreezeProfile(request, context, callerOf(call)),
    });
  },
  rpcCallers: {
    getLimits: ['transactions'],
    getProfile: ['fraud', 'admin', 'operator'],
    listPendingQueue: ['admin', 'operator'],
    approve: ['admin', 'operator'],
    reject: ['admin', 'operator'],
    listTierLimits: ['transactions', 'admin', 'operator'],
    setTierLimits: ['admin', 'operator'],
    freezeProfile: ['admin', 'operator'],
    unfreezeProfile: ['admin', 'operator'],
  },
  handlers: [onUserRegistered],
  workers: [startPreparation, startHandOver, startObjectRemoval, startHousekeeping],
  routes: serveWebhooks,
  loaders: ({ database }) => ({
    profile: createLoader((ids) => findProfilesById(database, ids)),
    profileOfUser: createLoader((userIds) => findProfilesByUser(database, userIds)),
    documentsOfProfile: createLoader((profileIds) => findDocumentsByProfile(database, profileIds)),
  }),
});
