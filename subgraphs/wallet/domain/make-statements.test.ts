import { newId, toUuid } from '@mint/platform/ids/ids.ts';
import { objectsOf } from '@mint/platform/testing/bucket.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { startTcpProxy, type TcpProxy } from '@mint/platform/testing/tcp-proxy.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { needed, openTestStatements, type TestStatements } from '../test/open-statements.ts';
import { openStatementWaiting } from './await-statement.ts';
import { expireStatements } from './expire-statements.ts';
import { findStatement, listStatements } from './find-statements.ts';
import { finishStatement, leaseStatement, MAX_ATTEMPTS, returnStatement } from './lease-statement.ts';
import { openStatementMakers, type StatementMakers } from './make-statements.ts';
import { produceStatement } from './produce-statement.ts';
import type { Statement } from './statement.ts';
import { startFileRemoval } from './statement-workers.ts';

let statements: TestStatements;
let proxy: TcpProxy;
let makers: StatementMakers[] = [];
beforeAll(async () => {
  proxy = await startTcpProxy(needed('S3_ENDPOINT'));
  statements = await openTestStatements({ S3_ENDPOINT: `http://127.0.0.1:${proxy.port}` });
});
afterAll(async () => {
  await statements?.close();
  await proxy?.stop();
});
beforeEach(async () => {
  await proxy.restore();
  await statements.database.sql`delete from statements`;
  await statements.database.sql`delete from object_removals`;
});
afterEach(async () => {
  await Promise.all(makers.map((each) => each.stop()));
  makers = [];
});

const storeOptions = () => {
  const { config } = statements.context;
  return {
    endpoint: config.S3_ENDPOINT,
    publicEndpoint: config.S3_ENDPOINT,
    region: config.S3_REGION,
    accessKey: config.S3_ACCESS_KEY,
    secretKey: config.S3_SECRET_KEY,
    bucket: statements.bucket,
    webOrigin: 'https://mint.test',
    webMethods: ['GET'] as const,
  };
};

function startMakers({ timeoutMs = 60_000, concurrency = 1 } = {}): StatementMakers {
  const { database, log } = statements.context;
  const started = openStatementMakers({ database, store: storeOptions(), concurrency, timeoutMs, intervalMs: 20, log });
  makers.push(started);
  started.start();
  return started;
}

const history = (length: number) =>
  Array.from({ length }, (_, i) => ({ at: new Date(Date.UTC(2025, 0, 1) + i * 60_000), amount: 5n }));
const newStatement = async (length = 3) => statements.create(await statements.wallet(history(length)), {});
const removals = async () =>
  (await statements.database.sql<{ object_key: string }[]>`select object_key from object_removals`).map((row) => row.object_key);
/** Due for a millisecond: the column keeps no more, and rounds up as well as down. */
const isDue = (statement: Statement) =>
  statements.database
    .sql`update statements set next_attempt_at = now() - interval '1 millisecond' where id = ${toUuid(statement.id, 'stm')}`;
const produce = (statement: Statement) =>
  produceStatement({ statement, databaseUrl: statements.database.url, store: storeOptions(), logLevel: 'silent' });
const becomes = (statement: Statement, status: string) =>
  eventually(
    async () => {
      const now = await statements.now(statement);
      expect(now?.status).toBe(status);
      return now as Statement;
    },
    { timeoutMs: 25_000 },
  );

test('a statement is made by whoever is there, and its file is there when it says so', async () => {
  const statement = await newStatement();
  expect(await objectsOf(statements.bucket)).not.toContain(statement.objectKey);
  startMakers();
  await becomes(statement, 'READY');
  expect((await statements.download(statement)).toString()).toContain('CLOSING_BALANCE');
});

