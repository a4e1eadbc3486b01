import { formatDecimal } from '@mint/platform/money/money.ts';
import type { Rule, Totals } from './rule.ts';

/** Deviations are settings with two decimals: counted in hundredths. */
const HUNDREDTHS = 100n;

/**
 * Far above what the sender usually sends: above mean + k × max(standard deviation, floor) of the completed transfers. With n amounts of
 * sum s and sum of squares q, the variance is (nq − s²) / n²; multiplied by n and squared, both sides are whole numbers, so nothing is rounded.
 */
export const largeAmountDeviation: Rule = ({ amountMinor, currency, completed }, settings) => {
  if (completed.transfers < BigInt(settings.LARGE_AMOUNT_MIN_TRANSFERS) || completed.transfers === 0n) return null;
  const deviations = BigInt(Math.round(settings.LARGE_AMOUNT_DEVIATIONS * Number(HUNDREDTHS)));
  const floorMinor = settings.LARGE_AMOUNT_DEVIATION_FLOOR_MINOR;
  const excess = HUNDREDTHS * (amountMinor * completed.transfers - completed.sumMinor);
  const spread = spreadOf(completed, floorMinor);
  if (excess <= 0n || excess ** 2n <= deviations ** 2n * spread) return null;

  const meanMinor = completed.sumMinor / completed.transfers;
  const deviationMinor = squareRoot(spread) / completed.transfers;
  const shown = (minor: bigint) => `${formatDecimal({ amountMinor: minor, currency })} ${currency}`;
  return {
    rule: 'large_amount_deviation',
    score: settings.LARGE_AMOUNT_SCORE,
    reason: `${shown(amountMinor)} is more than ${settings.LARGE_AMOUNT_DEVIATIONS} deviations of ${shown(deviationMinor)} above the sender's mean of ${shown(meanMinor)}.`,
    evidence: {
      amountMinor: String(amountMinor),
      meanMinor: String(meanMinor),
      deviationMinor: String(deviationMinor),
      transfers: String(completed.transfers),
    },
  };
};

/** n² times the larger of the variance and the floor's square. */
function spreadOf({ transfers, sumMinor, sumOfSquares }: Totals, floorMinor: bigint): bigint {
  const variance = transfers * sumOfSquares - sumMinor ** 2n;
  const floor = (floorMinor * transfers) ** 2n;
  return variance > floor ? variance : floor;
}

/** The whole part of the square root, by Newton's method; for showing, not for deciding. */
function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
