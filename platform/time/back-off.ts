/**
 * How long to wait before the next attempt, in milliseconds: doubling from `firstMs` up to `ceilingMs`, with half of it left
 * to chance so that many who failed together don't come back together. `failures` counts from 1.
 */
export function backOffMs(failures: number, { firstMs = 100, ceilingMs = 10_000 } = {}): number {
  const fullMs = Math.min(ceilingMs, firstMs * 2 ** Math.min(30, failures - 1));
  return fullMs / 2 + (Math.random() * fullMs) / 2;
}
