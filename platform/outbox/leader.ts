import postgres from 'postgres';
import type { Database } from '../database/database.ts';
import { answerWithin, type Sql, typedClientOptions } from '../database/sql.ts';
import { OUTBOX_CHANNEL, relayLeadsHere } from './outbox.ts';

/** Any number that no other advisory lock of ours takes; the lock is per database. */
const RELAY_LOCK = 7_463_002;
/** A statement that gets no answer in this time means that the connection is dead, whatever TCP believes. */
const ANSWER_TIMEOUT_MS = 10_000;

export class LeadershipLost extends Error {
  override name = 'LeadershipLost';
}

/** The connection that makes this process the one relay of a database: while it lives, no other process has the lock. */
export interface Leader {
  /** Runs statements on that connection. Throws when it has gone, or does not answer. */
  run<T>(statement: (sql: Sql) => Promise<T>): Promise<T>;
  resign(): Promise<void>;
}

/**
 * Tries to become the relay's leader. Null when another process is. `onWake` is called when a commit somewhere left something
 * to publish. Throws when the database cannot be reached.
 */
export async function tryToLead(database: Database, onWake: () => void): Promise<Leader | null> {
  let lost = false;
  let leadsNoMore = () => {};
  const client = postgres(database.url, {
    ...typedClientOptions,
    ...answerWithin(ANSWER_TIMEOUT_MS),
    max: 1,
    max_lifetime: null,
    idle_timeout: 0,
    connect_timeout: 5,
    onnotice: () => {},
    onnotify: onWake,
    // The driver would connect again on its own, without the lock.
    onclose: () => {
      lost = true;
      leadsNoMore();
    },
    connection: {
      application_name: `${database.name} outbox relay`,
      statement_timeout: ANSWER_TIMEOUT_MS / 2,
      // All it writes is what has been published: a crash that forgets it has the events published again, under the same ids.
      synchronous_commit: 'off',
    },
  } as postgres.Options<Record<string, postgres.PostgresType>>) as unknown as Sql;

  async function run<T>(statement: (sql: Sql) => Promise<T>): Promise<T> {
    if (lost) throw new LeadershipLost('The connection that held the lock has closed');
    const result = await statement(client);
    // Reconnected in between: the statement ran, but without the lock.
    if (lost) throw new LeadershipLost('The connection that held the lock has closed');
    return result;
  }

  const resign = () => {
    leadsNoMore();
    return client.end({ timeout: 1 });
  };
  try {
    const [row] = await run((sql) => sql<{ leads: boolean }[]>`select pg_try_advisory_lock(${RELAY_LOCK}) as leads`);
    if (!row?.leads) {
      await resign();
      return null;
    }
    await run((sql) => sql.unsafe(`listen ${OUTBOX_CHANNEL}`));
    leadsNoMore = relayLeadsHere(database, onWake);
    return { run, resign };
  } catch (error) {
    await resign();
    throw error;
  }
}
