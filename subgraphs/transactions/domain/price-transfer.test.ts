import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatRate, inLowestTerms, priceTransfer } from './price-transfer.ts';

const rate = (from: string, to: string, numerator: bigint, denominator: bigint) => ({ from, to, numerator, denominator });
const half = rate('USD', 'EUR', 1n, 2n);

describe('a price', () => {
  test.each([
    // A half goes to the even neighbour: 1.5, 2.5, 3.5, 4.5 cents.
    [3n, 2n],
    [5n, 2n],
    [7n, 4n],
    [9n, 4n],
    [4n, 2n],
  ])('of %d cents at a half is %d', (amountMinor, receives) => {
    expect(priceTransfer({ amountMinor, currency: 'USD' }, half, 0)).toMatchObject({ receives: { amountMinor: receives } });
  });

  test.each([
    ['USD', 'JPY', 10_00n, rate('USD', 'JPY', 14_434n, 100n), 1_443n],
    ['JPY', 'USD', 1_443n, rate('JPY', 'USD', 100n, 14_434n), 10_00n],
    ['USD', 'KWD', 10_00n, rate('USD', 'KWD', 3_057n, 10_000n), 3_057n],
    ['KWD', 'JPY', 1n, rate('KWD', 'JPY', 472_162n, 1_000n), 0n],
    ['KWD', 'JPY', 3n, rate('KWD', 'JPY', 472_162n, 1_000n), 1n],
  ])('knows the decimals of %s and %s', (from, to, amountMinor, by, expected) => {
    const price = priceTransfer({ amountMinor, currency: from }, by, 0);
    expect(price).toEqual(expected === 0n ? 'TOO_SMALL' : { receives: { amountMinor: expected, currency: to }, feeMinor: 0n });
  });

  test.each([
    // Half a per cent, with its halves: 0.5 costs one unit all the same, 1.5 two, 2.5 two.
    [100n, 50, 1n],
    [1n, 50, 1n],
    [300n, 50, 2n],
    [500n, 50, 2n],
    [10_000n, 50, 50n],
    [10_000n, 0, 0n],
    [2n, 10_000, 2n],
  ])('of %d has at %d basis points a fee of %d', (amountMinor, points, feeMinor) => {
    const same = rate('USD', 'EUR', 1n, 1n);
    expect(priceTransfer({ amountMinor, currency: 'USD' }, same, points)).toMatchObject({ feeMinor });
  });

  test('in one currency is the amount, and nothing is due', () => {
    const sends = { amountMinor: 1n, currency: 'USD' };
    expect(priceTransfer(sends, rate('USD', 'USD', 1n, 1n), 50)).toEqual({ receives: sends, feeMinor: 0n });
  });

  test('is refused to what would arrive as nothing, and to what no wallet holds', () => {
    expect(priceTransfer({ amountMinor: 1n, currency: 'USD' }, half, 50)).toBe('TOO_SMALL');
    const most = { amountMinor: 9_000_000_000_000_000n, currency: 'USD' };
    expect(priceTransfer(most, half, 1)).toBe('TOO_LARGE');
    expect(priceTransfer(most, rate('USD', 'EUR', 2n, 1n), 0)).toBe('TOO_LARGE');
    expect(priceTransfer(most, half, 0)).toMatchObject({ receives: { amountMinor: 4_500_000_000_000_000n } });
  });

  test('is within half a unit of what it is exactly, whatever the rate', () => {
    const part = fc.bigInt({ min: 1n, max: 10n ** 12n });
    fc.assert(
      fc.property(part, part, fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.nat({ max: 10_000 }), (n, d, amountMinor, points) => {
        const price = priceTransfer({ amountMinor, currency: 'USD' }, rate('USD', 'EUR', n, d), points);
        if (typeof price === 'string') return;
        const off = 2n * (price.receives.amountMinor * d - amountMinor * n);
        expect(off <= d && off >= -d).toBe(true);
        const feeOff = 2n * (price.feeMinor * 10_000n - amountMinor * BigInt(points));
        expect((feeOff <= 10_000n && feeOff >= -10_000n) || price.feeMinor === 1n).toBe(true);
      }),
    );
  });
});

describe('a rate', () => {
  test.each([
    [85_324n, 100_000n, '0.85324'],
    [1n, 1n, '1'],
    [14_434n, 100n, '144.34'],
    [1n, 3n, '0.333333333333'],
    [2n, 3n, '0.666666666667'],
    [3_057n, 162_300_000n, '0.0000188354898336'],
    [100_000_000_000_000n, 3n, '33333333333333'],
    [10n, 1n, '10'],
    [1n, 10n ** 24n, '0'],
  ])('of %d to %d is shown as %s', (numerator, denominator, shown) => {
    expect(formatRate(rate('USD', 'EUR', numerator, denominator))).toBe(shown);
  });

  test('in lowest terms is the same rate', () => {
    expect(inLowestTerms(rate('USD', 'EUR', 85_324n, 100_000n))).toMatchObject({ numerator: 21_331n, denominator: 25_000n });
    expect(inLowestTerms(rate('USD', 'EUR', 7n, 7n))).toMatchObject({ numerator: 1n, denominator: 1n });
  });
});
