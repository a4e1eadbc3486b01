import { Secret, TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { isTotpForm, newTotpSecret, otpauthUri, stepOfCode } from './totp-codes.ts';

/** The secret of RFC 6238's examples, `12345678901234567890`. */
const rfcSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
])('at second %i the code is that of RFC 6238, cut to six digits', (second, code) => {
  expect(stepOfCode(rfcSecret, code, new Date(second * 1000))).toBe(Math.floor(second / 30));
});

test('a code is good one step early and one late, and not two', () => {
  const at = new Date('2026-05-05T12:00:15Z');
  const codeAfter = (steps: number) =>
    new TOTP({ secret: Secret.fromBase32(rfcSecret) }).generate({ timestamp: at.getTime() + steps * 30_000 });
  const step = Math.floor(at.getTime() / 30_000);
  expect([-2, -1, 0, 1, 2].map((steps) => stepOfCode(rfcSecret, codeAfter(steps), at))).toEqual([
    null,
    step - 1,
    step,
    step + 1,
    null,
  ]);
});

test('an app reads the secret, the platform and the account from the address', () => {
  const secret = newTotpSecret();
  expect(Secret.fromBase32(secret).bytes).toHaveLength(20);
  const url = new URL(otpauthUri(secret, 'Mint', 'ana+1@example.com'));
  expect([url.protocol, url.host, decodeURIComponent(url.pathname)]).toEqual(['otpauth:', 'totp', '/Mint:ana+1@example.com']);
  expect(Object.fromEntries(url.searchParams)).toEqual({
    issuer: 'Mint',
    secret,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
});

test.each([
  ['123456', true],
  ['12345', false],
  ['1234567', false],
  ['12345a', false],
  ['', false],
  ['１２３４５６', false],
])('%j can be a code: %s', (text, can) => {
  expect(isTotpForm(text)).toBe(can);
});
