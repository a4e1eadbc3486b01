import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { readConfig } from '@mint/platform/config/config.ts';
import { openDatabase } from '@mint/platform/database/database.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvents } from '@mint/platform/outbox/outbox.ts';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { brokerAddress, testKafka } from '@mint/platform/testing/kafka.ts';
import { startTcpProxy } from '@mint/platform/testing/tcp-proxy.ts';
import { userRegistered } from '@mint/schema/events/auth.ts';
import { transactionReversed } from '@mint/schema/events/transactions.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configSchema } from '../config.ts';
import { type AnalyticsContext, openContext } from '../context.ts';
import { categorizeTransaction } from '../domain/categorize-transaction.ts';
import { readTrend } from '../domain/read-spending.ts';
import { rebuildFigures } from '../domain/rebuild-figures.ts';
import { setBudget } from '../domain/set-budget.ts';
import { updatePreferences } from '../domain/update-preferences.ts';
import { type Live, startLive } from './live.ts';
import { recount } from './transfers.ts';
import { type CompletedPayload, type Figures, figuresOf, openWorld, transfer } from './world.ts';

let live: Live;
let context: AnalyticsContext;
let ratesFile: string;
let closeRates: () => Promise<void>;
const [ada, bob] = [newId('usr'), newId('usr')];

const moments = ['2024-02-28T23:59:59.999Z', '2024-02-29T00:00:00.000Z', '2024-03-01T00:00:00.000Z', '2024-03-31T12:00:00.000Z'];
const history = (senderId: Id<'usr'>): CompletedPayload[] =>
  moments.flatMap((at, n) =>
    (['USD', 'EUR', 'JPY'] as const).map((currency) =>
      transfer({
        senderId,
        currency,
        amountMinor: BigInt(1_000 + n),
        occurredAt: new Date(at),
        merchant: n % 2 === 0 ? 'Tesco' : null,
        category: n === 3 ? 'pets' : null,
      }),
    ),
  );

beforeAll(async () => {
  const world = await openWorld();
  ({ ratesFile } = world);
  closeRates = world.close;
  live = await startLive({ EXCHANGE_RATES_FILE: ratesFile });
  context = await openContext({
    config: readConfig(configSchema, { EXCHANGE_RATES_FILE: ratesFile }),
    database: live.subgraph.database,
    log: createLogger({ service: 'analytics', level: 'silent' }),
  });
  const sent = history(ada);
  await live.subgraph.database.transaction((tx) =>
    addEvents(tx, [
      {
        contract: userRegistered,
        payload: {
          userId: ada,
          handle: 'ada',
          displayName: 'Ada',
          email: 'a@mail.test',
          country: 'US',
          registeredAt: new Date(),
        },
      },
    ]),
  );
  await setBudget(
    context,
    ada,
    { category: 'groceries', limit: { amount: '20.00', currency: 'USD' } },
    new Date(moments[0] ?? 0),
  );
  await live.happen([...sent, ...history(bob)]);
  await Promise.all([live.arrived(ada, 12), live.arrived(bob, 12)]);
  const corrected = sent[0]?.transactionId ?? '';
  await categorizeTransaction(
    context,
    ada,
    { transactionId: corrected, category: 'cat food', applyToMerchant: true },
    new Date('2024-02-29T12:00:00Z'),
  );
  await updatePreferences(context, bob, { baseCurrency: 'JPY' });
  await live.happen([transfer({ senderId: ada, merchant: 'TESCO', occurredAt: new Date('2024-03-01T12:00:00Z') })]);
  await live.arrived(ada, 13);
  const mistaken = transfer({ senderId: bob, occurredAt: new Date('2024-03-01T12:00:00Z') });
  await live.happen([mistaken]);
  await live.arrived(bob, 13);
  const taken = { reversedMinor: 10_00n, shortMinor: 0n, restoredMinor: 10_00n, reason: 'A mistake' };
  await live.subgraph.database.transaction((tx) =>
    addEvents(tx, [{ contract: transactionReversed, payload: { ...mistaken, sequence: 3, ...taken } }]),
  );
  await eventually(async () => expect((await figuresOf(live.subgraph.database, bob)).spendings).toHaveLength(12));
}, 120_000);
afterAll(async () => {
  await live?.stop();
  await closeRates?.();
});

const both = (): Promise<Figures[]> => Promise.all([ada, bob].map((userId) => figuresOf(live.subgraph.database, userId)));
const announced = async () => {
  const rows = await live.subgraph.database.sql<{ type: string }[]>`
    select type from outbox where type like 'analytics.%' order by seq`;
  return rows.map(({ type }) => type);
};
const rebuild = (kafka = testKafka()) => rebuildFigures(context, { kafka, topicPrefix: live.topicPrefix });

