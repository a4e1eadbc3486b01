import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorld, type World } from '../test/world.ts';
import { answerVerification } from './answer-verification.ts';
import { appendPending } from './append-pending.ts';
import { makePartitions, removeOldMonth } from './keep-partitions.ts';
import { makeCheckpoint } from './make-checkpoint.ts';
import { readLog } from './read-log.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld({ VERIFY_INTERVAL_MS: '20' });
});
afterEach(() => world.close());

const verify = (budgetMs = 60_000) => answerVerification(world.database, world.context.identity, budgetMs);
const due = () => world.database.sql`update verification set next_at = now()`;
async function append(count: number, now = new Date()) {
  await world.hear(count);
  await appendPending(world.database, 10_000, now);
  await makeCheckpoint(world.database, world.context.identity);
}
/** Reads a batch a step, as when there is no time, up to the end. */
async function readWhole() {
  await due();
  let steps = 1;
  while (await readLog(world.context, 0)) steps += 1;
  return steps;
}

test('a log that is too long for one call is verified with what the worker has read', async () => {
  await append(4_500);
  expect(await verify(0)).toMatchObject({ verified: false, firstBrokenSequence: null, entriesChecked: 2_000n });
  expect(await readWhole()).toBe(3);
  await append(1);
  expect(await verify(0)).toMatchObject({ verified: true, firstBrokenSequence: null, entriesChecked: 4_501n });
});

test('what is altered beyond the time of a call is found by the worker, and said by the next call', async () => {
  await append(4_500);
  await readWhole();
  await world.asSuperuser(`update entries set actor_id = 'usr_other' where sequence = 4200`);
  expect((await verify()).firstBrokenSequence).toBe(4_200n);
  await readWhole();
  expect(await verify(0)).toMatchObject({ verified: false, firstBrokenSequence: 4_200n });
});

test('a note that the service has not signed counts for nothing', async () => {
  await append(4_500);
  await readWhole();
  await world.asSuperuser(`update verification set signed = signed || 'x'`);
  expect(await verify(0)).toMatchObject({ verified: false, entriesChecked: 2_000n });
});

test('of several processes one reads; another goes on where it stopped', async () => {
  await append(4_500);
  await due();
  expect(await Promise.all([readLog(world.context, 0), readLog(world.context, 0)])).toContain(true);
  while (await readLog(world.context, 0));
  expect((await verify(0)).verified).toBe(true);
});

test('a month past its time is removed once it was signed and read, and the chain is provable from there on', async () => {
  const { database, context } = world;
  const october = new Date('2026-10-31T23:59:59.999Z');
  await append(3, october);
  await append(3, new Date('2026-11-30T12:00:00.000Z'));
  const now = new Date('2026-12-02T00:00:00.000Z');
  const remove = () => removeOldMonth(database, context.identity, 1, now);
  expect(await remove()).toBe(false);
  await readWhole();
  expect(await removeOldMonth(database, context.identity, 0, now)).toBe(false);
  expect(await remove()).toBe(true);
  expect(await remove()).toBe(false);
  expect(await verify()).toMatchObject({ verified: true, entriesChecked: 3n });
  await world.asSuperuser('delete from entries where sequence = 4');
  expect(await verify()).toMatchObject({ verified: false, firstBrokenSequence: 4n });
});

test('a month in which something was altered is not removed', async () => {
  const { database, context } = world;
  await append(3, new Date('2026-10-15T00:00:00.000Z'));
  await world.asSuperuser('update entries set actor_id = upper(actor_id) where sequence = 2');
  await readWhole();
  expect(await removeOldMonth(database, context.identity, 1, new Date('2026-12-02T00:00:00.000Z'))).toBe(false);
});

test('who removes a month without the service is found out', async () => {
  await append(3, new Date('2026-10-15T00:00:00.000Z'));
  await append(3, new Date('2026-11-15T00:00:00.000Z'));
  await world.asSuperuser('drop table entries_202610');
  await world.asSuperuser(`insert into horizons select sequence, hash, at, signed from checkpoints where sequence = 3`);
  expect(await verify()).toMatchObject({ verified: false, firstBrokenSequence: 1n });
});

test('the months to come have their partitions before they begin', async () => {
  await makePartitions(world.database, new Date('2026-12-31T23:59:59.999Z'));
  const parts = await world.database.sql`select relname from pg_class where relname ~ '^entries_[0-9]{6}$' order by relname`;
  expect(parts.map(({ relname }) => relname)).toEqual(['entries_202612', 'entries_202701', 'entries_202702']);
});
