import type { RequestContext } from '@mint/platform/graphql/request-context.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import type DataLoader from 'dataloader';
import type { FraudContext } from './context.ts';
import type { FraudCase } from './domain/fraud-case.ts';

/** One request's loaders. */
export interface FraudLoaders {
  readonly fraudCase: DataLoader<Id<'frc'>, FraudCase | null>;
}

/** What this subgraph's resolvers get as their context. */
export type GraphContext = RequestContext<FraudContext, FraudLoaders>;
