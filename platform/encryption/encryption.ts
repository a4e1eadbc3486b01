import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** 32 bytes in base64 each. The first encrypts; whatever any of them encrypted opens, so that a key can be changed for another. */
export type EncryptionKeys = readonly [string, ...string[]];

/**
 * Encrypts a text for rest in the database, with the first key: 12 bytes IV, 16 bytes tag, then the ciphertext.
 * @param boundTo what the text belongs to: it decrypts only next to the same, so rows can't be swapped
 */
export function encrypt(text: string, [key]: EncryptionKeys, boundTo: string): Uint8Array {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, Buffer.from(key, 'base64'), iv).setAAD(Buffer.from(boundTo));
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), ciphertext]);
}

/** Reverses `encrypt`. Throws when it was none of these keys, or a byte was changed. */
export function decrypt(sealed: Uint8Array, keys: EncryptionKeys, boundTo: string): string {
  for (const key of keys.slice(0, -1)) {
    try {
      return open(sealed, key, boundTo);
    } catch {
      // Another key may open it; the last one says why none does.
    }
  }
  return open(sealed, keys.at(-1) as string, boundTo);
}

/** The same text encrypted with the first key; null when it is already. Throws when none of the keys opens it. */
export function reencrypt(sealed: Uint8Array, keys: EncryptionKeys, boundTo: string): Uint8Array | null {
  try {
    open(sealed, keys[0], boundTo);
    return null;
  } catch {
    return encrypt(decrypt(sealed, keys, boundTo), keys, boundTo);
  }
}

function open(sealed: Uint8Array, key: string, boundTo: string): string {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv(algorithm, Buffer.from(key, 'base64'), bytes.subarray(0, ivBytes))
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8');
}
