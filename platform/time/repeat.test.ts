import { expect, test } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { repeat } from './repeat.ts';

const HOUR_MS = 3_600_000;

test('work goes on at once while there is more, and after a pause that is ended by waking', async () => {
  let turns = 0;
  const repeated = repeat(
    HOUR_MS,
    async () => ++turns < 3,
    () => {},
  );
  await eventually(() => expect(turns).toBe(3));
  repeated.wake();
  await eventually(() => expect(turns).toBe(4));
  await repeated.stop();
  expect(turns).toBe(4);
});

test('waking during a turn is not lost, a failure waits for the next turn, and stopping waits for what is in hand', async () => {
  const ends: ((fails?: boolean) => void)[] = [];
  const failures: unknown[] = [];
  const work = () =>
    new Promise<boolean>((resolve, reject) => {
      ends.push((fails = false) => (fails ? reject(new Error('away')) : resolve(false)));
    });
  const repeated = repeat(HOUR_MS, work, (error) => failures.push(error));
  await eventually(() => expect(ends).toHaveLength(1));
  repeated.wake();
  ends[0]?.(true);
  await eventually(() => expect(ends).toHaveLength(2));
  expect(failures).toHaveLength(1);
  let isStopped = false;
  const stopping = repeated.stop().then(() => {
    isStopped = true;
  });
  expect(isStopped).toBe(false);
  ends[1]?.();
  await stopping;
  expect(ends).toHaveLength(2);
});
