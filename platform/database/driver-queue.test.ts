import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';

interface Queue<T> {
  push(item: T): void;
  shift(): T;
  remove(item: T): T | null;
  readonly length: number;
}

const driver = join(createRequire(import.meta.url).resolve('postgres'), '../../../src');
const { default: makeQueue } = (await import(join(driver, 'queue.js'))) as { default: <T>() => Queue<T> };

function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

test("the driver's queue of idle connections keeps no more than is in it, however many queries they have served", () => {
  const idle = makeQueue<object>();
  idle.push({ connection: 1 });
  idle.push({ connection: 2 });
  const before = heapAfterCollection();
  for (let query = 0; query < 1_000_000; query += 1) idle.push(idle.shift());
  expect(heapAfterCollection() - before).toBeLessThan(2_000_000);
  expect(idle.length).toBe(2);
});

test("the driver's queue gives out in the order in which it was given, and what is taken out is not given", () => {
  const queue = makeQueue<number>();
  const given: number[] = [];
  for (let item = 0; item < 500; item += 1) {
    queue.push(item);
    if (item % 3 === 2) given.push(queue.shift());
    if (item % 7 === 6) expect(queue.remove(item)).toBe(item);
  }
  while (queue.length > 0) given.push(queue.shift());
  expect(given).toEqual(Array.from({ length: 500 }, (_, item) => item).filter((item) => item % 7 !== 6));
  expect(queue.remove(499)).toBeNull();
});
