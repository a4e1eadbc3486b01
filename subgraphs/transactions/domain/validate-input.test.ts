import { describe, expect, test } from 'vitest';
import { checkAmount, checkKey, checkText, hashInput } from './validate-input.ts';

describe('an amount', () => {
  test.each([
    ['12.34', 'USD', 1234n],
    ['0.01', 'USD', 1n],
    ['500', 'JPY', 500n],
    ['1.234', 'KWD', 1234n],
  ])('%s %s can be moved', (amount, currency, amountMinor) => {
    expect(checkAmount({ amount, currency }).value).toEqual({ amountMinor, currency });
  });

  test.each([
    ['0', 'USD'],
    ['0.00', 'USD'],
    ['-5', 'USD'],
    ['0.001', 'USD'],
    ['1.5', 'JPY'],
    ['90000000000000.01', 'USD'],
    ['1e3', 'USD'],
    ['12', 'ZZZ'],
  ])('%s %s cannot', (amount, currency) => {
    expect(checkAmount({ amount, currency }).error).toMatchObject({ code: 'INVALID_AMOUNT' });
  });
});

describe('an idempotency key', () => {
  test.each(['a', 'x'.repeat(128), '2f1b-…'.replace('…', '~')])('may be %s', (key) => {
    expect(checkKey(key).value).toBe(key);
  });

  test.each(['', 'x'.repeat(129), 'with space', 'tab\t', 'é', 'nul\0'])('may not be %j', (key) => {
    expect(checkKey(key).error).toMatchObject({ code: 'INVALID_IDEMPOTENCY_KEY', path: ['input', 'idempotencyKey'] });
  });
});

describe('a note', () => {
  const note = { field: 'note', maxLength: 5, code: 'INVALID_NOTE' } as const;

  test('is kept without the blanks around it, and is nothing when it is only blanks', () => {
    expect(checkText('  hi ', note).value).toBe('hi');
    expect(checkText('   ', note).value).toBeNull();
    expect(checkText(null, note).value).toBeNull();
  });

  test('is as long as a person sees it', () => {
    expect(checkText('👨‍👩‍👧‍👦'.repeat(5), note).value).toBe('👨‍👩‍👧‍👦'.repeat(5));
    expect(checkText('123456', note).error).toMatchObject({ code: 'INVALID_NOTE', path: ['input', 'note'] });
    expect(checkText('x'.repeat(1_000_000), note).error).toBeDefined();
  });

  test.each(['a\0b', 'a\u001bb', '\ud800'])('holds no character that cannot be shown: %j', (text) => {
    expect(checkText(text, note).error).toMatchObject({ code: 'INVALID_NOTE' });
  });

  test('may have lines', () => {
    expect(checkText('a\nb', note).value).toBe('a\nb');
  });
});

test('what was asked for has one hash, and parts cannot run into each other', () => {
  expect(hashInput(['a', 5n, null])).toBe(hashInput(['a', 5n, null]));
  expect(hashInput(['ab', 'c'])).not.toBe(hashInput(['a', 'bc']));
  expect(hashInput([null])).not.toBe(hashInput(['']));
});
