import { createHash, randomBytes } from 'node:crypto';

const codeCount = 10;
const symbolsPerCode = 16;
/** Crockford's base32: five bits a symbol, without those that are taken for others. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const form = /^[0-9A-HJKMNP-TV-Z]{16}$/;

/** Ten new recovery codes of 80 random bits, as they are shown: four groups of four. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: codeCount }, () => {
    const symbols = [...randomBytes(symbolsPerCode)].map((byte) => alphabet[byte % alphabet.length]).join('');
    return symbols.replace(/(.{4})(?=.)/g, '$1-');
  });
}

/** What the database keeps of a code, however its owner types it; null when the text was never one. They are random, so one round of SHA-256 is enough. */
export function hashRecoveryCode(text: string): Uint8Array | null {
  const symbols = text.replace(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return form.test(symbols) ? createHash('sha256').update(symbols).digest() : null;
}
