import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decrypt, encrypt } from './encryption.ts';

const newKey = () => randomBytes(32).toString('base64');

test('what was encrypted comes back, and is never stored the same way twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, boundTo) => {
      const key = newKey();
      const [one, two] = [encrypt(text, key, boundTo), encrypt(text, key, boundTo)];
      return decrypt(one, key, boundTo) === text && decrypt(two, key, boundTo) === text && !Buffer.from(one).equals(two);
    }),
    { numRuns: 50 },
  );
});

test('nothing comes back by another key, next to another row, or with a byte changed', () => {
  const key = newKey();
  const sealed = encrypt('secret', key, 'row');
  expect(() => decrypt(sealed, newKey(), 'row')).toThrow();
  expect(() => decrypt(sealed, key, 'another row')).toThrow();
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Uint8Array.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => decrypt(changed, key, 'row')).toThrow();
  }
});
