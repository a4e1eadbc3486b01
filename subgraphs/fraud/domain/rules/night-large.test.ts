import { expect, test } from 'vitest';
import { facts, usual } from '../../test/facts.ts';
import { nightLarge } from './night-large.ts';

const at = (time: string) => new Date(`2026-03-01T${time}Z`);

test.each([
  ['23:59:59.999', 50_001n, false],
  ['00:00:00.000', 50_001n, true],
  ['04:59:59.999', 50_001n, true],
  ['05:00:00.000', 50_001n, false],
  ['03:00:00.000', 50_000n, false],
  ['12:00:00.000', 9_000_000n, false],
])('at %s UTC, %d cents: fires %s', (time, amountMinor, fires) => {
  const finding = nightLarge(facts({ requestedAt: at(time), amountMinor }), usual);
  expect(finding !== null).toBe(fires);
  if (finding) expect(finding).toMatchObject({ rule: 'night_large', score: 30, evidence: { aboveMinor: '50000' } });
});

test.each([
  ['21:59:59.999', false],
  ['22:00:00.000', true],
  ['03:59:59.999', true],
  ['04:00:00.000', false],
])('the night may pass midnight: %s fires %s', (time, fires) => {
  const settings = { ...usual, NIGHT_START_HOUR: 22, NIGHT_END_HOUR: 4 };
  expect(nightLarge(facts({ requestedAt: at(time), amountMinor: 50_001n }), settings) !== null).toBe(fires);
});
