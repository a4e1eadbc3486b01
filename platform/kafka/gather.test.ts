import { describe, expect, test } from 'vitest';
import { gather } from './gather.ts';

describe('work that several ask for', () => {
  test('at one time is done at once, and what comes meanwhile the next time', async () => {
    const done: (readonly number[])[] = [];
    const first = Promise.withResolvers<void>();
    const ask = gather<number>(async (items) => {
      done.push(items);
      if (done.length === 1) await first.promise;
    }, 10);
    const early = [ask([1, 2]), ask([3])];
    await new Promise((resolve) => setImmediate(resolve));
    const late = [ask([4]), ask([5, 6])];
    first.resolve();
    await Promise.all([...early, ...late]);
    expect(done).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
  });

  test('is never more than it should be, unless one alone asks for more', async () => {
    const done: number[] = [];
    const ask = gather<number>(async (items) => void done.push(items.length), 3);
    await Promise.all([ask([1, 2]), ask([3]), ask([4]), ask([5, 6, 7, 8]), ask([9])]);
    expect(done).toEqual([3, 1, 4, 1]);
  });

  test('fails for those who asked for it, and for nobody after them', async () => {
    const ask = gather<number>(async (items) => {
      if (items.includes(13)) throw new Error('unlucky');
    }, 2);
    const ends = await Promise.allSettled([ask([1]), ask([13]), ask([2])]);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    await expect(ask([3])).resolves.toBeUndefined();
  });
});
