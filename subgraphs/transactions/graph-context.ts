import type { RequestContext } from '@mint/platform/graphql/request-context.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import type DataLoader from 'dataloader';
import type { TransactionsContext } from './context.ts';
import type { Reversal } from './domain/find-reversals.ts';
import type { Review } from './domain/find-reviews.ts';
import type { Status } from './domain/machine.ts';
import type { Payout } from './domain/payouts/find-batches.ts';
import type { RunOutcome } from './domain/schedules/find-schedules.ts';
import type { Transaction } from './domain/transaction.ts';

/** One request's batched reads. */
export interface TransactionsLoaders {
  /** Only transactions that the viewer may read; null for all others. */
  readonly transaction: DataLoader<Id<'txn'>, Transaction | null>;
  readonly review: DataLoader<Id<'txn'>, Review | null>;
  readonly reversal: DataLoader<Id<'txn'>, Reversal | null>;
  /** Of schedules that the viewer has been shown. */
  readonly lastRun: DataLoader<Id<'sch'>, RunOutcome | null>;
  /** Of batches that the viewer has been shown. */
  readonly payouts: DataLoader<Id<'pob'>, readonly Payout[] | null>;
  readonly trail: DataLoader<Id<'txn'>, readonly { readonly status: Status; readonly at: Date }[] | null>;
}

/** What this subgraph's resolvers get as their context. */
export type GraphContext = RequestContext<TransactionsContext, TransactionsLoaders>;
