import type { Client } from '@connectrpc/connect';
import type { Database } from '@mint/platform/database/database.ts';
import type { SubgraphDeps } from '@mint/platform/graphql/define-subgraph.ts';
import { createRpcClient } from '@mint/platform/rpc/client.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { AuthService } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { TransactionsService } from '@mint/schema/proto/__generated__/transactions_pb.ts';
import type { FraudConfig } from './config.ts';
import { type AssessmentLog, openAssessmentLog } from './domain/assessment-log.ts';
import { openVelocityCounter, type VelocityCounter } from './domain/count-transfers.ts';
import { type CountryByIp, openCountryByIp } from './domain/country-by-ip.ts';

/** What the domain works with. */
export interface FraudContext {
  readonly config: FraudConfig;
  readonly database: Database;
  readonly velocity: VelocityCounter;
  readonly countries: CountryByIp;
  readonly assessments: AssessmentLog;
  readonly auth: Client<typeof AuthService>;
  readonly transactions: Client<typeof TransactionsService>;
  readonly log: Logger;
}

/** Opens the domain's context. Throws when the countries by address can't be read. */
export async function openContext({
  config,
  database,
  redis,
  redisPrefix,
  log,
  identity,
  rpcTransport,
}: Pick<
  SubgraphDeps<FraudConfig>,
  'config' | 'database' | 'redis' | 'redisPrefix' | 'log' | 'identity' | 'rpcTransport'
>): Promise<FraudContext> {
  return {
    config,
    database,
    log,
    velocity: openVelocityCounter({
      redis,
      prefix: redisPrefix,
      windowSeconds: config.VELOCITY_WINDOW_SECONDS,
      timeoutMs: config.VELOCITY_REDIS_TIMEOUT_MS,
      log,
    }),
    countries: await openCountryByIp(config.GEO_DATABASE_PATH),
    assessments: openAssessmentLog({ database, limit: config.ASSESSMENT_BUFFER_LIMIT, log }),
    auth: createRpcClient(AuthService, {
      transport: rpcTransport('auth'),
      from: identity,
      audience: 'auth',
      timeoutMs: config.PEOPLE_TIMEOUT_MS,
    }),
    transactions: createRpcClient(TransactionsService, {
      transport: rpcTransport('transactions'),
      from: identity,
      audience: 'transactions',
      timeoutMs: config.RESOLVE_TIMEOUT_MS,
    }),
  };
}
