import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  currencyCodes,
  currencyDecimals,
  formatDecimal,
  isCurrency,
  MAX_AMOUNT_MINOR,
  parseDecimal,
  toGraphqlMoney,
} from './money.ts';

const anyMoney = fc.record({
  amountMinor: fc.bigInt({ min: -MAX_AMOUNT_MINOR, max: MAX_AMOUNT_MINOR }),
  currency: fc.constantFrom(...currencyCodes()),
});

describe('money', () => {
  test('written and read again is the same money', () => {
    fc.assert(
      fc.property(anyMoney, (money) => {
        expect(parseDecimal(formatDecimal(money), money.currency)).toEqual({ ok: true, money });
      }),
    );
  });

  test('never needs an exponent', () => {
    fc.assert(fc.property(anyMoney, (money) => /^-?\d+(\.\d+)?$/.test(formatDecimal(money))));
  });

  test.each([
    ['12.34', 'USD', 1234n],
    ['12.3', 'USD', 1230n],
    ['12', 'USD', 1200n],
    ['-0.01', 'USD', -1n],
    ['0', 'USD', 0n],
    ['1200', 'JPY', 1200n],
    ['1.234', 'KWD', 1234n],
    ['90000000000000.00', 'USD', MAX_AMOUNT_MINOR],
  ])('%s %s is %s minor units', (amount, currency, amountMinor) => {
    expect(parseDecimal(amount, currency)).toEqual({ ok: true, money: { amountMinor, currency } });
  });

  test.each([
    ['12.345', 'USD', 'TOO_MANY_DECIMALS'],
    ['1.0', 'JPY', 'TOO_MANY_DECIMALS'],
    ['90000000000000.01', 'USD', 'TOO_LARGE'],
    ['-90000000000000.01', 'USD', 'TOO_LARGE'],
    ['1', 'usd', 'UNKNOWN_CURRENCY'],
    ['1', 'XAU', 'UNKNOWN_CURRENCY'],
    ['', 'USD', 'SYNTAX'],
    ['.5', 'USD', 'SYNTAX'],
    ['5.', 'USD', 'SYNTAX'],
    ['007', 'USD', 'SYNTAX'],
    ['+1', 'USD', 'SYNTAX'],
    ['1e3', 'USD', 'SYNTAX'],
    ['1,000', 'USD', 'SYNTAX'],
    [' 1', 'USD', 'SYNTAX'],
    ['1\n', 'USD', 'SYNTAX'],
    ['١', 'USD', 'SYNTAX'],
    ['NaN', 'USD', 'SYNTAX'],
    ['Infinity', 'USD', 'SYNTAX'],
    ['9'.repeat(200), 'USD', 'SYNTAX'],
  ])('%j %s is refused: %s', (amount, currency, reason) => {
    expect(parseDecimal(amount, currency)).toEqual({ ok: false, reason });
  });

  test('does not round where a float would', () => {
    expect(parseDecimal('0.29', 'USD')).toEqual({ ok: true, money: { amountMinor: 29n, currency: 'USD' } });
    expect(formatDecimal({ amountMinor: 8_999_999_999_999_999n, currency: 'USD' })).toBe('89999999999999.99');
  });

  test('knows its currencies', () => {
    expect(isCurrency('EUR')).toBe(true);
    expect(isCurrency('XXX')).toBe(false);
    expect(isCurrency('__proto__')).toBe(false);
    expect(currencyDecimals('CLF')).toBe(4);
    expect(() => currencyDecimals('XAU')).toThrow(RangeError);
  });

  test('has its shape in the graph', () => {
    expect(toGraphqlMoney({ amountMinor: -5n, currency: 'USD' })).toEqual({
      amount: '-0.05',
      currency: 'USD',
      minorUnits: '-5',
    });
  });
});
