import { convertMoney, divideHalfEven, type ExchangeRate } from '@mint/platform/money/convert.ts';
import { MAX_AMOUNT_MINOR, type Money } from '@mint/platform/money/money.ts';

/** What a transfer brings its recipient, and costs its sender on top. */
export interface Price {
  readonly receives: Money;
  /** In the currency of what is sent. */
  readonly feeMinor: bigint;
}

/** Why an amount has no price. */
export type PriceFault = 'TOO_SMALL' | 'TOO_LARGE';

const BASIS_POINTS = 10_000n;

/**
 * Prices a transfer: each amount is rounded half-even to a unit of its currency, once, by `platform/money/convert.ts`. In one currency nothing is
 * exchanged and nothing is due; an exchange with a fee costs at least one unit. What would arrive as nothing has no price, and so has what no
 * wallet could hold.
 */
export function priceTransfer(sends: Money, rate: ExchangeRate, feeBasisPoints: number): Price | PriceFault {
  if (rate.from === rate.to) return { receives: sends, feeMinor: 0n };
  const receives = convertMoney(sends, rate);
  const share = divideHalfEven(sends.amountMinor * BigInt(feeBasisPoints), BASIS_POINTS);
  const feeMinor = feeBasisPoints > 0 && share === 0n ? 1n : share;
  if (receives.amountMinor === 0n) return 'TOO_SMALL';
  if (receives.amountMinor > MAX_AMOUNT_MINOR || sends.amountMinor + feeMinor > MAX_AMOUNT_MINOR) return 'TOO_LARGE';
  return { receives, feeMinor };
}

/** The rate with no factor that both of its numbers share. */
export function inLowestTerms(rate: ExchangeRate): ExchangeRate {
  let [divisor, rest] = [rate.numerator, rate.denominator];
  while (rest > 0n) [divisor, rest] = [rest, divisor % rest];
  return { ...rate, numerator: rate.numerator / divisor, denominator: rate.denominator / divisor };
}

/** Digits that a rate is shown with, counted from its first that isn't zero. */
const SIGNIFICANT_DIGITS = 12;
/** As many decimals as the graph's Decimal takes back. */
const MAX_DECIMALS = 18;

/** The rate as a decimal for people to read: 12 digits from the first that counts, rounded half-even, without zeros at its end. What is exchanged goes by the exact rate. */
export function formatRate({ numerator, denominator }: ExchangeRate): string {
  const whole = numerator / denominator;
  let decimals = SIGNIFICANT_DIGITS - whole.toString().length;
  if (whole === 0n) {
    // Zeros behind the point don't count.
    decimals = SIGNIFICANT_DIGITS;
    for (let scaled = numerator * 10n; scaled < denominator && decimals < MAX_DECIMALS; scaled *= 10n) decimals += 1;
  }
  decimals = Math.max(0, decimals);
  const digits = divideHalfEven(numerator * 10n ** BigInt(decimals), denominator)
    .toString()
    .padStart(decimals + 1, '0');
  if (decimals === 0) return digits;
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, '');
}
