import { configSchema } from '@mint/auth/config.ts';
import { type KeyRing, openKeyRing } from '@mint/auth/domain/key-ring.ts';
import { type Database, openDatabase } from '@mint/platform/database/database.ts';
import { newId } from '@mint/platform/ids/ids.ts';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { SignJWT } from 'jose';
import type { Stack } from '../stack.ts';

/** What a token says; by default what auth itself would say of a new session. */
export interface TokenClaims {
  readonly userId?: string;
  readonly role?: 'USER' | 'ADMIN';
  readonly scopes?: readonly string[];
  /** From now, in seconds; negative for a token that is over. */
  readonly expiresInSeconds?: number;
  readonly issuer?: string;
}

/** Signs tokens with the key that auth signs with just now: for what auth itself never hands out. */
export interface Signer {
  sign(claims: TokenClaims): Promise<string>;
  readonly keys: KeyRing;
  readonly database: Database;
  close(): Promise<void>;
}

/** Opens the signing keys of a product's own auth. */
export async function openSigner({ environment }: Stack): Promise<Signer> {
  const env = environment.auth ?? {};
  const config = configSchema.parse({ ...env, SIGNING_KEY_RELOAD_SECONDS: '0' });
  const database = openDatabase({ url: env.DATABASE_URL ?? '', name: 'contract', maxConnections: 2 });
  const keys = await openKeyRing(database, config, createLogger({ service: 'contract', level: 'error' }));
  return {
    keys,
    database,
    async sign({ userId = newId('usr'), role = 'USER', scopes = [], expiresInSeconds = 600, issuer = config.TOKEN_ISSUER }) {
      const { kid, privateKey } = await keys.current();
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({ sid: newId('ses'), role, scope: scopes.join(' ') })
        .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid })
        .setIssuer(issuer)
        .setAudience(config.TOKEN_AUDIENCE)
        .setSubject(userId)
        .setJti(crypto.randomUUID())
        .setIssuedAt(Math.min(now, now + expiresInSeconds - 60))
        .setExpirationTime(now + expiresInSeconds)
        .sign(privateKey);
    },
    close: () => database.close(),
  };
}
