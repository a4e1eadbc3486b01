import { expect, test } from 'vitest';
import { facts, usual } from '../../test/facts.ts';
import { velocityBreach } from './velocity-breach.ts';

test.each([
  [1, false],
  [3, false],
  [4, true],
  [500, true],
])('%i transfers in the window: fires %s', (transfersInWindow, fires) => {
  const finding = velocityBreach(facts({ transfersInWindow }), usual);
  expect(finding !== null).toBe(fires);
  if (finding) expect(finding).toMatchObject({ rule: 'velocity_breach', score: 80, evidence: { allowed: '3' } });
});

test('goes by its settings', () => {
  const settings = { ...usual, VELOCITY_MAX_TRANSFERS: 5, VELOCITY_SCORE: 7 };
  expect(velocityBreach(facts({ transfersInWindow: 5 }), settings)).toBeNull();
  expect(velocityBreach(facts({ transfersInWindow: 6 }), settings)).toMatchObject({ score: 7 });
});
