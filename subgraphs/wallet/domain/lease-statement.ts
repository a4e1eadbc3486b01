import type { Database } from '@mint/platform/database/database.ts';
import { toUuid } from '@mint/platform/ids/ids.ts';
import { scheduleRemoval } from '@mint/platform/objects/remove-objects.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { backOffMs } from '@mint/platform/time/back-off.ts';
import { statementFailed, statementMade } from '@mint/schema/events/wallet.ts';
import { type Statement, type StatementFailure, type StatementRow, toStatement } from './statement.ts';

/** A statement whose maker died on it so often will have the next one die too. */
export const MAX_ATTEMPTS = 8;
const PAUSE = { firstMs: 5_000, ceilingMs: 600_000 };

/**
 * Takes the statement that has been due longest, for `leaseMs`; null when none is. Any number of makers may ask at once, each is given
 * another one. A maker that dies leaves its statement to whoever asks when the lease has ended.
 */
export async function leaseStatement({ sql }: Database, leaseMs: number): Promise<Statement | null> {
  const [row] = await sql<StatementRow[]>`
    update statements set attempts = attempts + 1, failure = null, next_attempt_at = now() + make_interval(secs => ${leaseMs / 1_000})
    where id = (
      select id from statements where next_attempt_at <= now() order by next_attempt_at limit 1 for update skip locked
    )
    returning *`;
  return row === undefined ? null : toStatement(row);
}

/**
 * Says that the file is there, and tells whoever was sent away to wait for it. False when somebody else has taken the statement meanwhile: the file is
 * the same, whoever says so.
 */
export function finishStatement(database: Database, { id, attempts }: Statement, byteLength: number): Promise<boolean> {
  return database.transaction(async (tx) => {
    const [row] = await tx.sql<OwedRow[]>`
      update statements set status = 'READY', byte_length = ${byteLength}, next_attempt_at = null
      where id = ${toUuid(id, 'stm')} and attempts = ${attempts} and status = 'PENDING' returning *`;
    if (row?.tell_when_made) await addEvent(tx, statementMade, newsOf(row));
    return row !== undefined;
  });
}

/** Has a statement whose making failed tried again after a while; after the last attempt it is FAILED, what there is of its file goes, and whoever waits is told. */
export async function returnStatement(
  database: Database,
  { id, attempts, objectKey }: Statement,
  failure: StatementFailure,
): Promise<void> {
  if (attempts < MAX_ATTEMPTS) {
    await database.sql`
      update statements set failure = ${failure}, next_attempt_at = now() + make_interval(secs => ${backOffMs(attempts, PAUSE) / 1_000})
      where id = ${toUuid(id, 'stm')} and attempts = ${attempts} and status = 'PENDING'`;
    return;
  }
  await database.transaction(async (tx) => {
    const [row] = await tx.sql<OwedRow[]>`
      update statements set status = 'FAILED', failure = ${failure}, next_attempt_at = null
      where id = ${toUuid(id, 'stm')} and attempts = ${attempts} and status = 'PENDING' returning *`;
    if (row === undefined) return;
    await scheduleRemoval(tx, objectKey);
    if (row.tell_when_made) await addEvent(tx, statementFailed, newsOf(row));
  });
}

/** Gives a statement back as if it had never been taken: its maker is told to stop. */
export async function releaseStatement({ sql }: Database, { id, attempts }: Statement): Promise<void> {
  await sql`
    update statements set attempts = attempts - 1, next_attempt_at = now()
    where id = ${toUuid(id, 'stm')} and attempts = ${attempts} and status = 'PENDING'`;
}

/**
 * Has whoever asked for a statement told when it is made, because they are answered now. What it is when it has its outcome by this moment: then
 * there is nothing to tell. Null when it is gone.
 */
export async function tellWhenMade({ sql }: Database, { id }: Statement): Promise<Statement | null> {
  const [row] = await sql<StatementRow[]>`
    update statements set tell_when_made = status = 'PENDING' where id = ${toUuid(id, 'stm')} returning *`;
  return row === undefined ? null : toStatement(row);
}

interface OwedRow extends StatementRow {
  tell_when_made: boolean;
}

function newsOf(row: StatementRow) {
  const { id: statementId, userId, walletId, currency, format, from, to } = toStatement(row);
  return { statementId, userId, walletId, currency, format, from, to, occurredAt: new Date() };
}
