import type { Client } from '@connectrpc/connect';
import type { Database } from '@mint/platform/database/database.ts';
import type { SubgraphDeps } from '@mint/platform/graphql/define-subgraph.ts';
import { createQueue, type QueueLocation } from '@mint/platform/jobs/jobs.ts';
import { createRpcClient } from '@mint/platform/rpc/client.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { AuthService } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { TransactionsService } from '@mint/schema/proto/__generated__/transactions_pb.ts';
import type { SocialConfig } from './config.ts';
import { type ExpiryQueue, expireRequestJob, openExpiryQueue } from './domain/expiry-jobs.ts';

/** What the domain works with. */
export interface SocialContext {
  readonly config: SocialConfig;
  readonly database: Database;
  readonly auth: Client<typeof AuthService>;
  /** Never repeats a call by itself: the domain must know of each that was sent. */
  readonly transactions: Client<typeof TransactionsService>;
  readonly queueLocation: QueueLocation;
  readonly expiry: ExpiryQueue;
  readonly log: Logger;
}

/** Opens the domain's context. */
export async function openContext({
  config,
  database,
  redisUrl,
  redisPrefix,
  log,
  identity,
  rpcTransport,
}: Pick<
  SubgraphDeps<SocialConfig>,
  'config' | 'database' | 'redisUrl' | 'redisPrefix' | 'log' | 'identity' | 'rpcTransport'
>): Promise<SocialContext> {
  const queueLocation = { redisUrl, redisPrefix };
  return {
    config,
    database,
    auth: createRpcClient(AuthService, { transport: rpcTransport('auth'), from: identity, audience: 'auth' }),
    transactions: createRpcClient(TransactionsService, {
      transport: rpcTransport('transactions'),
      from: identity,
      audience: 'transactions',
      maxAttempts: 1,
    }),
    queueLocation,
    expiry: openExpiryQueue(createQueue(expireRequestJob, queueLocation, log), log),
    log,
  };
}

/** Lets connections go. */
export async function closeContext({ expiry }: SocialContext): Promise<void> {
  await expiry.close();
}
