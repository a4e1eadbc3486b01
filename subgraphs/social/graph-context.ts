import type { RequestContext } from '@mint/platform/graphql/request-context.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import type DataLoader from 'dataloader';
import type { SocialContext } from './context.ts';
import type { MoneyRequest } from './domain/money-request.ts';
import type { Share, Split } from './domain/split.ts';

/** One request's batched reads. */
export interface SocialLoaders {
  /** Only requests that the viewer made or was asked; null for all others. */
  readonly moneyRequest: DataLoader<Id<'mrq'>, MoneyRequest | null>;
  /** Only splits that the viewer made or has a share of; null for all others. */
  readonly split: DataLoader<Id<'spl'>, Split | null>;
  readonly sharesOfSplit: DataLoader<Id<'spl'>, readonly Share[] | null>;
}

/** What this subgraph's resolvers get as their context. */
export type GraphContext = RequestContext<SocialContext, SocialLoaders>;
