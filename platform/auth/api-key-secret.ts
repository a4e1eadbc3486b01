import { createHash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** The beginning of every API key, by which people and scanners for leaked secrets know one. */
export const API_KEY_MARK = 'mint_sk_';

/** What may be known of an API key's secret without having it. */
export interface SecretTraits {
  /** The mark and the first 8 characters: what its owner is shown, and what it is looked up by. */
  readonly prefix: string;
  /** SHA-256 of the whole. The secret is random, so one round is enough. */
  readonly digest: Uint8Array;
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 256 bits of chance. */
const RANDOM_LENGTH = 43;
const CHECKSUM_LENGTH = 6;
const PREFIX_LENGTH = API_KEY_MARK.length + 8;
const FORM = new RegExp(`^${API_KEY_MARK}[0-9A-Za-z]{${RANDOM_LENGTH + CHECKSUM_LENGTH}}$`);

/** A new secret: the mark, 43 random characters, and 6 that let a mistyped one be told without asking anyone. */
export function newApiKeySecret(): string {
  const random = Array.from({ length: RANDOM_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${API_KEY_MARK}${random}${checksumOf(random)}`;
}

/** Reads a secret; null when the text was never one. */
export function readApiKeySecret(text: string): SecretTraits | null {
  if (!FORM.test(text)) return null;
  const random = text.slice(API_KEY_MARK.length, -CHECKSUM_LENGTH);
  if (checksumOf(random) !== text.slice(-CHECKSUM_LENGTH)) return null;
  return { prefix: text.slice(0, PREFIX_LENGTH), digest: createHash('sha256').update(text).digest() };
}

/** CRC-32 in base 62. */
function checksumOf(text: string): string {
  let rest = crc32(text);
  let digits = '';
  for (let place = 0; place < CHECKSUM_LENGTH; place += 1) {
    digits = `${ALPHABET[rest % ALPHABET.length]}${digits}`;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return digits;
}
