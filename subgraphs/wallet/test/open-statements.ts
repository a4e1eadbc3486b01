import type { Database } from '@mint/platform/database/database.ts';
import { fromUuid, type Id, newId, newUuid, toUuid } from '@mint/platform/ids/ids.ts';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { clearBucket } from '@mint/platform/testing/bucket.ts';
import { createTestDatabase } from '@mint/platform/testing/database.ts';
import { configSchema, type WalletConfig } from '../config.ts';
import { closeContext, openContext, type WalletContext } from '../context.ts';
import { createStatement, type StatementRequest } from '../domain/create-statement.ts';
import { findStatement } from '../domain/find-statements.ts';
import type { Statement } from '../domain/statement.ts';

/** An entry as a test puts it into a wallet, past the ledger's functions: with a moment of its own. */
export interface Movement {
  readonly at: Date | string;
  readonly amount: bigint;
  readonly kind?: string;
}

/** The domain on a database and a bucket of its own, and short words for what tests do with it. */
export interface TestStatements {
  readonly context: WalletContext;
  readonly database: Database;
  readonly bucket: string;
  /** Opens a person's wallet with that history, in its order. */
  wallet(history: readonly Movement[], currency?: string): Promise<{ readonly userId: Id<'usr'>; readonly walletId: Id<'wal'> }>;
  /** Asks for a statement, which must not be refused. */
  create(of: { userId: Id<'usr'>; walletId: Id<'wal'> }, request?: Partial<StatementRequest>): Promise<Statement>;
  /** The statement as it is now. */
  now(statement: Statement): Promise<Statement | null>;
  /** What its file holds, by a link. */
  download(statement: Statement): Promise<Buffer>;
  close(): Promise<void>;
}

/** A setting of the environment that tests can't do without. */
export function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests with \`npm test\`, which starts the services`);
  return value;
}

/** Opens the domain for a test file; nothing makes files before the test says so. */
export async function openTestStatements(settings: Partial<Record<keyof WalletConfig, string>> = {}): Promise<TestStatements> {
  const { database, url, drop } = await createTestDatabase(new URL('../migrations/', import.meta.url));
  const config = configSchema.parse({
    DATABASE_URL: url,
    S3_ENDPOINT: needed('S3_ENDPOINT'),
    S3_ACCESS_KEY: needed('S3_ACCESS_KEY'),
    S3_SECRET_KEY: needed('S3_SECRET_KEY'),
    STATEMENTS_BUCKET: `test-${newUuid()}`,
    STATEMENT_WORK_INTERVAL_MS: '20',
    ...settings,
  });
  const log = createLogger({ service: 'wallet', level: 'silent' });
  const context = await openContext({ config, database, log, wakeOutbox: () => {} });
  await context.statementStore.prepare();
  return {
    context,
    database,
    bucket: config.STATEMENTS_BUCKET,
    async wallet(history, currency = 'USD') {
      const [userId, walletId] = [newId('usr'), newId('wal')];
      await seed(database, { userId, walletId, currency, history });
      return { userId, walletId };
    },
    async create({ userId, walletId }, request = {}) {
      const period = { from: new Date('2025-01-01T00:00:00Z'), to: new Date('2026-01-01T00:00:00Z') };
      const created = await createStatement(context, userId, { walletId, format: 'CSV', ...period, ...request });
      if (!created.ok) throw new Error(`Refused: ${JSON.stringify(created.errors)}`);
      return created.value;
    },
    now: ({ userId, id }) => findStatement(database, userId, id),
    async download({ objectKey }) {
      const link = await context.statementStore.downloadUrl(objectKey, {
        contentType: 'application/octet-stream',
        fileName: 'statement',
        expiresInSeconds: 60,
      });
      const response = await fetch(link);
      if (!response.ok) throw new Error(`The store answered ${response.status}`);
      return Buffer.from(await response.arrayBuffer());
    },
    async close() {
      await closeContext(context);
      await clearBucket(config.STATEMENTS_BUCKET);
      await drop();
    },
  };
}

/** Puts entries into a wallet as postings would have left them, in one statement a thousand. */
async function seed(
  { sql }: Database,
  given: { userId: Id<'usr'>; walletId: Id<'wal'>; currency: string; history: readonly Movement[] },
): Promise<void> {
  const wallet = toUuid(given.walletId, 'wal');
  const funding = newUuid();
  let balance = 0n;
  const rows = given.history.map(({ at, amount, kind = 'TOP_UP' }, i) => {
    balance += amount;
    return { seq: BigInt(i + 1), id: newUuid(), at: new Date(at), amount, balance, kind };
  });
  for (let from = 0; from < rows.length; from += 1_000) {
    const page = rows.slice(from, from + 1_000);
    await sql`
      with given as (
        select * from unnest(${page.map(({ seq }) => seq)}::bigint[], ${page.map(({ id }) => id)}::uuid[], ${page.map(({ at }) => at.toISOString())}::timestamptz[],
          ${page.map(({ amount }) => amount)}::bigint[], ${page.map((row) => row.balance)}::bigint[], ${page.map(({ kind }) => kind)}::text[])
          as g (seq, id, at, amount, balance, kind)
      ), posted as (
        insert into journal (transaction_id, kind, debit_wallet_id, debit_seq, credit_wallet_id, credit_seq, amount, currency, posted_at)
        select id, kind, case when amount < 0 then ${wallet}::uuid else ${funding}::uuid end, seq,
          case when amount < 0 then ${funding}::uuid else ${wallet}::uuid end, seq, abs(amount), ${given.currency}, at from given
      )
      insert into entries (wallet_id, seq, transaction_id, amount, balance_after, posted_at)
      select ${wallet}, seq, id, amount, balance, at from given`;
  }
  await sql`
    insert into wallets (id, user_id, currency, balance, seq)
    values (${wallet}, ${toUuid(given.userId, 'usr')}, ${given.currency}, ${balance}, ${BigInt(rows.length)})`;
}

/** The transaction of an entry that was put so, oldest first. */
export async function transactionsOf({ sql }: Database, walletId: Id<'wal'>): Promise<Id<'txn'>[]> {
  const rows = await sql<{ transaction_id: string }[]>`
    select transaction_id from entries where wallet_id = ${toUuid(walletId, 'wal')} order by seq`;
  return rows.map((row) => fromUuid('txn', row.transaction_id));
}
