import { readFileSync } from 'node:fs';
import { defineSubgraph } from '@mint/platform/graphql/define-subgraph.ts';
import { createLoader } from '@mint/platform/graphql/loader.ts';
import { sharedTypeDefs } from '@mint/schema/graphql/shared.ts';
import type { Resolvers } from './__generated__/schema.ts';
import { type AdminConfig, configSchema } from './config.ts';
import { type AdminContext, openContext } from './context.ts';
import { findActions } from './domain/list-records.ts';
import { startReconciliation } from './domain/reconciliation/workers.ts';
import { startExpiry, startRecovery } from './domain/workers.ts';
import { hearEnds } from './events/hear-ends.ts';
import { hearPostings } from './events/hear-postings.ts';
import { onUserFrozen } from './events/on-user-frozen.ts';
import { onUserRoleChanged } from './events/on-user-role-changed.ts';
import { onUserTotpDisabled } from './events/on-user-totp-disabled.ts';
import type { AdminLoaders, GraphContext } from './graph-context.ts';
import { AdminAction } from './resolvers/AdminAction.ts';
import { AdminApproval } from './resolvers/AdminApproval.ts';
import { LedgerHealth } from './resolvers/LedgerHealth.ts';
import { adminApprovalDecide } from './resolvers/Mutation/adminApprovalDecide.ts';
import { adminFraudCaseApprove } from './resolvers/Mutation/adminFraudCaseApprove.ts';
import { adminFraudCaseBlock } from './resolvers/Mutation/adminFraudCaseBlock.ts';
import { adminKycApprove } from './resolvers/Mutation/adminKycApprove.ts';
import { adminKycReject } from './resolvers/Mutation/adminKycReject.ts';
import { adminLimitsSet } from './resolvers/Mutation/adminLimitsSet.ts';
import { adminTransactionForceComplete } from './resolvers/Mutation/adminTransactionForceComplete.ts';
import { adminTransactionReverse } from './resolvers/Mutation/adminTransactionReverse.ts';
import { adminUserFreeze } from './resolvers/Mutation/adminUserFreeze.ts';
import { adminUserRoleSet } from './resolvers/Mutation/adminUserRoleSet.ts';
import { adminUserTotpReset } from './resolvers/Mutation/adminUserTotpReset.ts';
import { adminUserUnfreeze } from './resolvers/Mutation/adminUserUnfreeze.ts';
import { totpResetStop } from './resolvers/Mutation/totpResetStop.ts';
import { adminActions } from './resolvers/Query/adminActions.ts';
import { adminApprovals } from './resolvers/Query/adminApprovals.ts';
import { adminFraudQueue } from './resolvers/Query/adminFraudQueue.ts';
import { adminKycQueue } from './resolvers/Query/adminKycQueue.ts';
import { adminLimits } from './resolvers/Query/adminLimits.ts';
import { adminTransactions } from './resolvers/Query/adminTransactions.ts';
import { adminUsers } from './resolvers/Query/adminUsers.ts';
import { ledgerHealth } from './resolvers/Query/ledgerHealth.ts';
import { totpReset } from './resolvers/Query/totpReset.ts';

/** What operators do, with their reasons, and never alone where money moves. */
export const adminSubgraph = defineSubgraph<AdminConfig, AdminContext, AdminLoaders>({
  name: 'admin',
  configSchema,
  typeDefs: [sharedTypeDefs, readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8')],
  resolvers: {
    Query: {
      adminUsers,
      adminKycQueue,
      adminFraudQueue,
      adminTransactions,
      adminApprovals,
      adminLimits,
      adminActions,
      ledgerHealth,
      totpReset,
    },
    Mutation: {
      adminUserFreeze,
      adminUserUnfreeze,
      adminUserRoleSet,
      adminUserTotpReset,
      adminKycApprove,
      adminKycReject,
      adminFraudCaseApprove,
      adminFraudCaseBlock,
      adminTransactionReverse,
      adminTransactionForceComplete,
      adminApprovalDecide,
      adminLimitsSet,
      totpResetStop,
    },
    AdminAction,
    AdminApproval,
    LedgerHealth,
  } satisfies Resolvers<GraphContext>,
  migrations: new URL('./migrations/', import.meta.url),
  openContext,
  handlers: [onUserFrozen, onUserRoleChanged, onUserTotpDisabled, ...hearPostings, ...hearEnds],
  gatherEventsMs: 250,
  workers: [startRecovery, startExpiry, startReconciliation],
  loaders: ({ database }) => ({
    action: createLoader((ids) => findActions(database, ids)),
  }),
});
