import postgres from 'postgres';
import { dbConnectionsMax } from '../telemetry/metrics.ts';
import { isConnectionFailure, isSerializationFailure } from './connection-failure.ts';
import { type Drizzle, drizzleOn } from './drizzle-client.ts';
import { instrument } from './instrument.ts';
import { answerWithin, type Sql, type TransactionSql, typedClientOptions } from './sql.ts';

export interface Tx {
  readonly sql: TransactionSql;
  readonly drizzle: Drizzle;
  /** The database this transaction runs on. */
  readonly database: Database;
  /** Runs once the transaction has committed; never when it rolled back. Failures in it are the caller's to handle. */
  afterCommit(effect: () => void): void;
}

/** A class, as an accessor written in an object literal would have V8 keep each transaction until its next full collection (docs/decisions/0041). */
class OpenTransaction implements Tx {
  readonly sql: TransactionSql;
  readonly database: Database;
  readonly #effects: (() => void)[];
  #drizzle: Drizzle | null = null;

  constructor(sql: TransactionSql, database: Database, effects: (() => void)[]) {
    this.sql = sql;
    this.database = database;
    this.#effects = effects;
  }

  /** Made when it is first asked for. */
  get drizzle(): Drizzle {
    this.#drizzle ??= drizzleOn(this.sql);
    return this.#drizzle;
  }

  afterCommit(effect: () => void): void {
    this.#effects.push(effect);
  }
}

export interface TransactionOptions {
  isolation?: 'read committed' | 'repeatable read' | 'serializable';
  /** Attempts in all, when transactions collide or the connection breaks before the commit was sent. */
  maxAttempts?: number;
}

export interface Database {
  readonly name: string;
  readonly url: string;
  readonly sql: Sql;
  readonly drizzle: Drizzle;
  /**
   * Runs `work` in a transaction and commits. A lost race (40001, 40P01) and a connection that broke before the commit are
   * tried again with jittered back-off, so `work` may run several times and must touch nothing but the transaction.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  /** Lets running queries end, then closes; what still runs after 5 s is cut off. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  url: string;
  /** The service's name: application_name on the server, and the label of metrics and spans. */
  name: string;
  maxConnections?: number;
  /** Queries and transactions that may wait for a connection before more are refused at once. */
  maxWaiting?: number;
  statementTimeoutMs?: number;
  idleInTransactionTimeoutMs?: number;
  lockTimeoutMs?: number;
}

const FIRST_RETRY_DELAY_MS = 10;
const MAX_RETRY_DELAY_MS = 1_000;

/** Opens a pool; connections are made when first needed, and again after the server was away. */
export function openDatabase({
  url,
  name,
  maxConnections = 10,
  maxWaiting = 2_000,
  statementTimeoutMs = 5_000,
  idleInTransactionTimeoutMs = 10_000,
  lockTimeoutMs = 3_000,
}: DatabaseOptions): Database {
  const client: Sql = postgres(url, {
    max: maxConnections,
    connect_timeout: 5,
    backoff: (retries) => Math.random() * Math.min(2, 0.05 * 2 ** retries),
    onnotice: () => {},
    ...typedClientOptions,
    ...answerWithin(statementTimeoutMs * 2 + 1_000),
    connection: {
      application_name: name,
      statement_timeout: statementTimeoutMs,
      lock_timeout: lockTimeoutMs,
      idle_in_transaction_session_timeout: idleInTransactionTimeoutMs,
    },
  }) as unknown as Sql;
  dbConnectionsMax.inc({ service: name }, maxConnections);
  const gate = { name, maxWaiting: maxWaiting + maxConnections, waiting: 0 };
  const sql = instrument(client, name, gate);

  async function attempt<T>(work: (tx: Tx) => Promise<T>, isolation: string): Promise<Attempt<T>> {
    const effects: (() => void)[] = [];
    let finishedWork = false;
    try {
      const value = await sql.begin(`isolation level ${isolation}`, async (transactionSql) => {
        const result = await work(new OpenTransaction(transactionSql, database, effects));
        finishedWork = true;
        return { result };
      });
      return { committed: true, value: (value as { result: T }).result, effects };
    } catch (error) {
      // Once the work is done the commit may have been sent, and a broken connection no longer says what became of it.
      const again = isSerializationFailure(error) || (!finishedWork && isConnectionFailure(error));
      return { committed: false, error, again };
    }
  }

  const database: Database = {
    name,
    url,
    sql,
    drizzle: drizzleOn(sql),
    async transaction(work, { isolation = 'read committed', maxAttempts = 5 } = {}) {
      for (let attempts = 1; ; attempts += 1) {
        const outcome = await attempt(work, isolation);
        if (outcome.committed) {
          for (const effect of outcome.effects) effect();
          return outcome.value;
        }
        if (!outcome.again || attempts >= maxAttempts) throw outcome.error;
        const ceilingMs = Math.min(MAX_RETRY_DELAY_MS, FIRST_RETRY_DELAY_MS * 4 ** (attempts - 1));
        await new Promise((resolve) => setTimeout(resolve, ceilingMs * (0.5 + Math.random() / 2)));
      }
    },
    async ping() {
      await sql`select 1`;
    },
    async close() {
      dbConnectionsMax.dec({ service: name }, maxConnections);
      await client.end({ timeout: 5 });
    },
  };
  return database;
}

type Attempt<T> =
  | { committed: true; value: T; effects: readonly (() => void)[] }
  | { committed: false; error: unknown; again: boolean };
