import { eq, sql as expression } from 'drizzle-orm';
import { bigint, json, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { InvalidIdError, newId } from '../ids/ids.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { eventually } from '../testing/eventually.ts';
import { startTcpProxy } from '../testing/tcp-proxy.ts';
import { errorCode } from './connection-failure.ts';
import { type Database, openDatabase } from './database.ts';
import { idColumn } from './id-column.ts';
import { DatabaseBusyError } from './instrument.ts';

const things = pgTable('things', {
  id: idColumn('usr')('id').primaryKey(),
  name: text('name').notNull(),
  amountMinor: bigint('amount_minor', { mode: 'bigint' }).notNull(),
  detail: json('detail'),
  madeAt: timestamp('made_at', { withTimezone: true }),
});

let testDatabase: TestDatabase;
let database: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase(null);
  database = testDatabase.database;
  await database.sql`
    create table things (id uuid primary key, name text not null, amount_minor bigint not null, detail json, made_at timestamptz)`;
});
beforeEach(async () => {
  await database.sql`truncate things`;
});
afterAll(() => testDatabase.drop());

const MADE_AT = new Date('2026-01-02T03:04:05.678Z');

describe('values', () => {
  test('come back the same from raw SQL and from drizzle', async () => {
    const id = newId('usr');
    const row = {
      id,
      name: 'a "quoted" \\ thing',
      amountMinor: 9_007_199_254_740_993n,
      detail: { a: [1, 'x'] },
      madeAt: MADE_AT,
    };
    await database.drizzle.insert(things).values(row);
    expect(await database.drizzle.select().from(things).where(eq(things.id, id))).toEqual([row]);
    const [raw] = await database.sql`
      select amount_minor, made_at, made_at::text as text, detail, count(*) over () as count, made_at::date as day,
             made_at::timestamp as wall, array[amount_minor] as amounts, array[made_at] as moments
      from things where made_at = ${MADE_AT} and amount_minor = ${row.amountMinor}`;
    expect(raw).toEqual({
      amount_minor: row.amountMinor,
      made_at: MADE_AT,
      text: '2026-01-02 03:04:05.678+00',
      detail: row.detail,
      count: 1n,
      day: '2026-01-02',
      wall: MADE_AT,
      amounts: [row.amountMinor],
      moments: [MADE_AT],
    });
  });

  test('go in as objects, dates, arrays and text', async () => {
    const id = '01a2038c-087d-7ddb-9347-5abd0355d24b';
    await database.sql`
      insert into things (id, name, amount_minor, detail, made_at)
      values (${id}, 'x', ${5n}, ${database.sql.json({ nested: { quote: '"' } })}, ${'2026-01-02T03:04:05.678901Z'})`;
    const [row] = await database.sql`
      select detail, made_at::text as made_at from things where id = any(${[id]}::uuid[]) and amount_minor = any(${[5n, 6n]}::bigint[])`;
    expect(row).toEqual({ detail: { nested: { quote: '"' } }, made_at: '2026-01-02 03:04:05.678901+00' });
  });

  test('that are no ids never reach the database', async () => {
    const wrong = 'wal_01m81rr23xfqds6httqm1nbmjb' as never;
    expect(() => database.drizzle.select().from(things).where(eq(things.id, wrong)).toSQL()).toThrow(InvalidIdError);
  });
});

