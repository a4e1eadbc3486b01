import { describe, expect, it } from 'vitest';
import { createLiveQueue } from './live-queue.ts';

const event = (root: number) => ({ cursor: String(root), root });

describe("a subscriber's queue", () => {
  it('gives what was pushed, in order, before and after it is asked', async () => {
    const queue = createLiveQueue<number>();
    queue.push(event(1));
    const read = [queue.next(), queue.next(), queue.next()];
    queue.push(event(2));
    queue.push(event(3));
    expect((await Promise.all(read)).map(({ value }) => value.cursor)).toEqual(['1', '2', '3']);
  });

  it('does not keep its reader when it leaves, and says so once', async () => {
    let ends = 0;
    const queue = createLiveQueue<number>({ onEnd: () => (ends += 1) });
    const waiting = queue.next();
    await queue.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(queue.push(event(1))).toBe(false);
    queue.close();
    expect(ends).toBe(1);
  });

  it('ends with an error after what is in it, which is told once', async () => {
    const queue = createLiveQueue<number>();
    queue.push(event(1));
    queue.fail(new Error('lost the feed'));
    expect((await queue.next()).value).toEqual(event(1));
    await expect(queue.next()).rejects.toThrow('lost the feed');
    expect((await queue.next()).done).toBe(true);
  });

  it('keeps no more than its limit', async () => {
    const queue = createLiveQueue<number>({ limit: 2 });
    expect([1, 2, 3, 4].map((root) => queue.push(event(root)))).toEqual([true, true, false, false]);
    await queue.next();
    await queue.next();
    await expect(queue.next()).rejects.toMatchObject({ extensions: { code: 'OVERFLOW' } });
  });
});
