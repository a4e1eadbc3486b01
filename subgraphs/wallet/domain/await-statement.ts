import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '@mint/platform/database/database.ts';
import { unavailable } from '@mint/platform/errors/errors.ts';
import { toUuid } from '@mint/platform/ids/ids.ts';
import { tellWhenMade } from './lease-statement.ts';
import { type Statement, type StatementRow, toStatement } from './statement.ts';

const LOOK = { firstMs: 20, growth: 1.5, ceilingMs: 250 };
const RETRY_AFTER_MS = 5_000;

/** Waits for files on behalf of those who asked for them, so many at a time. */
export interface StatementWaiting {
  /**
   * Answers with the statement once its file is there, and after the time to wait as it is then: whoever is told that it is PENDING is told again when it
   * is made. When its making fails meanwhile, the
   * statement is taken back, as if it had not been asked for, and SERVICE_UNAVAILABLE is thrown.
   */
  until(statement: Statement): Promise<Statement>;
}

/** Opens the waiting room. Whoever comes when `places` wait already is answered at once, as after a wait. */
export function openStatementWaiting(
  database: Database,
  { waitMs, places }: { readonly waitMs: number; readonly places: number },
): StatementWaiting {
  let waiting = 0;

  async function look(statement: Statement): Promise<Statement> {
    const deadlineMs = performance.now() + waitMs;
    // The row tells, whichever process makes the file. A wait that dies with its process leaves the making to go on without it.
    for (let pauseMs = LOOK.firstMs; ; pauseMs = Math.min(pauseMs * LOOK.growth, LOOK.ceilingMs)) {
      await pause(pauseMs);
      const [row] = await database.sql<StatementRow[]>`select * from statements where id = ${toUuid(statement.id, 'stm')}`;
      const now = row === undefined ? statement : toStatement(row);
      if (now.status === 'READY') return now;
      if (now.failure !== null && (now.status === 'FAILED' || (await takeBack(database, now)))) {
        throw notNow();
      }
      if (performance.now() >= deadlineMs) return sendAway(now);
    }
  }

  /** Answers with the statement as it is, after seeing to it that its making is told of. */
  async function sendAway(statement: Statement): Promise<Statement> {
    const now = (await tellWhenMade(database, statement)) ?? statement;
    if (now.status === 'FAILED') throw notNow();
    return now;
  }

  return {
    async until(statement) {
      if (waiting >= places) return sendAway(statement);
      waiting += 1;
      try {
        return await look(statement);
      } finally {
        waiting -= 1;
      }
    },
  };
}

const notNow = () => unavailable('The statement cannot be made right now', { retryAfterMs: RETRY_AFTER_MS });

/** Removes a statement whose making has failed, unless somebody is at it again. */
async function takeBack({ sql }: Database, { id }: Statement): Promise<boolean> {
  const taken = await sql`
    with taken as (
      delete from statements where id = ${toUuid(id, 'stm')} and status = 'PENDING' and failure is not null returning object_key
    )
    insert into object_removals (object_key, next_attempt_at, writable_until) select object_key, now(), now() from taken`;
  return taken.count === 1;
}
