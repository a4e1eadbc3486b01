import { currencyDecimals, type Money } from './money.ts';

/** How many main units of `to` one main unit of `from` is worth, as an exact fraction of two numbers above zero. */
export interface ExchangeRate {
  readonly from: string;
  readonly to: string;
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** `numerator / denominator` as a whole number; a half goes to the even neighbour (IEEE 754's roundTiesToEven), so that many roundings favour nobody. */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError('The denominator must be above zero');
  const negative = numerator < 0n;
  const magnitude = negative ? -numerator : numerator;
  const quotient = magnitude / denominator;
  const twiceRest = (magnitude % denominator) * 2n;
  const up = twiceRest > denominator || (twiceRest === denominator && quotient % 2n === 1n);
  const rounded = up ? quotient + 1n : quotient;
  return negative ? -rounded : rounded;
}

/** Money in another currency, rounded half-even to its smallest unit: the one place where amounts are rounded. Throws RangeError on a rate of another currency. */
export function convertMoney(money: Money, rate: ExchangeRate): Money {
  if (money.currency !== rate.from) throw new RangeError(`A rate from ${rate.from} says nothing of ${money.currency}`);
  const numerator = money.amountMinor * rate.numerator * 10n ** BigInt(currencyDecimals(rate.to));
  const denominator = rate.denominator * 10n ** BigInt(currencyDecimals(rate.from));
  return { amountMinor: divideHalfEven(numerator, denominator), currency: rate.to };
}
