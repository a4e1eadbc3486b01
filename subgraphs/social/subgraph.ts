import { readFileSync } from 'node:fs';
import { defineSubgraph } from '@mint/platform/graphql/define-subgraph.ts';
import { createLoader } from '@mint/platform/graphql/loader.ts';
import { sharedTypeDefs } from '@mint/schema/graphql/shared.ts';
import type { Resolvers } from './__generated__/schema.ts';
import { configSchema, type SocialConfig } from './config.ts';
import { closeContext, openContext, type SocialContext } from './context.ts';
import { findMoneyRequests } from './domain/find-money-requests.ts';
import { findShares, findSplits } from './domain/find-splits.ts';
import { startAgeMeter } from './domain/measure-age.ts';
import { startExpiry, startExpirySweep, startRecovery } from './domain/workers.ts';
import { onTransactionCancelled } from './events/on-transaction-cancelled.ts';
import { onTransactionCompleted } from './events/on-transaction-completed.ts';
import { onTransactionFailed } from './events/on-transaction-failed.ts';
import { onUserProfileUpdated } from './events/on-user-profile-updated.ts';
import { onUserRegistered } from './events/on-user-registered.ts';
import type { GraphContext, SocialLoaders } from './graph-context.ts';
import { Contact } from './resolvers/Contact.ts';
import { MoneyRequest } from './resolvers/MoneyRequest.ts';
import { contactAdd } from './resolvers/Mutation/contactAdd.ts';
import { contactRemove } from './resolvers/Mutation/contactRemove.ts';
import { moneyRequestAccept } from './resolvers/Mutation/moneyRequestAccept.ts';
import { moneyRequestCancel } from './resolvers/Mutation/moneyRequestCancel.ts';
import { moneyRequestCreate } from './resolvers/Mutation/moneyRequestCreate.ts';
import { moneyRequestDecline } from './resolvers/Mutation/moneyRequestDecline.ts';
import { moneyRequestRemind } from './resolvers/Mutation/moneyRequestRemind.ts';
import { splitCancel } from './resolvers/Mutation/splitCancel.ts';
import { splitCreate } from './resolvers/Mutation/splitCreate.ts';
import { splitSharePay } from './resolvers/Mutation/splitSharePay.ts';
import { contacts } from './resolvers/Query/contacts.ts';
import { moneyRequest } from './resolvers/Query/moneyRequest.ts';
import { moneyRequests } from './resolvers/Query/moneyRequests.ts';
import { split } from './resolvers/Query/split.ts';
import { splits } from './resolvers/Query/splits.ts';
import { Split } from './resolvers/Split.ts';
import { SplitShare } from './resolvers/SplitShare.ts';

/** Contacts, money requests and bill splits: what people ask of each other. */
export const socialSubgraph = defineSubgraph<SocialConfig, SocialContext, SocialLoaders>({
  name: 'social',
  configSchema,
  typeDefs: [sharedTypeDefs, readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8')],
  resolvers: {
    Query: { contacts, moneyRequest, moneyRequests, split, splits },
    Mutation: {
      contactAdd,
      contactRemove,
      moneyRequestCreate,
      moneyRequestAccept,
      moneyRequestDecline,
      moneyRequestCancel,
      moneyRequestRemind,
      splitCreate,
      splitSharePay,
      splitCancel,
    },
    Contact,
    MoneyRequest,
    Split,
    SplitShare,
  } satisfies Resolvers<GraphContext>,
  migrations: new URL('./migrations/', import.meta.url),
  openContext,
  closeContext,
  handlers: [onUserRegistered, onUserProfileUpdated, onTransactionCompleted, onTransactionFailed, onTransactionCancelled],
  workers: [startExpiry, startExpirySweep, startRecovery, startAgeMeter],
  loaders: (context, viewer) => ({
    moneyRequest: createLoader(async (ids) => (viewer === null ? new Map() : findMoneyRequests(context, ids, viewer.userId))),
    split: createLoader(async (ids) => (viewer === null ? new Map() : findSplits(context, ids, viewer.userId))),
    sharesOfSplit: createLoader((ids) => findShares(context, ids)),
  }),
});