describe('when a maker dies', () => {
  test('after the file was put and before that was written down, the next one puts the same file under the same name', async () => {
    const statement = await newStatement();
    const leased = await leaseStatement(statements.database, 60_000);
    expect(leased).toMatchObject({ id: statement.id, attempts: 1 });
    expect(await produce(leased as Statement)).toMatchObject({ ok: true });
    const first = await statements.download(statement);
    // It is dead: nobody has it until the lease ends.
    expect(await leaseStatement(statements.database, 60_000)).toBeNull();
    expect((await statements.now(statement))?.status).toBe('PENDING');
    await isDue(statement);
    startMakers();
    await becomes(statement, 'READY');
    expect((await statements.download(statement)).equals(first)).toBe(true);
    expect(await objectsOf(statements.bucket)).toContain(statement.objectKey);
  });

  test('and comes back late, what it says is not heard', async () => {
    const statement = await newStatement();
    const late = (await leaseStatement(statements.database, 60_000)) as Statement;
    await isDue(statement);
    const second = (await leaseStatement(statements.database, 60_000)) as Statement;
    expect(await finishStatement(statements.database, late, 1)).toBe(false);
    await returnStatement(statements.database, late, 'STORE_AWAY');
    expect(await statements.now(statement)).toMatchObject({ status: 'PENDING', attempts: 2, failure: null });
    expect(await finishStatement(statements.database, second, 1)).toBe(true);
  });

  test('on every attempt, the statement is FAILED in the end and what there is of its file goes', async () => {
    const statement = await newStatement();
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      await leaseStatement(statements.database, 60_000);
      await isDue(statement);
    }
    startMakers();
    await becomes(statement, 'FAILED');
    expect(await removals()).toEqual([statement.objectKey]);
  });
});

test('makers side by side are each given another statement', async () => {
  const wallet = await statements.wallet(history(1));
  const asked = await Promise.all(Array.from({ length: 3 }, () => statements.create(wallet)));
  const leased = await Promise.all(Array.from({ length: 5 }, () => leaseStatement(statements.database, 60_000)));
  const ids = leased.flatMap((each) => (each === null ? [] : [each.id]));
  expect(ids.sort()).toEqual(asked.map(({ id }) => id).sort());
});

describe('while the store is away', () => {
  test('whoever waits is told so, and nothing of the statement is left', async () => {
    const statement = await newStatement();
    await proxy.cut();
    startMakers();
    const waiting = openStatementWaiting(statements.database, { waitMs: 20_000, places: 1 });
    await expect(waiting.until(statement)).rejects.toMatchObject({
      extensions: { code: 'SERVICE_UNAVAILABLE', retryAfterMs: 5_000 },
    });
    expect(await statements.now(statement)).toBeNull();
    expect(await removals()).toEqual([statement.objectKey]);
  });

  test('a statement that nobody waits for is made when the store is back', async () => {
    const statement = await newStatement();
    await proxy.cut();
    startMakers();
    await eventually(async () => expect((await statements.now(statement))?.failure).toBe('STORE_AWAY'), { timeoutMs: 20_000 });
    await proxy.restore();
    await isDue(statement);
    await becomes(statement, 'READY');
  });
});

describe('waiting', () => {
  test('ends with the time there is, and the making goes on', async () => {
    const statement = await newStatement();
    const waiting = openStatementWaiting(statements.database, { waitMs: 50, places: 1 });
    expect(await waiting.until(statement)).toMatchObject({ status: 'PENDING' });
    startMakers();
    await becomes(statement, 'READY');
    expect(await waiting.until(statement)).toMatchObject({ status: 'READY' });
  });

  test('is for so many at a time; others are answered at once', async () => {
    const statement = await newStatement();
    const waiting = openStatementWaiting(statements.database, { waitMs: 60_000, places: 1 });
    let first: Statement | null = null;
    const waited = waiting.until(statement).then((answer) => {
      first = answer;
    });
    expect(await waiting.until(statement)).toMatchObject({ id: statement.id, status: 'PENDING' });
    expect(first).toBeNull();
    startMakers();
    await waited;
    expect(first).toMatchObject({ status: 'READY' });
  });
});

