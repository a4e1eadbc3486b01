import { expect, test } from 'vitest';
import { levelsOf } from './balance-history.ts';

const money = (minorUnits: string) => ({ amount: minorUnits, currency: 'JPY', minorUnits });
const at = (moment: string) => Date.parse(moment);
const entry = (createdAt: string, delta: string, balanceAfter: string) => ({
  id: createdAt,
  delta: money(delta),
  balanceAfter: money(balanceAfter),
  createdAt,
  transaction: null,
});
// Newest first, as the graph gives them.
const entries = [
  entry('2026-11-20T10:00:00Z', '-40', '60'),
  entry('2026-11-10T10:00:00Z', '70', '100'),
  entry('2026-10-01T10:00:00Z', '30', '30'),
];
const now = at('2026-11-28T00:00:00Z');
const told = (from: string, of = entries) =>
  levelsOf(of, at(from), now).map(({ at: moment, balance }) => [new Date(moment).toISOString().slice(0, 10), balance.amount]);

test('a balance begins with what was there before, changes with each entry, and stands until now', () => {
  expect(told('2026-11-01T00:00:00Z')).toEqual([
    ['2026-11-01', '30'],
    ['2026-11-10', '100'],
    ['2026-11-20', '60'],
    ['2026-11-28', '60'],
  ]);
});

test('a wallet that is younger than what was asked for begins with its first entry', () => {
  expect(told('2026-01-01T00:00:00Z')[0]).toEqual(['2026-10-01', '30']);
});

test('a balance that nothing has changed in the time stands still', () => {
  expect(told('2026-11-25T00:00:00Z')).toEqual([
    ['2026-11-25', '60'],
    ['2026-11-28', '60'],
  ]);
});

test('of a wallet in which nothing has moved nothing is told', () => {
  expect(told('2026-11-01T00:00:00Z', [])).toEqual([]);
});
