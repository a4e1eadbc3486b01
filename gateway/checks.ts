import type { Transport } from '@connectrpc/connect';
import { createServiceIdentity, type ServiceIdentity } from '@mint/platform/auth/service-identity.ts';
import { createTokenVerifier, type TokenVerifier } from '@mint/platform/auth/tokens.ts';
import { createRpcClient } from '@mint/platform/rpc/client.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { measureRedis } from '@mint/platform/telemetry/measure-redis.ts';
import { AuthService } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { Redis } from 'ioredis';
import { ApiKeyUsage } from './auth/api-key-usage.ts';
import { ApiKeys } from './auth/api-keys.ts';
import { type Authenticate, createAuthenticator } from './auth/authenticate.ts';
import { followRevocations } from './auth/follow-revocations.ts';
import { Revocations } from './auth/revocations.ts';
import type { GatewayConfig } from './config.ts';
import { type Limits, limitsOf } from './limits/limits.ts';
import { RateLimiter } from './limits/rate-limiter.ts';
import { rateLimiterFallbacksTotal } from './metrics.ts';
import { OperationGate } from './operations/gate.ts';

/** What stands before a router, whichever it is: who asks, and whether they may. */
export interface Checks {
  /** How the router proves to subgraphs that it is the gateway. */
  readonly identity: ServiceIdentity;
  readonly authenticate: Authenticate;
  readonly gate: OperationGate;
  /** What ended before its time, as auth tells of it. */
  readonly revocations: Revocations;
  readonly limits: Limits;
  close(): Promise<void>;
}

/** Opens the checks: bearer tokens, cookies and API keys, what was revoked, limits of size and of rate. */
export async function openChecks({
  config,
  authTransport,
  tokenVerifier,
  log,
}: {
  readonly config: GatewayConfig;
  /** The way to auth's internal commands. */
  readonly authTransport: Transport;
  /** In place of one that fetches JWKS_URL. */
  readonly tokenVerifier?: TokenVerifier;
  readonly log: Logger;
}): Promise<Checks> {
  const identity = createServiceIdentity({
    name: 'gateway',
    privateJwk: config.SERVICE_PRIVATE_KEY,
    trust: config.SERVICE_TRUST,
  });
  const verifier =
    tokenVerifier ??
    createTokenVerifier({ jwksUrl: config.JWKS_URL, issuer: config.TOKEN_ISSUER, audience: config.TOKEN_AUDIENCE });
  const reach = { transport: authTransport, from: identity, audience: 'auth' };
  const client = createRpcClient(AuthService, reach);
  // Asks however often it failed, because it asks at a pace of its own.
  const tireless = createRpcClient(AuthService, { ...reach, maxAttempts: 1, circuit: false });
  const limits = limitsOf(config);
  const redis = await openRedis(config, log);
  const redisMeter = measureRedis(redis, log);
  const limiter = openLimiter(redis, config, log);
  const revocations = new Revocations();
  const following = await followRevocations({ client: tireless, revocations, redis, redisPrefix: config.REDIS_PREFIX, log });
  const apiKeys = new ApiKeys({ client, verifier, revocations, limiter, guesses: limits.keyGuesses, log });
  const keyUsage = new ApiKeyUsage({ client, log });
  return {
    identity,
    authenticate: createAuthenticator({ verifier, apiKeys, revocations, log }),
    gate: new OperationGate({ limits, limiter, countKeyUse: (apiKeyId) => keyUsage.count(apiKeyId) }),
    revocations,
    limits,
    async close() {
      await keyUsage.stop();
      await following.stop();
      await redisMeter.stop();
      redis.disconnect();
    },
  };
}

const REDIS_READY_WITHIN_MS = 1_000;

/** Rate limits must not hold requests up: without a connection they fail at once, and a slow answer counts as none. */
async function openRedis(config: GatewayConfig, log: Logger): Promise<Redis> {
  const redis = new Redis(config.REDIS_URL, {
    enableOfflineQueue: false,
    enableAutoPipelining: true,
    maxRetriesPerRequest: 0,
    commandTimeout: 200,
    retryStrategy: (attempt) => Math.min(2_000, 50 * 2 ** attempt) * (0.5 + Math.random() / 2),
  });
  redis.on('error', (error) => log.warn({ err: error }, 'redis is away: rate limits are kept by this process alone'));
  // The first requests shall find it there, if it is there at all: a failure has them counted by this process alone for a while.
  await Promise.race([
    new Promise((resolve) => redis.once('ready', resolve)),
    new Promise((resolve) => setTimeout(resolve, REDIS_READY_WITHIN_MS)),
  ]);
  return redis;
}

function openLimiter(redis: Redis, config: GatewayConfig, log: Logger): RateLimiter {
  return new RateLimiter({
    redis,
    prefix: `${config.REDIS_PREFIX}:gateway:limit:`,
    onFailure: (error) => {
      rateLimiterFallbacksTotal.inc();
      log.debug({ err: error }, 'rate limits could not be shared');
    },
  });
}
