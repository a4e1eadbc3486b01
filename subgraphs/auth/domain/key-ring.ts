import type { Database } from '@mint/platform/database/database.ts';
import { decrypt } from '@mint/platform/encryption/encryption.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { type CryptoKey, importJWK, type JSONWebKeySet, type JWK } from 'jose';
import type { AuthConfig } from '../config.ts';
import { maintainSigningKeys, readSigningKeys, type SigningKey } from './signing-keys.ts';

interface Signer {
  readonly kid: string;
  readonly privateKey: CryptoKey;
}

interface Loaded {
  readonly signer: Signer;
  readonly published: JSONWebKeySet;
  readonly loadedAtMs: number;
}

/** This process's view of the signing keys: read again every few seconds, and kept when the database is away. */
export interface KeyRing {
  /** The key that signs now. Throws when none was ever read and the database is away. */
  current(): Promise<Signer>;
  /** The public keys: of every token that may be in use, and the next one's ahead of its use. */
  published(): Promise<JSONWebKeySet>;
  /** Reads the keys again now. */
  reload(): Promise<void>;
}

async function unlock(keys: readonly SigningKey[], config: AuthConfig, known: Signer | undefined): Promise<Loaded> {
  const row = keys.find((key) => key.state === 'CURRENT');
  if (!row) throw new Error('There is no signing key');
  const published = { keys: keys.map((key) => key.publicJwk) } as JSONWebKeySet;
  if (known?.kid === row.kid) return { signer: known, published, loadedAtMs: Date.now() };
  const privateJwk = JSON.parse(decrypt(row.encryptedPrivateJwk, config.KEY_ENCRYPTION_KEY, row.kid)) as JWK;
  const privateKey = (await importJWK(privateJwk, 'RS256')) as CryptoKey;
  return { signer: { kid: row.kid, privateKey }, published, loadedAtMs: Date.now() };
}

/** Opens the ring, making the first keys when there are none. Throws when KEY_ENCRYPTION_KEY doesn't open the stored ones. */
export async function openKeyRing(database: Database, config: AuthConfig, log: Logger): Promise<KeyRing> {
  let loaded = await unlock(await maintainSigningKeys(database, config), config, undefined);
  let loading: Promise<void> | null = null;

  async function load(): Promise<void> {
    loaded = await unlock(await readSigningKeys(database), config, loaded.signer);
  }

  function reload(): Promise<void> {
    loading ??= load().finally(() => {
      loading = null;
    });
    return loading;
  }

  async function fresh(): Promise<Loaded> {
    if (Date.now() - loaded.loadedAtMs < config.SIGNING_KEY_RELOAD_SECONDS * 1000) return loaded;
    try {
      await reload();
    } catch (error) {
      // Asked again after another interval only: a database that is away is not to be asked by every request.
      loaded = { ...loaded, loadedAtMs: Date.now() };
      log.warn({ err: error }, 'signing keys not read again; going on with those at hand');
    }
    return loaded;
  }

  return {
    current: async () => (await fresh()).signer,
    published: async () => (await fresh()).published,
    reload,
  };
}
