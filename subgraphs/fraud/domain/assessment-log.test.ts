import { openDatabase } from '@mint/platform/database/database.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { startTcpProxy } from '@mint/platform/testing/tcp-proxy.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { facts, usual } from '../test/facts.ts';
import { openWorld, type World } from '../test/world.ts';
import { assess } from './assess.ts';
import { type AssessmentRecord, openAssessmentLog } from './assessment-log.ts';
import { forgetOld } from './forget-old.ts';
import { assessmentsDroppedTotal } from './metrics.ts';
import { startRetention } from './workers.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

function record(transactionId = newId('txn'), transfersInWindow = 1): AssessmentRecord {
  const of = facts({ transfersInWindow });
  return { transactionId, assessedAt: new Date(), assessment: assess(of, usual), facts: of };
}

async function written(ids: readonly Id<'txn'>[]) {
  const rows = await world.database.sql<{ score: number }[]>`
    select score from assessments where transaction_id = any(${ids.map((id) => toUuid(id, 'txn'))}::uuid[])`;
  return rows.map(({ score }) => score);
}

const dropped = async () => (await assessmentsDroppedTotal.get()).values[0]?.value ?? 0;

describe('assessments', () => {
  test('are written together, the first of a transaction stands', async () => {
    const log = openAssessmentLog({ database: world.database, limit: 10_000, log: world.context.log });
    const records = Array.from({ length: 1_201 }, () => record());
    const [first] = records as [AssessmentRecord];
    const worker = log.start();
    for (const one of [...records, record(first.transactionId, 9)]) log.add(one);
    const ids = records.map(({ transactionId }) => transactionId);
    await eventually(async () => expect(await written(ids)).toHaveLength(1_201));
    await eventually(async () => expect(await written([first.transactionId])).toEqual([0]));
    await worker.stop();
  });

  test('that wait are written when it stops', async () => {
    const log = openAssessmentLog({ database: world.database, limit: 10, log: world.context.log });
    const worker = log.start();
    const [one, two] = [record(), record()];
    log.add(one);
    log.add(two);
    await worker.stop();
    expect(await written([one.transactionId, two.transactionId])).toHaveLength(2);
  });

  test('past the limit are dropped and counted', async () => {
    const log = openAssessmentLog({ database: world.database, limit: 3, log: world.context.log });
    const before = await dropped();
    const records = Array.from({ length: 5 }, () => record());
    for (const one of records) log.add(one);
    await log.start().stop();
    expect(await written(records.map(({ transactionId }) => transactionId))).toHaveLength(3);
    expect((await dropped()) - before).toBe(2);
  });

  test('wait for a database that is away, and are counted as lost when it doesn’t come back', async () => {
    const proxy = await startTcpProxy(world.databaseUrl);
    const url = new URL(world.databaseUrl);
    url.host = `${proxy.host}:${proxy.port}`;
    const database = openDatabase({ url: url.href, name: 'apart', maxConnections: 1 });
    const log = openAssessmentLog({ database, limit: 10, log: world.context.log });
    const worker = log.start();
    try {
      await proxy.cut();
      const [kept, lost] = [record(), record()];
      log.add(kept);
      await expect(database.ping()).rejects.toThrow();
      await proxy.restore();
      await eventually(async () => expect(await written([kept.transactionId])).toHaveLength(1));
      await proxy.cut();
      const before = await dropped();
      log.add(lost);
      await worker.stop();
      expect((await dropped()) - before).toBe(1);
    } finally {
      await database.close();
      await proxy.stop();
    }
  });
});

test('what is past its keeping goes, and nothing else', async () => {
  const { sql } = world.database;
  const [old, recent] = [newId('txn'), newId('txn')];
  await sql`delete from assessments`;
  for (const [id, days] of [
    [old, 91],
    [recent, 89],
  ] as const) {
    await sql`
      insert into assessments (transaction_id, assessed_at, decision, score, facts)
      values (${toUuid(id, 'txn')}, now() - ${days}::int * interval '1 day', 'ALLOW', 0, '{}')`;
  }
  await sql`
    insert into recent_transfers (sender_id, occurred_at, transaction_id)
    select uuidv7(), now() - n * interval '1 hour', uuidv7() from generate_series(40, 55) n`;
  const forgotten = await Promise.all([forgetOld(world.context), forgetOld(world.context)]);
  expect(forgotten[0] + forgotten[1]).toBe(1 + 8);
  expect(await written([old, recent])).toEqual([0]);
  const [row] = await sql<[{ oldest: boolean; count: bigint }]>`
    select min(occurred_at) > now() - interval '48 hours' as oldest, count(*) from recent_transfers`;
  expect(row).toMatchObject({ oldest: true, count: 8n });
  await startRetention(world.context, world.context.log).stop();
});
