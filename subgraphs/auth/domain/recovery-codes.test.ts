import { expect, test } from 'vitest';
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';

test('ten codes are made, none like another', () => {
  const codes = newRecoveryCodes();
  expect(codes).toHaveLength(10);
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
});

test('a code is known however its owner types it', () => {
  const hash = hashRecoveryCode('01AB-CDEF-GHJK-MNPQ');
  for (const typed of ['01abcdefghjkmnpq', ' 01AB CDEF GHJK MNPQ ', 'oiab-cdef-ghjk-mnpq', 'OLAB-CDEF-GHJK-MNPQ']) {
    expect(hashRecoveryCode(typed)).toEqual(hash);
  }
});

test.each(['', '01AB-CDEF-GHJK-MNP', '01AB-CDEF-GHJK-MNPQR', '01AB-CDEF-GHJK-MNPU', '123456'])('%j was never one', (text) => {
  expect(hashRecoveryCode(text)).toBeNull();
});
