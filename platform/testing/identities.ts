import { generateKeyPairSync } from 'node:crypto';
import type { JSONWebKeySet, JWK } from 'jose';
import { createServiceIdentity, type ServiceIdentity } from '../auth/service-identity.ts';

/** Every service name of the house, for tests that don't care which. */
export const TEST_SERVICE_NAMES = [
  'auth',
  'wallet',
  'transactions',
  'notifications',
  'kyc',
  'fraud',
  'social',
  'analytics',
  'webhooks',
  'admin',
  'audit',
  'gateway',
  'operator',
] as const;

export interface TestIdentities {
  /** A service's identity, to call others with. Throws when the name is not among those made. */
  identity(name: string): ServiceIdentity;
  /** What a service is told of its own key and whom it trusts: SERVICE_PRIVATE_KEY and SERVICE_TRUST. */
  env(name: string): { readonly SERVICE_PRIVATE_KEY: string; readonly SERVICE_TRUST: string };
}

/** Makes a key for each service, all trusting each other. */
export function createTestIdentities(names: readonly string[] = TEST_SERVICE_NAMES): TestIdentities {
  const privateKeys = new Map<string, JWK>();
  const trust: JSONWebKeySet = { keys: [] };
  for (const name of new Set(names)) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    privateKeys.set(name, privateKey.export({ format: 'jwk' }) as JWK);
    trust.keys.push({ ...(publicKey.export({ format: 'jwk' }) as JWK), kid: name, alg: 'EdDSA', kty: 'OKP' });
  }
  function keyOf(name: string): JWK {
    const key = privateKeys.get(name);
    if (key === undefined) throw new Error(`No test identity was made for ${name}`);
    return key;
  }
  return {
    identity: (name) => createServiceIdentity({ name, privateJwk: keyOf(name), trust }),
    env: (name) => ({ SERVICE_PRIVATE_KEY: JSON.stringify(keyOf(name)), SERVICE_TRUST: JSON.stringify(trust) }),
  };
}
