import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@mint/platform/config/config.ts';
import type { Database } from '@mint/platform/database/database.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import type { PayloadOf } from '@mint/platform/kafka/contract.ts';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { createTestDatabase } from '@mint/platform/testing/database.ts';
import { deliverEvent } from '@mint/platform/testing/deliver-event.ts';
import { transactionCompleted } from '@mint/schema/events/transactions.ts';
import { configSchema } from '../config.ts';
import { type AnalyticsContext, openContext } from '../context.ts';
import { onTransactionCompleted } from '../events/on-transaction-completed.ts';

/** Rates that are easy to reckon with; nothing is known of days before the first. */
export const testRates = [
  { source: 'a test', asOf: '2024-02-01', base: 'USD', perBaseUnit: { EUR: '0.8', JPY: '150', KWD: '0.3', BRL: '5' } },
  { source: 'a test', asOf: '2024-02-29', base: 'USD', perBaseUnit: { EUR: '0.5', JPY: '100', KWD: '0.4', BRL: '4' } },
  { source: 'a test', asOf: '2024-03-01', base: 'USD', perBaseUnit: { EUR: '0.9', JPY: '149.7', KWD: '0.3071', BRL: '5.13' } },
];

export type CompletedPayload = PayloadOf<typeof transactionCompleted>;

/** The domain with its real Postgres and rates of its own. */
export interface World {
  readonly context: AnalyticsContext;
  readonly database: Database;
  readonly databaseUrl: string;
  /** The file of its rates. */
  readonly ratesFile: string;
  /** Gives a completed transaction to its handler as the consumer does; the same id again is a redelivery. */
  complete(payload: CompletedPayload, id?: Id<'evt'>): Promise<'handled' | 'duplicate'>;
  /** What was announced to a person, in order. */
  announced(userId: Id<'usr'>): Promise<{ readonly type: string; readonly payload: Record<string, unknown> }[]>;
  /** All figures of a person, as the tables hold them. */
  figures(userId: Id<'usr'>): Promise<Figures>;
  close(): Promise<void>;
}

/** Everything that is made of events, in an order of its own. */
export interface Figures {
  readonly months: readonly object[];
  readonly categories: readonly object[];
  readonly merchants: readonly object[];
  readonly spendings: readonly object[];
}

/** Opens a world of its own. */
export async function openWorld(env: Record<string, string> = {}): Promise<World> {
  const { database, url, drop } = await createTestDatabase(new URL('../migrations/', import.meta.url), { maxConnections: 10 });
  const folder = await mkdtemp(join(tmpdir(), 'mint-analytics-'));
  const ratesFile = join(folder, 'rates.json');
  await writeFile(ratesFile, JSON.stringify(testRates));
  const context = await openContext({
    config: readConfig(configSchema, { EXCHANGE_RATES_FILE: ratesFile, ...env }),
    database,
    log: createLogger({ service: 'analytics', level: 'silent' }),
  });
  return {
    context,
    database,
    databaseUrl: url,
    ratesFile,
    complete: (payload, id = newId('evt')) =>
      deliverEvent(onTransactionCompleted, transactionCompleted, payload, { database, context, id }),
    async announced(userId) {
      return database.sql<{ type: string; payload: Record<string, unknown> }[]>`
        select type, payload from outbox where key = ${userId} order by seq`;
    },
    figures: (userId) => figuresOf(database, userId),
    async close() {
      await drop();
      await rm(folder, { recursive: true });
    },
  };
}

/** All figures of a person, as the tables hold them. */
export async function figuresOf({ sql }: Database, userId: Id<'usr'>): Promise<Figures> {
  const user = toUuid(userId, 'usr');
  const [months, categories, merchants, spendings] = await Promise.all([
    sql`select month, currency, total_minor, transactions from months where user_id = ${user} order by month`,
    sql`select month, category, total_minor, transactions from month_categories where user_id = ${user} order by month, category`,
    sql`select month, merchant_key, merchant, last_at, total_minor, transactions from month_merchants where user_id = ${user}
      order by month, merchant_key`,
    sql`select * from spendings where user_id = ${user} order by transaction_id`,
  ]);
  return { months: [...months], categories: [...categories], merchants: [...merchants], spendings: [...spendings] };
}

/** A completed transfer of ten dollars at noon of the leap day, but for what is given. */
export function transfer(given: Partial<CompletedPayload> & { readonly senderId: Id<'usr'> }): CompletedPayload {
  return {
    transactionId: newId('txn'),
    kind: 'TRANSFER',
    recipientId: newId('usr'),
    amountMinor: 10_00n,
    currency: 'USD',
    note: null,
    merchant: null,
    category: null,
    baseAmountMinor: null,
    baseCurrency: null,
    sequence: 2,
    occurredAt: new Date('2024-02-29T12:00:00Z'),
    ...given,
  };
}
