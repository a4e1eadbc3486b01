import { setTimeout as delay } from 'node:timers/promises';
import type { AuthContext } from '../context.ts';
import { dayBefore, keptUsageDays } from './api-key-usage.ts';
import { revocationLifetimeSeconds } from './revocations.ts';
import { maintainSigningKeys } from './signing-keys.ts';
import { stepUpLifetimeMs } from './step-up.ts';

/** How long ended sessions and spent tokens are kept, for people who ask what happened. */
const keptDays = 30;
const chunkRows = 1_000;
const dayMs = 24 * 3600 * 1000;

/** Deletes what nobody needs any more, a bounded number of rows at a time, each statement short. Answers with how many. */
export async function deleteExpired(context: Pick<AuthContext, 'database' | 'config'>): Promise<number> {
  const { sql } = context.database;
  const before = new Date(Date.now() - keptDays * dayMs);
  const now = Date.now();
  // A reader that was away for so long begins anew: what it would have been told of has expired.
  const spoken = new Date(now - revocationLifetimeSeconds(context) * 1000);
  const usageSince = dayBefore(keptUsageDays);
  const taken = new Date(now - stepUpLifetimeMs);
  const statements = [
    () => sql`delete from sessions where id in (select id from sessions where expires_at < ${before} limit ${chunkRows})`,
    () =>
      sql`delete from email_tokens where request_id in (select request_id from email_tokens where expires_at < ${before} limit ${chunkRows})`,
    () => sql`delete from attempts where key in (select key from attempts where expire < ${now} limit ${chunkRows})`,
    () => sql`delete from revocations where id in (select id from revocations where revoked_at < ${spoken} limit ${chunkRows})`,
    () =>
      sql`delete from step_ups where (user_id, operation_hash) in (select user_id, operation_hash from step_ups where taken_at < ${taken} limit ${chunkRows})`,
    () =>
      sql`delete from api_key_usage where (api_key_id, day) in (select api_key_id, day from api_key_usage where day < ${usageSince} limit ${chunkRows})`,
    () =>
      sql`delete from usage_reporters where reporter in (select reporter from usage_reporters where reported_at < ${before} limit ${chunkRows})`,
  ];
  let deleted = 0;
  for (const statement of statements) {
    let count: number;
    do {
      ({ count } = await statement());
      deleted += count;
    } while (count === chunkRows);
  }
  return deleted;
}

/** Repeats `work` until it is stopped, with a pause of `everyMs`, more or less a tenth; a failure waits for the next turn. */
function repeat(everyMs: number, work: () => Promise<unknown>, onFailure: (error: unknown) => void): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const loop = async () => {
    while (!signal.aborted) {
      await work().catch(onFailure);
      await delay(everyMs * (0.9 + Math.random() / 5), undefined, { signal, ref: false }).catch(() => {});
    }
  };
  const done = loop();
  return {
    async stop() {
      stopping.abort();
      await done;
    },
  };
}

/** Keeps the signing keys in step with their schedule. Runs in every process; the database lets one act at a time. */
export function startKeyRotation(context: AuthContext): { stop(): Promise<void> } {
  const { database, config, keyRing, log } = context;
  const everyMs = Math.min(60, Math.max(1, config.SIGNING_KEY_ROTATION_SECONDS / 10)) * 1000;
  return repeat(
    everyMs,
    async () => {
      await maintainSigningKeys(database, config);
      await keyRing.reload();
    },
    (error) => log.warn({ err: error }, 'signing keys not maintained; trying again'),
  );
}

/** Clears away expired rows, every hour. */
export function startHousekeeping(context: AuthContext): { stop(): Promise<void> } {
  const { log } = context;
  return repeat(
    3600 * 1000,
    async () => log.debug({ deleted: await deleteExpired(context) }, 'expired rows deleted'),
    (error) => log.warn({ err: error }, 'housekeeping failed; trying again'),
  );
}
