import type { RequestContext } from '@mint/platform/graphql/request-context.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import type DataLoader from 'dataloader';
import type { AnalyticsContext } from './context.ts';

/** One request's loaders. */
export interface AnalyticsLoaders {
  /** What a transaction is counted as; null when it is no spending of the viewer's. */
  readonly category: DataLoader<Id<'txn'>, string | null>;
}

/** What this subgraph's resolvers get as their context. */
export type GraphContext = RequestContext<AnalyticsContext, AnalyticsLoaders>;
