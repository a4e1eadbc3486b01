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
const due = () => world.database.sql`update verification set next_at = now() - interval '1 millisecond'`;
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

const keepMonths = (months: number) => world.database.sql`update retention set months = ${months}`;
const remove = () => removeOldMonth(world.database, world.context.identity);
/** Long past, whenever this runs. */
const january = new Date('2020-01-31T23:59:59.999Z');
const february = new Date('2020-02-29T12:00:00.000Z');

test('a month past its time is removed once it was signed and read, and the chain is provable from there on', async () => {
  await append(3, january);
  await append(3);
  expect(await remove()).toBe(false);
  await keepMonths(1);
  expect(await remove()).toBe(false);
  await readWhole();
  expect(await remove()).toBe(true);
  expect(await remove()).toBe(false);
  expect(await verify()).toMatchObject({ verified: true, entriesChecked: 3n });
  await world.asSuperuser('delete from entries where sequence = 4');
  expect(await verify()).toMatchObject({ verified: false, firstBrokenSequence: 4n });
});

test('months go one by one, the empty ones too, and the current one never', async () => {
  await append(3, january);
  await world.database.sql`select ensure_entries_partition(${february})`;
  await append(3);
  await readWhole();
  await keepMonths(1);
  expect([await remove(), await remove(), await remove()]).toEqual([true, true, false]);
  expect(await verify()).toMatchObject({ verified: true, entriesChecked: 3n });
});

test.each([
  ['another month than the oldest', `'202002', 6, 'signed'`],
  ['a month by another end', `'202001', 2, 'signed'`],
  ['a month without a signature', `'202001', 3, null`],
  ['nothing that has a name', `null, null, null`],
])('the database does not remove %s', async (_, given) => {
  await append(3, january);
  await append(3, february);
  await keepMonths(1);
  await expect(world.database.sql.unsafe(`select remove_oldest_month(${given})`)).rejects.toThrow(/month|place/);
  expect(await verify()).toMatchObject({ verified: true, entriesChecked: 6n });
});

test('the database removes nothing while the owner of the log keeps everything', async () => {
  await append(3, january);
  await expect(world.database.sql`select remove_oldest_month('202001', 3, 'signed')`).rejects.toThrow(
    'Nothing of the log is removed',
  );
});

test('a month in which something was altered is not removed', async () => {
  await append(3, january);
  await append(3);
  await keepMonths(1);
  await world.asSuperuser('update entries set actor_id = upper(actor_id) where sequence = 2');
  await readWhole();
  expect(await remove()).toBe(false);
});

test('a checkpoint ends with its month', async () => {
  await world.hear(2);
  await appendPending(world.database, 10, january);
  await world.hear(2);
  await appendPending(world.database, 10, february);
  expect(await makeCheckpoint(world.database, world.context.identity)).toBe(true);
  expect(await makeCheckpoint(world.database, world.context.identity)).toBe(false);
  const signed = await world.database.sql`select from_sequence::int as first, sequence::int as last from checkpoints order by 1`;
  expect(signed).toEqual([
    { first: 1, last: 2 },
    { first: 3, last: 4 },
  ]);
  expect((await verify()).verified).toBe(true);
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

test.each(['2019-12-31T23:59:59.999Z', '9999-01-01T00:00:00.000Z'])('there is no month of %s', async (moment) => {
  await expect(world.database.sql`select ensure_entries_partition(${moment}::timestamptz)`).rejects.toThrow('no such month');
});
