import { ApiKeyUsage } from '@mint/gateway/auth/api-key-usage.ts';
import { ApiKeys } from '@mint/gateway/auth/api-keys.ts';
import { type Authenticate, createAuthenticator } from '@mint/gateway/auth/authenticate.ts';
import { followRevocations } from '@mint/gateway/auth/follow-revocations.ts';
import { Revocations } from '@mint/gateway/auth/revocations.ts';
import type { GatewayConfig } from '@mint/gateway/config.ts';
import { type Limits, limitsOf } from '@mint/gateway/limits/limits.ts';
import { RateLimiter } from '@mint/gateway/limits/rate-limiter.ts';
import { OperationGate } from '@mint/gateway/operations/gate.ts';
import { createServiceIdentity, type ServiceIdentity } from '@mint/platform/auth/service-identity.ts';
import { createTokenVerifier } from '@mint/platform/auth/tokens.ts';
import { peerRpcUrl } from '@mint/platform/graphql/subgraph-config.ts';
import { createRpcClient } from '@mint/platform/rpc/client.ts';
import { httpTransport } from '@mint/platform/rpc/transport.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { AuthService } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { Redis } from 'ioredis';

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

/** Opens the gateway's own checks: bearer tokens, cookies and API keys, what was revoked, limits of size and of rate. */
export async function openChecks(
  config: GatewayConfig,
  env: Readonly<Record<string, string | undefined>>,
  log: Logger,
): Promise<Checks> {
  const identity = createServiceIdentity({
    name: 'gateway',
    privateJwk: config.SERVICE_PRIVATE_KEY,
    trust: config.SERVICE_TRUST,
  });
  const reach = { transport: httpTransport(peerRpcUrl('auth', env)), from: identity, audience: 'auth' };
  const client = createRpcClient(AuthService, reach);
  const verifier = createTokenVerifier({
    jwksUrl: config.JWKS_URL,
    issuer: config.TOKEN_ISSUER,
    audience: config.TOKEN_AUDIENCE,
  });
  const redis = new Redis(config.REDIS_URL, { enableAutoPipelining: true, maxRetriesPerRequest: 0, commandTimeout: 200 });
  redis.on('error', (error) => log.warn({ err: error }, 'redis is away: rate limits are kept by this process alone'));
  const limits = limitsOf(config);
  const limiter = new RateLimiter({
    redis,
    prefix: `${config.REDIS_PREFIX}:gateway:limit:`,
    onFailure: (error) => log.debug({ err: error }, 'rate limits could not be shared'),
  });
  const revocations = new Revocations();
  const following = await followRevocations({
    client: createRpcClient(AuthService, { ...reach, maxAttempts: 1, circuit: false }),
    revocations,
    redis,
    redisPrefix: config.REDIS_PREFIX,
    log,
  });
  const apiKeys = new ApiKeys({ client, verifier, revocations, limiter, guesses: limits.keyGuesses, log });
  const usage = new ApiKeyUsage({ client, log });
  return {
    identity,
    authenticate: createAuthenticator({ verifier, apiKeys, revocations, log }),
    revocations,
    limits,
    gate: new OperationGate({ limits, limiter, countKeyUse: (apiKeyId) => usage.count(apiKeyId) }),
    async close() {
      await usage.stop();
      await following.stop();
      redis.disconnect();
    },
  };
}
