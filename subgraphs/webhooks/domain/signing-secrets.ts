import { randomBytes } from 'node:crypto';
import { decrypt, type EncryptionKeys, encrypt } from '@mint/platform/encryption/encryption.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { Webhook } from 'standardwebhooks';

const SECRET_BYTES = 32;

/** A fresh secret as Standard Webhooks writes them. */
export function newSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
}

/** Encrypts a secret for the database, bound to its endpoint. */
export function sealSecret(secret: string, keys: EncryptionKeys, endpointId: Id<'whe'>): Uint8Array {
  return encrypt(secret, keys, endpointId);
}

/** Reverses `sealSecret`. Throws when it was none of the keys, or the row another endpoint's. */
export function openSecret(sealed: Uint8Array, keys: EncryptionKeys, endpointId: Id<'whe'>): string {
  return decrypt(sealed, keys, endpointId);
}

/** The headers that a message is sent with: who it is from and when, provable by each of the secrets. */
export function signedHeaders(
  secrets: readonly string[],
  { messageId, body, at }: { readonly messageId: Id<'evt'>; readonly body: string; readonly at: Date },
): Record<string, string> {
  return {
    'content-type': 'application/json',
    'user-agent': 'Mint-Webhooks/1',
    'webhook-id': messageId,
    'webhook-timestamp': Math.floor(at.getTime() / 1_000).toString(),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(messageId, at, body)).join(' '),
  };
}
