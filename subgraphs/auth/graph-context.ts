import { createLoader } from '@mint/platform/graphql/loader.ts';
import type { RequestContext } from '@mint/platform/graphql/request-context.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import type DataLoader from 'dataloader';
import type { AuthContext } from './context.ts';
import { dayBefore, findApiKeyUsage, keptUsageDays, type UsageDay } from './domain/api-key-usage.ts';
import { findSecondFactors, type SecondFactor } from './domain/second-factor.ts';
import { findUsersByIds, readUserThroughCache, type User } from './domain/users.ts';

/** A request's loaders. */
export interface AuthLoaders {
  /** Users through the cache; what the cache hasn't got comes in one query. */
  readonly users: DataLoader<Id<'usr'>, User | null>;
  /** Second factors in force. */
  readonly secondFactors: DataLoader<Id<'usr'>, SecondFactor | null>;
  /** How API keys were used, as far back as that is kept. */
  readonly apiKeyUsage: DataLoader<Id<'key'>, readonly UsageDay[] | null>;
}

/** What resolvers of this domain get as context. */
export type GraphContext = RequestContext<AuthContext, AuthLoaders>;

/** Makes a request's loaders. */
export function createAuthLoaders(context: AuthContext): AuthLoaders {
  const fromDatabase = createLoader<Id<'usr'>, User>(async (ids) => {
    const found = await findUsersByIds(context.database, ids);
    return new Map(found.map((user) => [user.id, user]));
  });
  const users = createLoader<Id<'usr'>, User>(async (ids) => {
    const read = await Promise.all(ids.map((id) => readUserThroughCache(context, id, () => fromDatabase.load(id))));
    return new Map(read.filter((user) => user !== null).map((user) => [user.id, user]));
  });
  const apiKeyUsage = createLoader<Id<'key'>, readonly UsageDay[]>((ids) =>
    findApiKeyUsage(context, ids, dayBefore(keptUsageDays - 1)),
  );
  const secondFactors = createLoader<Id<'usr'>, SecondFactor>(async (ids) => {
    const found = await findSecondFactors(context.database, ids);
    return new Map(found.map((factor) => [factor.userId, factor]));
  });
  return { users, secondFactors, apiKeyUsage };
}
