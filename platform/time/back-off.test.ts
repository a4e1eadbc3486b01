import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backOffMs } from './back-off.ts';

test('waits longer after each failure, never longer than the ceiling, never the same for all', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (failures) => {
      const waitMs = backOffMs(failures, { firstMs: 100, ceilingMs: 5_000 });
      const fullMs = Math.min(5_000, 100 * 2 ** Math.min(30, failures - 1));
      return waitMs >= fullMs / 2 && waitMs <= fullMs;
    }),
  );
  expect(new Set(Array.from({ length: 20 }, () => backOffMs(5))).size).toBeGreaterThan(1);
});
