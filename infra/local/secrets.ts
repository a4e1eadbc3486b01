import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { domains, identities } from './domains.ts';

/** What must stay the same from one start to the next on this machine. Made here once, and never leaves it. */
export interface Secrets {
  /** The password of each domain's database role. */
  readonly databasePasswords: Readonly<Record<string, string>>;
  /** Encrypts the token signing keys in auth's database: 32 bytes, base64. */
  readonly keyEncryptionKey: string;
  /** Encrypts the signing secrets in webhooks' database: 32 bytes, base64. */
  readonly webhookSecretKey: string;
  /** What the sandbox of identity verification signs its webhooks with, as Standard Webhooks writes secrets. */
  readonly verificationWebhookSecret: string;
  /** The Ed25519 private key by which each service proves who it is. */
  readonly serviceKeys: Readonly<Record<string, JWK>>;
}

/** Reads the secrets kept in the data folder, making those that aren't there yet. */
export async function openSecrets(dataFolder: string): Promise<Secrets> {
  const path = join(dataFolder, 'secrets.json');
  const kept: Partial<Secrets> = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Secrets) : {};
  const databasePasswords = { ...kept.databasePasswords };
  for (const { name } of domains) databasePasswords[name] ??= randomBytes(24).toString('base64url');
  const serviceKeys = { ...kept.serviceKeys };
  for (const name of identities) serviceKeys[name] ??= await newServiceKey(name);
  const secrets: Secrets = {
    databasePasswords,
    keyEncryptionKey: kept.keyEncryptionKey ?? randomBytes(32).toString('base64'),
    webhookSecretKey: kept.webhookSecretKey ?? randomBytes(32).toString('base64'),
    verificationWebhookSecret: kept.verificationWebhookSecret ?? `whsec_${randomBytes(32).toString('base64')}`,
    serviceKeys,
  };
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(path, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}

async function newServiceKey(name: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return { ...(await exportJWK(privateKey)), kid: name, alg: 'EdDSA' };
}

/** The public halves of every service's key, as the JWKS that each service trusts. */
export function trustOf(secrets: Secrets): { keys: JWK[] } {
  return { keys: Object.values(secrets.serviceKeys).map(({ d: _private, ...publicKey }) => publicKey) };
}
