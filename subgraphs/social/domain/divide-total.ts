/**
 * A total in `count` shares that are as equal as they can be and add up to it: what is left over goes to the first ones, one unit each. Throws
 * RangeError unless there is at least one share.
 */
export function divideTotal(totalMinor: bigint, count: number): bigint[] {
  if (!Number.isInteger(count) || count < 1) throw new RangeError('A total is divided among at least one');
  const each = totalMinor / BigInt(count);
  const left = Number(totalMinor % BigInt(count));
  return Array.from({ length: count }, (_, index) => (index < left ? each + 1n : each));
}
