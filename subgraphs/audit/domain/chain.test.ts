import type { Database } from '@mint/platform/database/database.ts';
import { newId, toUuid } from '@mint/platform/ids/ids.ts';
import { auditCheckpointed } from '@mint/schema/events/audit.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AuditContext } from '../context.ts';
import { openWorld, type World } from '../test/world.ts';
import { answerVerification } from './answer-verification.ts';
import { appendPending } from './append-pending.ts';
import { GENESIS_HASH, hashEntry } from './entry.ts';
import { makePartitions } from './keep-partitions.ts';
import { makeCheckpoint } from './make-checkpoint.ts';
import { startCheckpoints } from './workers.ts';

let world: World;
let context: AuditContext;
let database: Database;

beforeEach(async () => {
  world = await openWorld();
  ({ context, database } = world);
});
afterEach(() => world.close());

const verify = (budgetMs = 60_000) => answerVerification(database, context.identity, budgetMs);
const hear: World['hear'] = (count, options) => world.hear(count, options);
const asSuperuser: World['asSuperuser'] = (statement) => world.asSuperuser(statement);
const copyOf = (sequence: number, at: string) => `
  insert into entries select ${sequence}, event_id, topic, action, version, actor_id, resource_id, ip_address, trace_id, at, payload,
    ${at}, previous_hash, hash, salt from entries where sequence = 5`;

test('an event is in the log once, however often and by however many writers it is appended', async () => {
  const ids = await hear(30);
  await hear(0, { ids });
  await Promise.all([appendPending(database, 7), appendPending(database, 7), appendPending(database, 11)]);
  while ((await appendPending(database, 10)) > 0);
  await hear(0, { ids: ids.slice(0, 3) });
  await appendPending(database);
  const rows = await database.sql<{ sequence: bigint }[]>`select sequence from entries order by sequence`;
  expect(rows.map(({ sequence }) => Number(sequence))).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
  expect(await database.sql`select 1 from pending`).toHaveLength(0);
  expect(await verify()).toMatchObject({ verified: true, entriesChecked: 30n });
});

test('entries of another month are in a partition of their own, in the same chain', async () => {
  await hear(2);
  await appendPending(database, 500, new Date('2026-11-30T23:59:59.999Z'));
  await hear(2);
  await appendPending(database, 500, new Date('2026-12-01T00:00:00.000Z'));
  const parts = await database.sql`select tableoid::regclass::text as part, count(*)::int from entries group by 1 order by 1`;
  expect(parts).toEqual([
    { part: 'entries_202611', count: 2 },
    { part: 'entries_202612', count: 2 },
  ]);
  expect((await verify()).verified).toBe(true);
});

test.each([
  'update entries set actor_id = null',
  'delete from entries',
  'truncate entries',
  'delete from checkpoints',
  'truncate checkpoints',
])('the log refuses: %s', async (statement) => {
  await hear(1);
  await appendPending(database);
  await makeCheckpoint(database, context.identity);
  await expect(database.sql.unsafe(statement)).rejects.toThrow('append-only');
  const [{ part } = { part: '' }] = await database.sql<
    { part: string }[]
  >`select tableoid::regclass::text as part from entries limit 1`;
  await expect(database.sql.unsafe(`truncate ${part}`)).rejects.toThrow('append-only');
});

test('a checkpoint is signed and told; its own event alone calls for none', async () => {
  await hear(3);
  await appendPending(database);
  await makeCheckpoint(database, context.identity);
  const told = () => database.sql`select payload from outbox where type = ${auditCheckpointed.type}`;
  expect(await told()).toMatchObject([{ payload: { fromSequence: '1', sequence: '3' } }]);
  await hear(1, { action: auditCheckpointed.type });
  await appendPending(database);
  await makeCheckpoint(database, context.identity);
  expect(await told()).toHaveLength(1);
});

test('entries from before there were salts stand in the same chain', async () => {
  await makePartitions(database);
  const old = {
    ...{ sequence: 1n, eventId: toUuid(newId('evt'), 'evt'), topic: 'thing.events', action: 'thing.made', version: 1 },
    ...{ actorId: 'usr', resourceId: 'thing', ipAddress: null, traceId: null, payload: '{"n":1}', salt: null },
    ...{ at: new Date(0), appendedAt: new Date(), previousHash: GENESIS_HASH },
  };
  await database.sql`
    insert into entries (sequence, event_id, topic, action, version, actor_id, resource_id, at, payload, appended_at, previous_hash, hash)
    values (1, ${old.eventId}, ${old.topic}, ${old.action}, 1, 'usr', 'thing', ${old.at}, ${old.payload}::text::json, ${old.appendedAt},
      ${GENESIS_HASH}, ${hashEntry(old)})`;
  await database.sql`update chain_head set sequence = 1, hash = ${hashEntry(old)}, appended_at = ${old.appendedAt}`;
  await hear(2);
  await appendPending(database);
  expect(await verify()).toMatchObject({ verified: true, entriesChecked: 3n });
});

test('what was appended last is signed before the service has stopped', async () => {
  const checkpoints = startCheckpoints(context, context.log);
  await hear(2);
  await appendPending(database);
  await checkpoints.stop();
  const [signed] = await database.sql`select max(sequence)::int as through from checkpoints`;
  expect(signed).toEqual({ through: 2 });
});

describe('a superuser', () => {
  beforeEach(async () => {
    await hear(10);
    await appendPending(database);
    await makeCheckpoint(database, context.identity);
    await hear(5);
    await appendPending(database);
    await makeCheckpoint(database, context.identity);
    await hear(1);
    await appendPending(database);
  });

  test.each([
    ['alters a row', "update entries set actor_id = 'usr_other' where sequence = 5", 5n],
    ['alters a salt', `update entries set salt = repeat('0', 64) where sequence = 5`, 5n],
    ['takes a salt away', 'update entries set salt = null where sequence = 5', 5n],
    ['alters a payload', `update entries set payload = '{"n":2}' where sequence = 5`, 5n],
    ['removes a row', 'delete from entries where sequence = 5', 5n],
    ['removes the first row', 'delete from entries where sequence = 1', 1n],
    ['inserts a row in between', copyOf(5, "appended_at + interval '1 ms'"), 5n],
    ['inserts a row before the first', copyOf(0, 'appended_at'), 0n],
    ['inserts a row after the last', copyOf(17, 'appended_at'), 17n],
    ['removes a checkpoint', 'delete from checkpoints where sequence = 10', 1n],
    ['alters what a checkpoint is of', `update checkpoints set merkle_root = repeat('0', 64)`, 1n],
    ['cuts the end off', 'delete from entries where sequence > 12', 13n],
    ['cuts the end off, and the head back', 'delete from entries where sequence > 8; update chain_head set sequence = 8', 9n],
  ])('who %s is found out', async (_, statement, firstBrokenSequence) => {
    expect((await verify()).verified).toBe(true);
    await asSuperuser(statement);
    expect(await verify()).toMatchObject({ verified: false, firstBrokenSequence });
  });

  test('who makes the whole chain anew cannot sign it', async () => {
    await asSuperuser('truncate entries, recorded, pending');
    await asSuperuser(`update chain_head set sequence = 0, hash = repeat('0', 64)`);
    await hear(16);
    await appendPending(database);
    expect(await verify()).toMatchObject({ verified: false, firstBrokenSequence: 1n });
  });
});