describe('a transaction', () => {
  test('tries again when it lost against another', async () => {
    await database.sql`insert into things (id, name, amount_minor) values (gen_random_uuid(), 'counter', 0)`;
    let readers = 0;
    let bothHaveRead = () => {};
    const reading = new Promise<void>((resolve) => {
      bothHaveRead = resolve;
    });
    const increment = () =>
      database.transaction(
        async (tx) => {
          const [row] = await tx.sql<{ amount: bigint }[]>`select amount_minor as amount from things where name = 'counter'`;
          readers += 1;
          if (readers === 2) bothHaveRead();
          await reading;
          await tx.sql`update things set amount_minor = ${(row?.amount ?? 0n) + 1n} where name = 'counter'`;
        },
        { isolation: 'serializable' },
      );
    await Promise.all([increment(), increment()]);
    const [row] = await database.sql`select amount_minor from things where name = 'counter'`;
    expect(row?.amount_minor).toBe(2n);
    expect(readers).toBe(3);
  });

  test('gives up after its attempts, with the cause', async () => {
    let attempts = 0;
    const lost = database.transaction(
      async (tx) => {
        attempts += 1;
        await tx.sql`do $$ begin raise exception 'lost' using errcode = '40001'; end $$`;
      },
      { maxAttempts: 3 },
    );
    await expect(lost).rejects.toMatchObject({ code: '40001' });
    expect(attempts).toBe(3);
  });

  test('sees a lost race through what drizzle wraps around it', async () => {
    let attempts = 0;
    await database.transaction(async (tx) => {
      attempts += 1;
      if (attempts === 1) {
        await tx.drizzle.execute(expression`do $$ begin raise exception 'lost' using errcode = '40P01'; end $$`);
      }
    });
    expect(attempts).toBe(2);
  });

  test('runs its effects after the commit and not after a rollback', async () => {
    const effects: string[] = [];
    await database.transaction(async (tx) => {
      tx.afterCommit(() => effects.push('committed'));
      await tx.drizzle.insert(things).values({ id: newId('usr'), name: 'kept', amountMinor: 1n });
      expect(effects).toEqual([]);
    });
    const failing = database.transaction(async (tx) => {
      tx.afterCommit(() => effects.push('rolled back'));
      await tx.drizzle.insert(things).values({ id: newId('usr'), name: 'lost', amountMinor: 1n });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(effects).toEqual(['committed']);
    expect(await database.drizzle.select({ name: things.name }).from(things)).toEqual([{ name: 'kept' }]);
  });

  test('runs only the effects of the attempt that committed', async () => {
    const effects: number[] = [];
    let attempts = 0;
    await database.transaction(async (tx) => {
      attempts += 1;
      const attempt = attempts;
      tx.afterCommit(() => effects.push(attempt));
      if (attempt < 3) await tx.sql`do $$ begin raise exception 'lost' using errcode = '40001'; end $$`;
    });
    expect(effects).toEqual([3]);
  });

  test('may hold a drizzle transaction inside, which rolls back alone', async () => {
    await database.transaction(async (tx) => {
      await tx.drizzle.insert(things).values({ id: newId('usr'), name: 'outer', amountMinor: 1n });
      const inner = tx.drizzle.transaction(async (nested) => {
        await nested.insert(things).values({ id: newId('usr'), name: 'inner', amountMinor: 1n });
        nested.rollback();
      });
      await expect(inner).rejects.toThrow();
    });
    expect(await database.drizzle.select({ name: things.name }).from(things)).toEqual([{ name: 'outer' }]);
  });

  test('whose server connection is cut before the commit is done over', async () => {
    let attempts = 0;
    await database.transaction(async (tx) => {
      attempts += 1;
      await tx.sql`insert into things (id, name, amount_minor) values (gen_random_uuid(), 'once', 1)`;
      if (attempts === 1) await tx.sql`select pg_terminate_backend(pg_backend_pid())`;
    });
    expect(attempts).toBe(2);
    expect(await database.sql`select name from things`).toEqual([{ name: 'once' }]);
  });
});

describe('a connection that closes', () => {
  test('in the middle of a transaction leaves the rest of its work nowhere to run', async () => {
    const narrow = openDatabase({ url: testDatabase.url, name: 'narrow', maxConnections: 1 });
    let late: Promise<unknown> | null = null;
    const cut = narrow.transaction(
      async (tx) => {
        const [{ pid } = { pid: 0 }] = await tx.sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
        await database.sql`select pg_terminate_backend(${pid})`;
        // Work that is busy elsewhere while the connection goes, and comes back to a pool that has a new one.
        late = eventually(() => narrow.ping()).then(() => tx.sql`insert into things values (gen_random_uuid(), 'stray', 1)`);
        await late;
      },
      { maxAttempts: 1 },
    );
    await expect(cut).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
    // The transaction may be over before its work has noticed.
    await eventually(async () => expect(late).not.toBeNull());
    await expect(late).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
    expect(await narrow.sql`select name from things`).toEqual([]);
    await narrow.close();
  });

  test('is replaced, however many close at once', async () => {
    await Promise.all(Array.from({ length: 5 }, () => database.sql`select pg_sleep(0.02)`));
    await Promise.allSettled(Array.from({ length: 5 }, () => database.sql`select pg_terminate_backend(pg_backend_pid())`));
    await eventually(() => Promise.all(Array.from({ length: 20 }, () => database.ping())));
  });
});

describe('limits', () => {
  test('end a statement that takes too long', async () => {
    const impatient = openDatabase({ url: testDatabase.url, name: 'impatient', maxConnections: 1, statementTimeoutMs: 50 });
    const slow = impatient.sql`select pg_sleep(5)`.catch((error: unknown) => errorCode(error));
    expect(await slow).toBe('57014');
    const [{ name } = { name: '' }] = await impatient.sql<{ name: string }[]>`select current_setting('application_name') as name`;
    expect(name).toBe('impatient');
    await impatient.close();
  });

  test('refuse work at once when too much is waiting', async () => {
    const narrow = openDatabase({ url: testDatabase.url, name: 'narrow', maxConnections: 1, maxWaiting: 2 });
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => narrow.sql`select pg_sleep(0.05)`));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected']);
    await expect(Promise.reject((outcomes[4] as PromiseRejectedResult).reason)).rejects.toThrow(DatabaseBusyError);
    await narrow.ping();
    await narrow.close();
  });

  test('hold for transactions as for queries', async () => {
    const narrow = openDatabase({ url: testDatabase.url, name: 'narrow', maxConnections: 1, maxWaiting: 1 });
    const work = () => narrow.transaction((tx) => tx.sql`select pg_sleep(0.05)`);
    const outcomes = await Promise.allSettled([work(), work(), work()]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    await work();
    await narrow.close();
  });

  test('end the wait for a server that hangs', async () => {
    const proxy = await startTcpProxy(testDatabase.url);
    const url = new URL(testDatabase.url);
    url.port = String(proxy.port);
    const through = openDatabase({ url: url.href, name: 'through', maxConnections: 2, statementTimeoutMs: 100 });
    await Promise.all([through.ping(), through.ping()]);
    proxy.freeze();
    await expect(through.ping()).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
    await expect(through.transaction((tx) => tx.sql`select 1`, { maxAttempts: 1 })).rejects.toThrow();
    await proxy.restore();
    await eventually(() => through.ping());
    await through.close();
    await proxy.stop();
  });

  test('leave an unreachable server a failure, not a wait for ever', async () => {
    const nowhere = openDatabase({ url: 'postgres://x:x@127.0.0.1:1/x', name: 'nowhere' });
    await expect(nowhere.ping()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await nowhere.close();
  });
});
