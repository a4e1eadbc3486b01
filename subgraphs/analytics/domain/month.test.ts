import { expect, test } from 'vitest';
import { monthOf, monthsUpTo } from './month.ts';

test.each([
  ['2024-02-29T23:59:59.999Z', '2024-02'],
  ['2024-03-01T00:00:00.000Z', '2024-03'],
  ['2025-12-31T23:59:59.999Z', '2025-12'],
  ['2026-01-01T00:00:00.000+00:01', '2025-12'],
])('%s is in %s', (moment, month) => {
  expect(monthOf(new Date(moment))).toBe(month);
});

test.each([
  ['2026-02', 3, ['2025-12', '2026-01', '2026-02']],
  ['2024-03', 1, ['2024-03']],
  [
    '2026-01',
    13,
    [
      '2025-01',
      '2025-02',
      '2025-03',
      '2025-04',
      '2025-05',
      '2025-06',
      '2025-07',
      '2025-08',
      '2025-09',
      '2025-10',
      '2025-11',
      '2025-12',
      '2026-01',
    ],
  ],
])('the months up to %s, %s of them', (month, count, months) => {
  expect(monthsUpTo(month, count)).toEqual(months);
});
