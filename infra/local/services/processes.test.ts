import { expect, test } from 'vitest';
import { identify, isAlive } from './processes.ts';

test('a process is known by its number and its beginning, so a later one with the number is a stranger', () => {
  const self = identify(process.pid);
  expect(isAlive(self)).toBe(true);
  expect(isAlive({ ...self, startedAt: '1' })).toBe(false);
  expect(isAlive({ ...self, startedAt: null })).toBe(false);
});
