import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facts, totalsOf, usual } from '../../test/facts.ts';
import { largeAmountDeviation } from './large-amount-deviation.ts';

const fires = (amountMinor: bigint, amounts: readonly bigint[], settings = usual) =>
  largeAmountDeviation(facts({ amountMinor, completed: totalsOf(amounts) }), settings) !== null;

describe('an amount far above the usual', () => {
  test('is one above mean and three deviations', () => {
    // Mean 20,000, deviation 10,000.
    const amounts = [10_000n, 30_000n, 10_000n, 30_000n, 10_000n, 30_000n];
    expect(fires(50_000n, amounts)).toBe(false);
    expect(fires(50_001n, amounts)).toBe(true);
    expect(largeAmountDeviation(facts({ amountMinor: 50_001n, completed: totalsOf(amounts) }), usual)).toMatchObject({
      rule: 'large_amount_deviation',
      score: 60,
      reason: "500.01 USD is more than 3 deviations of 100.00 USD above the sender's mean of 200.00 USD.",
      evidence: { amountMinor: '50001', meanMinor: '20000', deviationMinor: '10000', transfers: '6' },
    });
  });

  test('needs five completed transfers to be told', () => {
    expect(fires(1_000_000n, [100n, 100n, 100n, 100n])).toBe(false);
    expect(fires(1_000_000n, [100n, 100n, 100n, 100n, 100n])).toBe(true);
    expect(fires(1_000_000n, [], { ...usual, LARGE_AMOUNT_MIN_TRANSFERS: 0 })).toBe(false);
  });

  test('is not a cent more from a steady sender: a deviation counts for ten dollars at least', () => {
    const steady = [5_000n, 5_000n, 5_000n, 5_000n, 5_000n];
    expect(fires(5_001n, steady)).toBe(false);
    expect(fires(8_000n, steady)).toBe(false);
    expect(fires(8_001n, steady)).toBe(true);
    expect(fires(5_001n, steady, { ...usual, LARGE_AMOUNT_DEVIATION_FLOOR_MINOR: 0n })).toBe(true);
    expect(fires(5_000n, steady, { ...usual, LARGE_AMOUNT_DEVIATION_FLOOR_MINOR: 0n })).toBe(false);
  });

  test('is never a small one', () => {
    expect(fires(1n, [10_000n, 30_000n, 10_000n, 30_000n, 10_000n, 30_000n])).toBe(false);
  });

  test('is told by deviations with decimals', () => {
    const amounts = [10_000n, 30_000n, 10_000n, 30_000n, 10_000n, 30_000n];
    const settings = { ...usual, LARGE_AMOUNT_DEVIATIONS: 2.25 };
    expect(fires(42_500n, amounts, settings)).toBe(false);
    expect(fires(42_501n, amounts, settings)).toBe(true);
  });
});

/** A fraction, exact. */
interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}
const ratio = (over: bigint, under = 1n): Ratio => ({ over, under });
const minus = (a: Ratio, b: Ratio) => ratio(a.over * b.under - b.over * a.under, a.under * b.under);
const plus = (a: Ratio, b: Ratio) => ratio(a.over * b.under + b.over * a.under, a.under * b.under);
const times = (a: Ratio, b: Ratio) => ratio(a.over * b.over, a.under * b.under);
const above = (a: Ratio, b: Ratio) => a.over * b.under > b.over * a.under;

/** The rule as it is written, in fractions: from each amount, with the mean taken off before squaring. */
function reference(amountMinor: bigint, amounts: readonly bigint[], hundredths: bigint, floorMinor: bigint): boolean {
  const count = BigInt(amounts.length);
  const mean = ratio(
    amounts.reduce((sum, amount) => sum + amount, 0n),
    count,
  );
  const deviations = amounts.map((amount) => minus(ratio(amount), mean));
  const summed = deviations.map((d) => times(d, d)).reduce(plus, ratio(0n));
  const variance = times(summed, ratio(1n, count));
  const floor = ratio(floorMinor ** 2n);
  const spread = above(variance, floor) ? variance : floor;
  const excess = minus(ratio(amountMinor), mean);
  return excess.over > 0n && above(times(excess, excess), times(times(ratio(hundredths, 100n), ratio(hundredths, 100n)), spread));
}

test('the comparison is exact, however large or close the amounts', () => {
  const amount = fc.oneof(fc.bigInt({ min: 1n, max: 300n }), fc.bigInt({ min: 1n, max: 9_000_000_000_000_000n }));
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 5, maxLength: 12 }),
      amount,
      fc.integer({ min: 1, max: 500 }),
      fc.bigInt({ min: 0n, max: 2_000n }),
      (amounts, next, hundredths, floorMinor) => {
        const settings = { ...usual, LARGE_AMOUNT_DEVIATIONS: hundredths / 100, LARGE_AMOUNT_DEVIATION_FLOOR_MINOR: floorMinor };
        expect(fires(next, amounts, settings)).toBe(reference(next, amounts, BigInt(hundredths), floorMinor));
        // And where it turns: at the last amount that may pass, and the next.
        let [passes, stopped] = [0n, 10n ** 20n];
        while (stopped - passes > 1n) {
          const middle = (passes + stopped) / 2n;
          if (reference(middle, amounts, BigInt(hundredths), floorMinor)) stopped = middle;
          else passes = middle;
        }
        expect([fires(passes, amounts, settings), fires(stopped, amounts, settings)]).toEqual([false, true]);
      },
    ),
    { numRuns: 200 },
  );
});
