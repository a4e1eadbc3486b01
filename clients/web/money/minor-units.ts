import { type Amount, decimalsOf } from './format.ts';

/** How many of the smallest unit of its currency an amount is. `amount` is decimal text as `parseAmount` gives it. */
export function minorUnitsOf({ amount, currency }: Amount): bigint {
  const [whole = '', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(decimalsOf(currency), '0'));
}

/** A sum in equal parts, as the graph divides it: what is left over goes to the first ones, one minor unit each. */
export function equalParts(minorUnits: bigint, count: number): readonly bigint[] {
  const [part, left] = [minorUnits / BigInt(count), minorUnits % BigInt(count)];
  return Array.from({ length: count }, (_, place) => part + (BigInt(place) < left ? 1n : 0n));
}
