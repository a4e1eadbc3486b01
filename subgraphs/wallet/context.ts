import type { Database } from '@mint/platform/database/database.ts';
import type { SubgraphDeps } from '@mint/platform/graphql/define-subgraph.ts';
import { type ObjectStore, openObjectStore } from '@mint/platform/objects/object-store.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import type { WalletConfig } from './config.ts';
import { openStatementWaiting, type StatementWaiting } from './domain/await-statement.ts';
import { type AccountDirectory, createAccountDirectory } from './domain/find-account.ts';
import { openStatementMakers, type StatementMakers } from './domain/make-statements.ts';
import { openPostingQueue, type PostingQueue } from './domain/posting-queue.ts';

/** What the domain works with. */
export interface WalletContext {
  readonly config: WalletConfig;
  readonly database: Database;
  readonly accounts: AccountDirectory;
  readonly postings: PostingQueue;
  /** Where the files of statements are. */
  readonly statementStore: ObjectStore;
  readonly statementMakers: StatementMakers;
  readonly statementWaiting: StatementWaiting;
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
  const store = {
    endpoint: config.S3_ENDPOINT,
    publicEndpoint: config.S3_PUBLIC_ENDPOINT ?? config.S3_ENDPOINT,
    region: config.S3_REGION,
    accessKey: config.S3_ACCESS_KEY,
    secretKey: config.S3_SECRET_KEY,
    bucket: config.STATEMENTS_BUCKET,
    webOrigin: new URL(config.PUBLIC_URL).origin,
    webMethods: ['GET'] as const,
  };
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
    statementStore: openObjectStore(store, log),
    statementMakers: openStatementMakers({
      database,
      store,
      concurrency: config.STATEMENT_CONCURRENCY,
      timeoutMs: config.STATEMENT_TIMEOUT_MS,
      intervalMs: config.STATEMENT_WORK_INTERVAL_MS,
      log,
    }),
    statementWaiting: openStatementWaiting(database, { waitMs: config.STATEMENT_WAIT_MS, places: config.STATEMENT_WAITERS }),
  };
}

/** Lets the postings under way end. */
export async function closeContext({ postings, statementMakers, statementStore }: WalletContext): Promise<void> {
  await Promise.all([postings.close(), statementMakers.stop()]);
  statementStore.close();
}
