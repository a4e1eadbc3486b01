import { REVOCATIONS_CHANNEL } from '@mint/platform/auth/revocations-channel.ts';
import { createCache } from '@mint/platform/cache/cache.ts';
import type { SubgraphDeps } from '@mint/platform/graphql/define-subgraph.ts';
import type { AuthConfig } from './config.ts';
import type { AuthContext } from './context.ts';
import { createAttemptGuards } from './domain/attempt-guards.ts';
import { openKeyRing } from './domain/key-ring.ts';
import { createPasswordHasher } from './domain/password-hasher.ts';
import { announceRevocationsBy } from './domain/revocations.ts';

/** Opens the domain's context. */
export async function openContext({
  config,
  database,
  redis,
  redisPrefix,
  log,
}: Pick<SubgraphDeps<AuthConfig>, 'config' | 'database' | 'redis' | 'redisPrefix' | 'log'>): Promise<AuthContext> {
  const [hasher, keyRing] = await Promise.all([
    createPasswordHasher({
      memoryKib: config.ARGON2_MEMORY_KIB,
      passes: config.ARGON2_PASSES,
      concurrency: config.ARGON2_CONCURRENCY,
      maxWaiting: config.ARGON2_MAX_WAITING,
    }),
    openKeyRing(database, config, log),
  ]);
  // Readers look several times a second anyway: what Redis doesn't pass on is late, not lost.
  announceRevocationsBy(database, () => void redis.publish(`${redisPrefix}:${REVOCATIONS_CHANNEL}`, '').catch(() => {}));
  return {
    config,
    database,
    log,
    hasher,
    keyRing,
    cache: createCache({ redis, service: 'auth', log, prefix: `${redisPrefix}:` }),
    guards: createAttemptGuards({ redis, prefix: `${redisPrefix}:`, database, config }),
  };
}
