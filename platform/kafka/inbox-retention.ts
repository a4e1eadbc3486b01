import type { Database } from '../database/database.ts';
import type { Logger } from '../telemetry/logger.ts';

const DAY_MS = 86_400_000;
const INTERVAL_MS = 3_600_000;
const FIRST_AFTER_MS = 60_000;
const CHUNK = 1_000;

/** Removes what the inbox remembers from longer ago than `retentionMs`, which must exceed how long Kafka keeps events. */
export async function forgetOldEvents(database: Database, retentionMs = 45 * DAY_MS): Promise<void> {
  for (let deleted = CHUNK; deleted === CHUNK; ) {
    const { count } = await database.sql`
      delete from inbox where (event_id, handler) in (
        select event_id, handler from inbox where processed_at < ${new Date(Date.now() - retentionMs)}
        order by processed_at limit ${CHUNK} for update skip locked)`;
    deleted = count;
  }
}

/** Does so every hour, in the background. */
export function startInboxRetention({ database, log }: { database: Database; log: Logger }): { stop(): void } {
  let timer = setTimeout(tick, FIRST_AFTER_MS);
  timer.unref();
  let stopped = false;

  async function tick(): Promise<void> {
    await forgetOldEvents(database).catch((error: unknown) => log.warn({ err: error }, 'the inbox was not tidied'));
    if (stopped) return;
    timer = setTimeout(tick, INTERVAL_MS);
    timer.unref();
  }

  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
