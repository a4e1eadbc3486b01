import type { Database, Tx } from '../database/database.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { ObjectStore } from './object-store.ts';

/** What removing objects takes. */
export interface RemovalContext {
  readonly database: Database;
  readonly store: Pick<ObjectStore, 'remove'>;
  readonly log: Logger;
}

/** An upload that began before its link ended may end after it. */
export const LATE_UPLOAD_SECONDS = 900;
const BATCH_SIZE = 20;
const MAX_PAUSE_SECONDS = 3_600;

/**
 * Has an object removed, once the transaction has committed and as often as it takes. One that clients may still put
 * (`writableUntil`) is removed at once, and again when they no longer can.
 */
export async function scheduleRemoval({ sql }: Tx, objectKey: string, writableUntil: Date | null = null): Promise<void> {
  await sql`
    insert into object_removals (object_key, next_attempt_at, writable_until)
    values (${objectKey}, now(), coalesce(${writableUntil}::timestamptz + make_interval(secs => ${LATE_UPLOAD_SECONDS}), now()))
    on conflict (object_key) do update set next_attempt_at = excluded.next_attempt_at`;
}

/** Has an object removed after a while, unless `adoptObject` says before that it is to stay. To be committed before the object is made. */
export async function scheduleUnlessAdopted(
  { sql }: Pick<Database, 'sql'>,
  objectKey: string,
  afterSeconds: number,
): Promise<void> {
  await sql`
    insert into object_removals (object_key, next_attempt_at, writable_until)
    values (${objectKey}, now() + make_interval(secs => ${afterSeconds}), now())`;
}

/** Says that an object stays. False when its removal has begun: then it is not there any more, or won't be. */
export async function adoptObject({ sql }: Tx, objectKey: string): Promise<boolean> {
  const adopted = await sql`delete from object_removals where object_key = ${objectKey} and attempts = 0`;
  return adopted.count === 1;
}

/**
 * Removes a batch of the objects that must go. Answers how many were due. Any number of workers may run beside it, and each may die on
 * any line: before the lease is committed nothing has happened; between the lease and the store's answer, or between the answer and the
 * last statement, the row is still there and the removal is tried again when the lease ends. Removing twice does nothing.
 */
export async function removeObjects({ database: { sql }, store, log }: RemovalContext): Promise<number> {
  // The lease is the pause before the next attempt. Whether clients could still write is asked before the removal, not after.
  const due = await sql<{ object_key: string; is_last: boolean }[]>`
    update object_removals set attempts = attempts + 1,
      next_attempt_at = now() + make_interval(secs => least(${MAX_PAUSE_SECONDS}, 15 * power(2, least(attempts, 10))))
    where object_key in (
      select object_key from object_removals where next_attempt_at <= now()
      order by next_attempt_at limit ${BATCH_SIZE} for update skip locked
    )
    returning object_key, writable_until <= now() as is_last`;
  if (due.length === 0) return 0;
  const outcomes = await Promise.allSettled(due.map(({ object_key }) => store.remove(object_key)));
  const removed = due.filter((_, index) => outcomes[index]?.status === 'fulfilled');
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure !== undefined) log.warn({ err: failure.reason }, 'objects could not be removed yet');
  const keysOf = (rows: typeof removed) => rows.map(({ object_key }) => object_key);
  await sql`
    with gone as (
      delete from object_removals where object_key = any(${keysOf(removed.filter(({ is_last }) => is_last))}::text[])
    )
    update object_removals set next_attempt_at = writable_until
    where object_key = any(${keysOf(removed.filter(({ is_last }) => !is_last))}::text[])`;
  return due.length;
}
