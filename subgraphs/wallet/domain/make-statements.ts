import type { Database } from '@mint/platform/database/database.ts';
import type { ObjectStoreOptions } from '@mint/platform/objects/object-store.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { type Repeated, repeat } from '@mint/platform/time/repeat.ts';
import { Piscina } from 'piscina';
import { finishStatement, leaseStatement, MAX_ATTEMPTS, releaseStatement, returnStatement } from './lease-statement.ts';
import type { Production, StatementTask } from './produce-statement.ts';
import type { Statement, StatementFailure } from './statement.ts';

/** Makes the files of statements, beside whatever else the process does. */
export interface StatementMakers {
  /** Begins to look for statements whose file is to be made. */
  start(): void;
  /** Has them looked for at once. */
  wake(): void;
  /** Ends what is in hand, which whoever comes next begins anew, and the threads. */
  stop(): Promise<void>;
}

export interface StatementMakersOptions {
  readonly database: Database;
  readonly store: ObjectStoreOptions;
  /** How many files may be made at once in this process. */
  readonly concurrency: number;
  /** How long making one may take. */
  readonly timeoutMs: number;
  /** How often statements are looked for that nobody woke the makers for. */
  readonly intervalMs: number;
  readonly log: Logger;
}

/** A maker that is told to stop has so long to say so before its statement goes to another one. */
const LEASE_MARGIN_MS = 30_000;
/** What a thread may keep, in MiB: whatever a statement's length, it needs a fraction of it. */
const HEAP_MIB = 192;
const THREAD_IDLE_MS = 300_000;

/**
 * Opens the makers. Each file is made in a thread of its own, so that drawing thousands of pages holds up no posting; the thread may keep only so
 * much in memory, has one connection of its own to the database, and goes when there is nothing to do.
 */
export function openStatementMakers(options: StatementMakersOptions): StatementMakers {
  const { database, store, concurrency, timeoutMs, intervalMs, log } = options;
  const threads = new Piscina<StatementTask, Production>({
    filename: new URL('./produce-statement.ts', import.meta.url).href,
    name: 'produceStatement',
    minThreads: 0,
    maxThreads: concurrency,
    idleTimeout: THREAD_IDLE_MS,
    // A thread that waits for work by blocking could not let its connections go.
    atomics: 'disabled',
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB },
  });
  const stopping = new AbortController();
  let makers: readonly Repeated[] = [];

  async function produce(statement: Statement): Promise<Production | { readonly ok: false; readonly failure: StatementFailure }> {
    const tooSlow = AbortSignal.timeout(timeoutMs);
    try {
      // Aborting ends the thread, wherever it is.
      const signal = AbortSignal.any([stopping.signal, tooSlow]);
      return await threads.run({ statement, databaseUrl: database.url, store, logLevel: log.level }, { signal });
    } catch (error) {
      if (tooSlow.aborted) return { ok: false, failure: 'TOO_SLOW' };
      log.error({ err: error, statementId: statement.id }, 'a statement could not be made');
      return { ok: false, failure: 'UNEXPECTED' };
    }
  }

  /** Makes one file; false when none was due. A process that dies in here leaves the lease, and the next maker makes the same file under the same name. */
  async function makeOne(): Promise<boolean> {
    if (stopping.signal.aborted) return false;
    const statement = await leaseStatement(database, timeoutMs + LEASE_MARGIN_MS);
    if (statement === null) return false;
    // Every maker that had it died on it.
    if (statement.attempts > MAX_ATTEMPTS) await returnStatement(database, statement, 'UNEXPECTED');
    else {
      const made = await produce(statement);
      if (made.ok) await finishStatement(database, statement, made.byteLength);
      else if (stopping.signal.aborted) await releaseStatement(database, statement);
      else await returnStatement(database, statement, made.failure);
    }
    return true;
  }

  const onFailure = (error: unknown) => log.warn({ err: error }, 'statements could not be looked for');
  return {
    start() {
      makers = Array.from({ length: concurrency }, () => repeat(intervalMs, makeOne, onFailure));
    },
    wake() {
      for (const maker of makers) maker.wake();
    },
    async stop() {
      stopping.abort();
      await Promise.all(makers.map((maker) => maker.stop()));
      await threads.destroy();
    },
  };
}
