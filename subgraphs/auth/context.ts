import type { Cache } from '@mint/platform/cache/cache.ts';
import type { Database } from '@mint/platform/database/database.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import type { AuthConfig } from './config.ts';
import type { AttemptGuards } from './domain/attempt-guards.ts';
import type { KeyRing } from './domain/key-ring.ts';
import type { PasswordHasher } from './domain/password-hasher.ts';

/** What the domain works with. */
export interface AuthContext {
  readonly config: AuthConfig;
  readonly database: Database;
  readonly cache: Cache;
  readonly hasher: PasswordHasher;
  readonly guards: AttemptGuards;
  readonly keyRing: KeyRing;
  readonly log: Logger;
}

/** Where a request comes from, as far as it is known. */
export interface ClientOrigin {
  readonly ip: string | null;
  readonly userAgent: string | null;
}
