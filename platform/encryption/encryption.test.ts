import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decrypt, type EncryptionKeys, encrypt, reencrypt } from './encryption.ts';

const newKey = () => randomBytes(32).toString('base64');
const newKeys = (): EncryptionKeys => [newKey()];

test('what was encrypted comes back, and is never stored the same way twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, boundTo) => {
      const key = newKeys();
      const [one, two] = [encrypt(text, key, boundTo), encrypt(text, key, boundTo)];
      return decrypt(one, key, boundTo) === text && decrypt(two, key, boundTo) === text && !Buffer.from(one).equals(two);
    }),
    { numRuns: 50 },
  );
});

test('nothing comes back by another key, next to another row, or with a byte changed', () => {
  const key = newKeys();
  const sealed = encrypt('secret', key, 'row');
  expect(() => decrypt(sealed, newKeys(), 'row')).toThrow();
  expect(() => decrypt(sealed, key, 'another row')).toThrow();
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Uint8Array.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => decrypt(changed, key, 'row')).toThrow();
  }
});

test('a key is changed for another without anything being shut out: both open, the first encrypts', () => {
  const [older, newer] = [newKey(), newKey()];
  const sealed = encrypt('secret', [older], 'row');
  expect(decrypt(sealed, [older, newer], 'row')).toBe('secret');
  expect(decrypt(sealed, [newer, older], 'row')).toBe('secret');
  expect(decrypt(encrypt('another', [newer, older], 'row'), [newer], 'row')).toBe('another');

  const again = reencrypt(sealed, [newer, older], 'row');
  expect(decrypt(again ?? new Uint8Array(), [newer], 'row')).toBe('secret');
  expect(reencrypt(again ?? new Uint8Array(), [newer, older], 'row')).toBeNull();
  expect(() => reencrypt(sealed, [newer], 'row')).toThrow();
});
