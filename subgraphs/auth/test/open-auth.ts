import { randomBytes } from 'node:crypto';
import { readConfig } from '@mint/platform/config/config.ts';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { createTestDatabase } from '@mint/platform/testing/database.ts';
import { Redis } from 'ioredis';
import { configSchema } from '../config.ts';
import type { AuthContext, ClientOrigin } from '../context.ts';
import { type Registration, registerUser } from '../domain/register-user.ts';
import type { User } from '../domain/users.ts';
import { openContext } from '../open-context.ts';

/** The domain on a database of its own, without doors. */
export interface OpenAuth {
  readonly context: AuthContext;
  /** Signs somebody up with what is not said made up; throws when that is refused. */
  register(input?: Partial<Registration>): Promise<User>;
  /** Events in the outbox, oldest first, of one type or all. */
  events(type?: string): Promise<{ readonly type: string; readonly key: string; readonly payload: Record<string, unknown> }[]>;
  close(): Promise<void>;
}

/** A password nobody would guess. */
export const goodPassword = 'plum-trellis-gravel-91';

/** Where most test requests come from. */
export const home: ClientOrigin = { ip: '192.0.2.10', userAgent: 'Firefox' };

/** Opens the domain for tests: cheap hashes, keys that are read at each use; anything else as told. */
export async function openAuth(settings: Readonly<Record<string, string>> = {}): Promise<OpenAuth> {
  const { database, drop } = await createTestDatabase(new URL('../migrations/', import.meta.url));
  const config = readConfig(configSchema, {
    KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    SIGNING_KEY_RELOAD_SECONDS: '0',
    ARGON2_MEMORY_KIB: '64',
    ARGON2_PASSES: '1',
    ...settings,
  });
  const log = createLogger({ service: 'auth', level: 'silent' });
  const redis = new Redis(process.env.REDIS_URL ?? '', { enableOfflineQueue: false, lazyConnect: true, commandTimeout: 1_000 });
  redis.on('error', () => {});
  if (settings.REDIS !== 'away') await redis.connect();
  const redisPrefix = `test-${randomBytes(6).toString('hex')}`;
  const context = await openContext({ config, database, redis, redisPrefix, log });
  return {
    context,
    async register(input = {}) {
      const handle = `u${randomBytes(6).toString('hex')}`;
      const registered = await registerUser(context, {
        email: `${handle}@example.com`,
        password: goodPassword,
        displayName: 'Alice Doe',
        handle,
        country: 'BR',
        ...input,
      });
      if (!registered.ok) throw new Error(registered.errors.map((error) => error.code).join());
      return registered.value;
    },
    async events(type) {
      return database.sql`
        select type, key, payload from outbox where ${type ?? null}::text is null or type = ${type ?? null} order by seq`;
    },
    async close() {
      redis.disconnect();
      await drop();
    },
  };
}
