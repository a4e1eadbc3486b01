import { randomFillSync } from 'node:crypto';

const RANDOM_BYTES = 10;
const pool = Buffer.allocUnsafe(RANDOM_BYTES * 256);
let used = pool.length;
let lastMs = 0;
let count = 0;
/** What fits into the 12 bits after the version. */
const COUNT_MAX = 0xfff;

/**
 * The 16 bytes of a fresh UUIDv7. Those of one process ascend: within a millisecond the 12 bits after the version count up from a
 * random start in their lower half; when they are spent, or the clock is set back, the time goes on from the last one used.
 */
export function newUuidBytes(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = new Uint8Array(16);
  for (let i = 0; i < RANDOM_BYTES; i += 1) bytes[6 + i] = pool[used + i] as number;
  used += RANDOM_BYTES;

  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    count = (((bytes[6] as number) << 8) | (bytes[7] as number)) & (COUNT_MAX >> 1);
  } else if (count < COUNT_MAX) count += 1;
  else {
    lastMs += 1;
    count = 0;
  }
  const high = Math.floor(lastMs / 2 ** 32);
  bytes[0] = high >>> 8;
  bytes[1] = high;
  bytes[2] = lastMs >>> 24;
  bytes[3] = lastMs >>> 16;
  bytes[4] = lastMs >>> 8;
  bytes[5] = lastMs;
  bytes[6] = 0x70 | (count >>> 8);
  bytes[7] = count;
  bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f);
  return bytes;
}

const HEX_DIGITS = '0123456789abcdef';
const HEX = Array.from({ length: 256 }, (_, byte) => `${HEX_DIGITS[byte >> 4]}${HEX_DIGITS[byte & 15]}`);

/** The bytes as a UUID's text. */
export function uuidFromBytes(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < 16; i += 1) {
    if (i === 4 || i === 6 || i === 8 || i === 10) text += '-';
    text += HEX[bytes[i] as number];
  }
  return text;
}

/** The bytes that a UUID's text stands for. */
export function bytesFromUuid(uuid: string): Uint8Array {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

/** Crockford's base32, in which TypeIDs are written: 26 digits, of which the first holds only 3 bits. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const PAIRS = Array.from({ length: 1024 }, (_, bits) => `${DIGITS[bits >> 5]}${DIGITS[bits & 31]}`);
const VALUES = new Uint8Array(128);
for (let value = 0; value < DIGITS.length; value += 1) VALUES[DIGITS.charCodeAt(value)] = value;

/** 16 bytes in base32. */
export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  // 128 bits are two short of 26 digits: two zeros stand before them.
  let held = 2;
  for (let i = 0; i < 16; i += 1) {
    bits = (bits << 8) | (bytes[i] as number);
    held += 8;
    if (held < 10) continue;
    held -= 10;
    text += PAIRS[bits >> held];
    bits &= (1 << held) - 1;
  }
  return text;
}

/** The 16 bytes that 26 digits of base32 stand for, the first of them no larger than 7. */
export function fromBase32(text: string): Uint8Array {
  const bytes = new Uint8Array(16);
  let bits = 0;
  let held = -2;
  let at = 0;
  for (let i = 0; i < 26; i += 1) {
    bits = (bits << 5) | (VALUES[text.charCodeAt(i)] as number);
    held += 5;
    if (held < 8) continue;
    held -= 8;
    bytes[at] = bits >> held;
    at += 1;
    bits &= (1 << held) - 1;
  }
  return bytes;
}
