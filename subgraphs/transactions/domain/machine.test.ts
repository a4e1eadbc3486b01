import { describe, expect, test } from 'vitest';
import { assertTransition, beginnings, isFinal, type Route, routes, statuses, transitions } from './machine.ts';

describe('the states of a transaction', () => {
  test('an outcome never changes, but COMPLETED may become REVERSED', () => {
    const after = Object.fromEntries(statuses.filter(isFinal).map((status) => [status, transitions[status]]));
    expect(after).toEqual({ COMPLETED: ['REVERSED'], FAILED: [], CANCELLED: [], REVERSED: [] });
  });

  test('what has no outcome yet can get one', () => {
    for (const status of statuses.filter((status) => !isFinal(status))) {
      expect(transitions[status].some((next) => next === 'FAILED' || next === 'COMPLETED')).toBe(true);
    }
  });

  test('a transition that is not in the table throws', () => {
    for (const from of statuses) {
      for (const to of statuses) {
        const legal = (transitions[from] as readonly string[]).includes(to);
        if (legal) expect(() => assertTransition(from, to)).not.toThrow();
        else expect(() => assertTransition(from, to)).toThrow(`cannot go from ${from} to ${to}`);
      }
    }
  });

  test('each route begins on a legal way and comes to an end', () => {
    for (const route of Object.keys(routes) as Route[]) {
      const had = beginnings[route];
      had.slice(1).forEach((status, index) => {
        assertTransition(had[index] ?? 'PENDING', status);
      });
      expect(routes[route].at(-1)).toBe('DONE');
    }
  });
});
