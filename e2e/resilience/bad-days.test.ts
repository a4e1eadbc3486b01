import { randomInt } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { Redis } from 'ioredis';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startDatabaseBackup } from './database-backup.ts';
import { type Listener, listen } from './listener.ts';
import { join as joinMint, type Person } from './people.ts';
import { type BreakableProduct, startBreakableProduct } from './product.ts';
import { type AskedTransfer, startTransferLoad, type TransferLoad } from './transfer-load.ts';
import { expectEveryMail, expectTheTruth } from './truth.ts';

const testTimeoutMs = 480_000;
/** Only the first has e-mail about transfers: the mail catcher keeps 1,000. */
const names = ['ada', 'grace', 'edsger', 'barbara', 'alan', 'frances'];

let product: BreakableProduct;
let people: readonly Person[];
let listeners: readonly Listener[];
/** Everything that was ever asked for, on every bad day so far. */
const asked: AskedTransfer[] = [];
let load: TransferLoad;

beforeAll(async () => {
  product = await startBreakableProduct();
  people = await Promise.all(names.map((name, index) => joinMint(product.stack.url, name, { mails: index === 0 })));
  listeners = people.slice(0, 2).map(listen);
}, 240_000);

afterAll(async () => {
  await Promise.all((listeners ?? []).map((listener) => listener.stop()));
  await product?.stop();
}, 60_000);

beforeEach(() => {
  load = startTransferLoad(people);
});

afterEach(() => load.stop());

/** People send each other money before, while and after the product has its trouble; then everything must be true. */
async function through(trouble: () => Promise<void>): Promise<void> {
  try {
    await load.untilMore(15);
    await trouble();
    await load.untilMore(15);
    await expectTruth();
  } catch (error) {
    throw new Error(`the product's last lines:\n${product.lastLines()}`, { cause: error });
  }
}

async function expectTruth(): Promise<void> {
  await load.stop();
  asked.push(...load.transfers);
  expect(load.faults).toEqual([]);
  await expectTheTruth(product, people, asked, listeners);
}

describe('money stays right and everybody is told once', () => {
  test(
    'when Redis forgets everything, and when it dies',
    async () => {
      const redis = new Redis(product.services.redisUrl);
      await through(async () => {
        for (let round = 0; round < 3; round += 1) {
          await redis.flushall();
          await load.untilMore(10);
        }
        redis.disconnect();
        await product.services.halt('redis', 'crash');
        await load.untilMore(10);
        await product.services.resume('redis');
      });
    },
    testTimeoutMs,
  );

  test(
    'when any process is killed at any moment, alone or with all the others',
    async () => {
      const processes = Object.values(product.stack.product.processes);
      await through(async () => {
        for (let round = 0; round < 2; round += 1) {
          for (const process of shuffled(processes)) {
            await load.untilMore(randomInt(1, 6));
            process.kill('SIGKILL');
            await process.ready();
          }
        }
        for (const process of processes) process.kill('SIGKILL');
        await Promise.all(processes.map((process) => process.ready()));
      });
    },
    testTimeoutMs,
  );

  test(
    'when PostgreSQL crashes, and when it restarts in good order',
    async () => {
      await through(async () => {
        for (const how of ['crash', 'orderly', 'crash'] as const) {
          await product.services.halt('postgres', how);
          await product.services.resume('postgres');
          await load.untilMore(20);
        }
      });
    },
    testTimeoutMs,
  );

  test(
    'when PostgreSQL is lost with its disk, and goes on from a backup',
    async () => {
      await through(async () => {
        const backup = await startDatabaseBackup(product.services.databaseUrl, product.dataFolder);
        try {
          await load.untilMore(30);
          await product.services.halt('postgres', 'crash');
          await backup.restore();
          await product.services.resume('postgres');
          await load.untilMore(20);
        } finally {
          await backup.stop();
        }
      });
    },
    testTimeoutMs,
  );

  test(
    'when Kafka is away for a minute, which no transfer waits for',
    async () => {
      await through(async () => {
        await product.services.halt('kafka');
        const before = load.answered();
        await pause(60_000);
        expect(load.answered() - before).toBeGreaterThan(60);
        await product.services.resume('kafka');
      });
    },
    testTimeoutMs,
  );

  test(
    'when Kafka is lost with all that was in it, and is told once more what it was told lately',
    async () => {
      await through(async () => {
        await product.services.halt('kafka', 'crash');
        rmSync(join(product.dataFolder, 'kafka'), { recursive: true });
        await product.services.resume('kafka');
        await product.makeTopics();
        for (const { DATABASE_URL: url } of Object.values(product.stack.environment)) if (url) await publishAgain(url);
        await load.untilMore(20);
      });
    },
    testTimeoutMs,
  );

  test(
    'and every e-mail that was owed has come, once by its Message-ID',
    async () => {
      await expectTruth();
      // Whoever had an e-mail in hand when it was killed keeps it for a minute; then the sweep finds it.
      const mails = await eventually(() => expectEveryMail(product), { timeoutMs: 150_000, intervalMs: 1_000 });
      expect(mails).toBeGreaterThan(names.length);
    },
    testTimeoutMs,
  );
});

/** Has a domain publish anew what it has published in the last hour, as docs/operations.md says. */
async function publishAgain(url: string): Promise<void> {
  const sql = postgres(url, { max: 1 });
  try {
    await sql`update outbox set published_at = null where published_at > now() - interval '1 hour'`;
  } finally {
    await sql.end();
  }
}

function shuffled<T>(values: readonly T[]): readonly T[] {
  return values
    .map((value) => ({ value, order: Math.random() }))
    .sort((one, other) => one.order - other.order)
    .map(({ value }) => value);
}
