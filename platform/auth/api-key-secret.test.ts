import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newApiKeySecret, readApiKeySecret } from './api-key-secret.ts';

test('a secret is known by its beginning and proven by its digest', () => {
  const secret = newApiKeySecret();
  expect(secret).toMatch(/^mint_sk_[0-9A-Za-z]{49}$/);
  const traits = readApiKeySecret(secret);
  expect(traits?.prefix).toBe(secret.slice(0, 16));
  expect(Buffer.from(traits?.digest ?? [])).toEqual(createHash('sha256').update(secret).digest());
});

test('no two are alike', () => {
  expect(new Set(Array.from({ length: 100 }, newApiKeySecret)).size).toBe(100);
});

test('one character mistyped makes it none', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 56 }), fc.constantFrom(...'0aZ_-. '), (at, typed) => {
      const secret = newApiKeySecret();
      const mistyped = secret.slice(0, at) + typed + secret.slice(at + 1);
      expect(readApiKeySecret(mistyped) === null).toBe(mistyped !== secret);
    }),
  );
});

test.each(['', 'mint_sk_', 'Bearer x', `mint_sk_${'0'.repeat(49)}`, `${newApiKeySecret()}0`, ` ${newApiKeySecret()}`])(
  '%j never was one',
  (text) => {
    expect(readApiKeySecret(text)).toBeNull();
  },
);
