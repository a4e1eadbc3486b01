import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertMoney, divideHalfEven } from './convert.ts';

describe('rounding', () => {
  test.each([
    [5n, 2n, 2n],
    [7n, 2n, 4n],
    [-5n, 2n, -2n],
    [-7n, 2n, -4n],
    [10n, 4n, 2n],
    [11n, 4n, 3n],
    [9n, 4n, 2n],
    [0n, 3n, 0n],
  ])('%s / %s is %s', (numerator, denominator, rounded) => {
    expect(divideHalfEven(numerator, denominator)).toBe(rounded);
  });

  test('is off by half a unit at most, and by half only towards the even neighbour', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 15n }), (n, d) => {
        const rounded = divideHalfEven(n, d);
        const twiceOff = 2n * (rounded * d - n);
        expect(twiceOff <= d && twiceOff >= -d).toBe(true);
        if (twiceOff === d || twiceOff === -d) expect(rounded % 2n).toBe(0n);
      }),
    );
  });
});

describe('conversion', () => {
  const rate = (from: string, to: string, numerator: bigint, denominator = 1n) => ({ from, to, numerator, denominator });

  test.each([
    ['yen have no decimals', { amountMinor: 1_00n, currency: 'USD' }, rate('USD', 'JPY', 15_025n, 100n), 150n],
    ['Kuwaiti dinars have three', { amountMinor: 1_000n, currency: 'KWD' }, rate('KWD', 'USD', 325n, 100n), 325n],
    ['a half goes to the even cent', { amountMinor: 5n, currency: 'EUR' }, rate('EUR', 'USD', 11n, 10n), 6n],
    ['and not always up', { amountMinor: 5n, currency: 'EUR' }, rate('EUR', 'USD', 9n, 10n), 4n],
  ])('%s', (_, money, given, amountMinor) => {
    expect(convertMoney(money, given)).toEqual({ amountMinor, currency: given.to });
  });

  test('refuses a rate of another currency', () => {
    expect(() => convertMoney({ amountMinor: 1n, currency: 'GBP' }, rate('EUR', 'USD', 1n))).toThrow(RangeError);
  });
});