describe('what is told of a statement', () => {
  const told = async ({ id }: Statement) =>
    (await statements.database.sql<{ type: string }[]>`select type from outbox where key = ${id}`).map(({ type }) => type);
  const waiting = (waitMs: number) => openStatementWaiting(statements.database, { waitMs, places: 1 });

  test('is nothing when whoever asked for it has it', async () => {
    const statement = await newStatement();
    startMakers();
    expect(await waiting(20_000).until(statement)).toMatchObject({ status: 'READY' });
    expect(await told(statement)).toEqual([]);
  });

  test('is that it is made, once, when they were told to wait', async () => {
    const statement = await newStatement();
    expect(await waiting(20).until(statement)).toMatchObject({ status: 'PENDING' });
    startMakers();
    await becomes(statement, 'READY');
    const [event] = await statements.database.sql`select type, payload from outbox where key = ${statement.id}`;
    expect(event).toMatchObject({
      type: 'statement.made',
      payload: { userId: statement.userId, walletId: statement.walletId, format: 'CSV', from: '2025-01-01T00:00:00.000Z' },
    });
    // Somebody who was late with it says nothing again.
    expect(await finishStatement(statements.database, { ...statement, attempts: 1 }, 1)).toBe(false);
    expect(await told(statement)).toEqual(['statement.made']);
  });

  test('is that it is made also when there was no place to wait', async () => {
    const statement = await newStatement();
    const full = openStatementWaiting(statements.database, { waitMs: 20_000, places: 0 });
    expect(await full.until(statement)).toMatchObject({ status: 'PENDING' });
    startMakers();
    await becomes(statement, 'READY');
    expect(await told(statement)).toEqual(['statement.made']);
  });

  test('is that it can’t be made, when its last attempt failed', async () => {
    const statement = await newStatement();
    expect(await waiting(20).until(statement)).toMatchObject({ status: 'PENDING' });
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      await isDue(statement);
      const leased = (await leaseStatement(statements.database, 60_000)) as Statement;
      await returnStatement(statements.database, leased, 'TOO_SLOW');
    }
    expect((await statements.now(statement))?.status).toBe('FAILED');
    expect(await told(statement)).toEqual(['statement.failed']);
  });

  test('is nothing when it is made, or has failed, just as they are sent away: they are answered that', async () => {
    const [made, failed] = [await newStatement(), await newStatement()];
    const end = (statement: Statement, how: 'READY' | 'FAILED') => statements.database.sql`
      update statements set status = ${how}, next_attempt_at = null, byte_length = ${how === 'READY' ? 1 : null} where id = ${toUuid(statement.id, 'stm')}`;
    await end(made, 'READY');
    await end(failed, 'FAILED');
    const full = openStatementWaiting(statements.database, { waitMs: 20_000, places: 0 });
    expect(await full.until(made)).toMatchObject({ status: 'READY' });
    await expect(full.until(failed)).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
    expect([await told(made), await told(failed)]).toEqual([[], []]);
  });
});

test('what takes too long is ended, and tried again later', async () => {
  const statement = await newStatement(20_000);
  startMakers({ timeoutMs: 100 });
  await eventually(async () => expect((await statements.now(statement))?.failure).toBe('TOO_SLOW'), { timeoutMs: 20_000 });
  expect((await statements.now(statement))?.status).toBe('PENDING');
});

test('makers that are told to stop do so at once, and leave their statement as if they had not had it', async () => {
  const statement = await statements.create(await statements.wallet(history(30_000)), { format: 'PDF' });
  const stopped = startMakers();
  await eventually(async () => expect((await statements.now(statement))?.attempts).toBe(1));
  await stopped.stop();
  expect(await statements.now(statement)).toMatchObject({ status: 'PENDING', attempts: 0, failure: null });
  expect(await leaseStatement(statements.database, 60_000)).toMatchObject({ id: statement.id });
});

test('entries that do not add up make no statement', async () => {
  const statement = await newStatement();
  await statements.database.sql`update statements set opening = 1 where id = ${toUuid(statement.id, 'stm')}`;
  const leased = (await leaseStatement(statements.database, 60_000)) as Statement;
  await expect(produce(leased)).rejects.toThrow('add up');
  expect(await objectsOf(statements.bucket)).not.toContain(statement.objectKey);
});

test('a statement whose time is over is not shown, and goes with its file; no other does', async () => {
  const [old, kept] = [await newStatement(), await newStatement()];
  startMakers();
  await becomes(old, 'READY');
  await becomes(kept, 'READY');
  const { sql } = statements.database;
  await sql`update statements set expires_at = now() - interval '1 millisecond' where id = ${toUuid(old.id, 'stm')}`;
  expect(await findStatement(statements.database, old.userId, old.id)).toBeNull();
  expect(await listStatements(statements.database, old.userId, { limit: 10, after: null })).toEqual([]);
  expect(await expireStatements(statements.database)).toBe(false);
  const removal = startFileRemoval(statements.context);
  await eventually(async () => expect(await removals()).toEqual([]));
  await removal.stop();
  const objects = await objectsOf(statements.bucket);
  expect([objects.includes(old.objectKey), objects.includes(kept.objectKey)]).toEqual([false, true]);
  expect((await sql`select id from statements`).length).toBe(1);
});

test('nobody reads another’s statement', async () => {
  const statement = await newStatement();
  expect(await findStatement(statements.database, newId('usr'), statement.id)).toBeNull();
});