describe('a rebuild', () => {
  test('gives the figures that are live, and announces nothing again', async () => {
    // Bob's months are in dollars until they are read.
    await readTrend(context, bob, ['2024-02', '2024-03']);
    const figures = await both();
    const told = await announced();
    expect(told).toContain('analytics.budget_exceeded');
    expect(await rebuild()).toEqual({ events: 28, unreadable: 0, months: 4, kept: 0 });
    expect(await both()).toEqual(figures);
    expect(await announced()).toEqual(told);
    expect(figures[0]?.months).toHaveLength(2);
    expect(figures[1]?.months).toMatchObject([{ currency: 'JPY' }, { currency: 'JPY' }]);
  });

  test('makes them of nothing but the topics and what people set', async () => {
    const figures = await both();
    const { sql } = live.subgraph.database;
    await sql`truncate spendings, months, month_categories, month_merchants`;
    await rebuild();
    expect(await both()).toEqual(figures);
    await sql`update months set total_minor = total_minor + 1`;
    await sql`update month_categories set category = 'wrong' where category = 'pets'`;
    await sql`update month_merchants set transactions = 99`;
    await sql`update spendings set amount_minor = 7, category = 'wrong', expressed_minor = 8 where user_id = ${toUuid(ada, 'usr')}`;
    await sql`insert into months (user_id, month, currency, total_minor, transactions) values (${toUuid(ada, 'usr')}, '1999-12', 'USD', 1, 1)`;
    await rebuild();
    expect(await both()).toEqual(figures);
  });

  test('keeps what the topics do not tell of', async () => {
    const userId = newId('usr');
    const { sql } = live.subgraph.database;
    const others = await both();
    await sql`
      insert into spendings (transaction_id, user_id, occurred_at, month, amount_minor, currency, found_category, category, expressed_in)
      values (${toUuid(newId('txn'), 'txn')}, ${toUuid(userId, 'usr')}, '2024-02-29T12:00:00Z', '2024-02', 800, 'EUR', 'other', 'other', 'USD')`;
    expect(await rebuild()).toMatchObject({ kept: 1 });
    expect((await figuresOf(live.subgraph.database, userId)).months).toEqual([
      { month: '2024-02', currency: 'USD', total_minor: '1600', transactions: 1n },
    ]);
    expect(await both()).toEqual(others);
    await sql`delete from spendings where user_id = ${toUuid(userId, 'usr')}`;
    await rebuild();
  });

  test('may run while transfers come in', async () => {
    const userId = newId('usr');
    const batches = Array.from({ length: 5 }, () => history(userId));
    const streaming = (async () => {
      for (const batch of batches) await live.happen(batch);
    })();
    await Promise.all([streaming, rebuild().then(() => rebuild())]);
    const all = batches.flat();
    await live.arrived(userId, all.length);
    // The last may be known from the rebuild; what counts them once more, if anything does, has to be through.
    await eventually(
      async () => {
        const [row] = await live.subgraph.database.sql<{ handled: bigint }[]>`
        select count(*) as handled from inbox where handler = 'transaction.completed'`;
        expect(Number(row?.handled)).toBe(26 + all.length);
      },
      { timeoutMs: 60_000 },
    );
    const { months } = await figuresOf(live.subgraph.database, userId);
    const expected = recount(all, 'USD').months.map(([month, total, transactions]) => ({
      month,
      currency: 'USD',
      total_minor: String(total),
      transactions: BigInt(transactions),
    }));
    expect(months).toEqual(expected);
  }, 180_000);

  test('changes nothing when Kafka is away', async () => {
    const figures = await both();
    const proxy = await startTcpProxy(brokerAddress(), { down: true });
    await expect(rebuild(testKafka({ proxy }))).rejects.toThrow();
    await proxy.stop();
    expect(await both()).toEqual(figures);
  }, 180_000);
});

describe('analytics:rebuild', () => {
  const running: ChildProcess[] = [];
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL');
  });

  function start(env: Record<string, string> = {}) {
    const child = spawn(process.execPath, [fileURLToPath(new URL('../analytics-rebuild.ts', import.meta.url))], {
      env: {
        PATH: process.env.PATH,
        ANALYTICS_DATABASE_URL: live.subgraph.database.url,
        KAFKA_BROKERS: process.env.KAFKA_BROKERS,
        KAFKA_TOPIC_PREFIX: live.topicPrefix,
        EXCHANGE_RATES_FILE: ratesFile,
        ...env,
      },
    });
    running.push(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
    return { child, ended: once(child, 'exit').then(([code]) => ({ code, output })) };
  }

  test('says what it did', async () => {
    const figures = await both();
    const { code, output } = await start().ended;
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringMatching(/^\d+ events were read, 0 could not be; \d+ months of people/),
    });
    expect(await both()).toEqual(figures);
  }, 180_000);

  test('that is killed leaves the figures as they were, and may be begun again; there is one at a time', async () => {
    const figures = await both();
    const { sql, url } = live.subgraph.database;
    // A transaction that may stay open for as long as a busy machine takes.
    const holder = openDatabase({ url, name: 'holder', maxConnections: 1, idleInTransactionTimeoutMs: 120_000 });
    const held = Promise.withResolvers<void>();
    const locked = Promise.withResolvers<void>();
    const holding = holder.transaction(async (tx) => {
      await tx.sql`select 1 from people where user_id in (${toUuid(ada, 'usr')}, ${toUuid(bob, 'usr')}) for update`;
      locked.resolve();
      await held.promise;
    });
    try {
      await locked.promise;
      const { child, ended } = start();
      // It has read the topics when it waits for one of them.
      await eventually(
        async () => {
          const waiting = await sql`
            select 1 from pg_stat_activity where application_name = 'analytics-rebuild' and wait_event_type = 'Lock'`;
          expect(waiting).toHaveLength(1);
        },
        { timeoutMs: 60_000 },
      );
      expect(await start().ended).toEqual({ code: 2, output: expect.stringContaining('under way already') });
      child.kill('SIGKILL');
      await ended;
    } finally {
      held.resolve();
      await holding;
      await holder.close();
    }
    expect(await both()).toEqual(figures);
    expect((await start().ended).code).toBe(0);
    expect(await both()).toEqual(figures);
  }, 180_000);

  test('says what it lacks', async () => {
    expect(await start({ KAFKA_BROKERS: '127.0.0.1:1' }).ended).toEqual({
      code: 2,
      output: expect.stringContaining('could not be made anew'),
    });
    expect((await start({ EXCHANGE_RATES_FILE: '/nowhere.json' }).ended).output).toContain('ENOENT');
  }, 180_000);
});
