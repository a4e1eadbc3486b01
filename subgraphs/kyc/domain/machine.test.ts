import { kycTiers } from '@mint/schema/events/kyc.ts';
import { describe, expect, test } from 'vitest';
import { assertTransition, statuses, tierOf, transitions } from './machine.ts';

describe('the statuses of a file', () => {
  test('a transition that is not in the table throws', () => {
    for (const from of statuses) {
      for (const to of statuses) {
        const legal = (transitions[from] as readonly string[]).includes(to);
        if (legal) expect(() => assertTransition(from, to)).not.toThrow();
        else expect(() => assertTransition(from, to)).toThrow(`cannot go from ${from} to ${to}`);
      }
    }
  });

  test('no transition leads to a lower tier', () => {
    const rank = (status: (typeof statuses)[number]) => kycTiers.indexOf(tierOf[status]);
    for (const from of statuses) for (const to of transitions[from]) expect(rank(to)).toBeGreaterThanOrEqual(rank(from));
  });

  test('every status can be reached from the first', () => {
    const reached = new Set<string>(['UNVERIFIED']);
    for (const _ of statuses)
      for (const from of statuses) if (reached.has(from)) for (const to of transitions[from]) reached.add(to);
    expect([...reached].sort()).toEqual([...statuses].sort());
  });
});
