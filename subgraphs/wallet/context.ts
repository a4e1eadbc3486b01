import type { Database } from '@mint/platform/database/database.ts';
import type { RequestContext } from '@mint/platform/graphql/request-context.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import type DataLoader from 'dataloader';
import type { WalletConfig } from './config.ts';
import type { AccountDirectory } from './domain/find-account.ts';
import type { Wallet } from './domain/find-wallets.ts';
import type { PostingQueue } from './domain/posting-queue.ts';

/** What the domain works with. */
export interface WalletContext {
  readonly database: Database;
  readonly config: WalletConfig;
  readonly accounts: AccountDirectory;
  readonly postings: PostingQueue;
}

/** One request's batched reads. */
export interface WalletLoaders {
  readonly walletById: DataLoader<Id<'wal'>, Wallet | null>;
  readonly walletsByUser: DataLoader<Id<'usr'>, readonly Wallet[] | null>;
}

export type WalletRequest = RequestContext<WalletContext, WalletLoaders>;
