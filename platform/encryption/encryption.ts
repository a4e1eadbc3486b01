import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/**
 * Encrypts a text for rest in the database: 12 bytes IV, 16 bytes tag, then the ciphertext.
 * @param key 32 bytes in base64
 * @param boundTo what the text belongs to: it decrypts only next to the same, so rows can't be swapped
 */
export function encrypt(text: string, key: string, boundTo: string): Uint8Array {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, Buffer.from(key, 'base64'), iv).setAAD(Buffer.from(boundTo));
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), ciphertext]);
}

/** Reverses `encrypt`. Throws when the key is another one or a byte was changed. */
export function decrypt(sealed: Uint8Array, key: string, boundTo: string): string {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv(algorithm, Buffer.from(key, 'base64'), bytes.subarray(0, ivBytes))
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8');
}
