import type { Database } from '@mint/platform/database/database.ts';
import type { SubgraphDeps } from '@mint/platform/graphql/define-subgraph.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import type { WalletConfig } from './config.ts';
import { type AccountDirectory, createAccountDirectory } from './domain/find-account.ts';
import { openPostingQueue, type PostingQueue } from './domain/posting-queue.ts';

/** What the domain works with. */
export interface WalletContext {
  readonly config: WalletConfig;
  readonly database: Database;
  readonly accounts: AccountDirectory;
  readonly postings: PostingQueue;
  readonly log: Logger;
  /** Has the outbox relay look at once. */
  wakeOutbox(): void;
}

/** Opens the domain's context: the posting queue has connections of its own. */
export async function openContext({
  config,
  database,
  log,
  wakeOutbox,
}: Pick<SubgraphDeps<WalletConfig>, 'config' | 'database' | 'log' | 'wakeOutbox'>): Promise<WalletContext> {
  return {
    config,
    database,
    log,
    wakeOutbox,
    accounts: createAccountDirectory({
      database,
      firstWalletCurrency: config.FIRST_WALLET_CURRENCY,
      cacheSize: config.ACCOUNT_CACHE_SIZE,
    }),
    postings: openPostingQueue({
      url: config.DATABASE_URL,
      name: 'wallet-postings',
      limit: config.POSTING_QUEUE_LIMIT,
      onPosted: wakeOutbox,
    }),
  };
}

/** Lets the postings under way end. */
export function closeContext({ postings }: WalletContext): Promise<void> {
  return postings.close();
}
