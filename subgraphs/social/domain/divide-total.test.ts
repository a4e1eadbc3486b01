import { currencyCodes, formatDecimal, MAX_AMOUNT_MINOR } from '@mint/platform/money/money.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divideTotal } from './divide-total.ts';
import { MAX_SHARES, readShareAmounts } from './read-shares.ts';

const totals = fc.bigInt({ min: 1n, max: MAX_AMOUNT_MINOR });
const counts = fc.integer({ min: 1, max: MAX_SHARES });
const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);

describe('a total divided', () => {
  test.each([
    [100n, 3, [34n, 33n, 33n]],
    [2n, 2, [1n, 1n]],
    [1_000n, 7, [143n, 143n, 143n, 143n, 143n, 143n, 142n]],
    [3n, 5, [1n, 1n, 1n, 0n, 0n]],
  ])('of %s among %s is %s', (total, count, shares) => {
    expect(divideTotal(total, count)).toEqual(shares);
  });

  test('adds up, differs by one unit at most, and has the larger ones first', () => {
    fc.assert(
      fc.property(totals, counts, (total, count) => {
        const shares = divideTotal(total, count);
        expect(shares).toHaveLength(count);
        expect(sum(shares)).toBe(total);
        expect(shares.toSorted((a, b) => (a > b ? -1 : 1))).toEqual(shares);
        expect((shares[0] ?? 0n) - (shares.at(-1) ?? 0n)).toBeLessThanOrEqual(1n);
      }),
    );
  });

  test('among nobody can’t be', () => {
    expect(() => divideTotal(1n, 0)).toThrow(RangeError);
  });
});

describe('shares of any bill, in any currency,', () => {
  const money = fc.record({ amountMinor: totals, currency: fc.constantFrom(...currencyCodes()) });

  test('are each worth something and add up to the total, when none is given', () => {
    fc.assert(
      fc.property(money, counts, (total, count) => {
        const read = readShareAmounts(
          Array.from({ length: count }, () => ({})),
          total,
        );
        if ('errors' in read) {
          expect(total.amountMinor).toBeLessThan(BigInt(count));
          expect(read.errors).toMatchObject([{ code: 'TOTAL_TOO_SMALL' }]);
        } else {
          expect(sum(read.amounts)).toBe(total.amountMinor);
          expect(read.amounts.every((amount) => amount > 0n)).toBe(true);
        }
      }),
    );
  });

  test('are taken as they are given when they add up, and not when they don’t', () => {
    const parts = fc.array(fc.bigInt({ min: 1n, max: MAX_AMOUNT_MINOR / 50n }), { minLength: 1, maxLength: MAX_SHARES });
    fc.assert(
      fc.property(parts, fc.constantFrom(...currencyCodes()), fc.bigInt({ min: -3n, max: 3n }), (amounts, currency, off) => {
        const shares = amounts.map((amountMinor) => ({ amount: { amount: formatDecimal({ amountMinor, currency }), currency } }));
        const read = readShareAmounts(shares, { amountMinor: sum(amounts) + off, currency });
        if (off === 0n) expect(read).toEqual({ amounts });
        else expect(read).toMatchObject({ errors: [{ code: 'SHARES_DO_NOT_ADD_UP' }] });
      }),
    );
  });
});
