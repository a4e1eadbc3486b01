import { fromUuid } from '@mint/platform/ids/ids.ts';
import type { WebhooksContext } from '../context.ts';
import { oldestDueAgeSeconds } from './metrics.ts';

/** Reminders the queue holds before the sweep adds no more: then it isn't lost, only long. */
const QUEUE_IS_LONG = 1_000;
const ENDPOINTS_A_SWEEP = 500;

/**
 * Reminds of endpoints that have had something to do for a while, and nobody came: their job was lost, or the process that had it. Safe to run in
 * several processes at once. Answers with how many there were.
 */
export async function sweepEndpoints({ database, config, queue }: WebhooksContext): Promise<number> {
  const late = await database.sql<{ id: string; age_seconds: number }[]>`
    select id, extract(epoch from now() - wake_at)::float8 as age_seconds from endpoints
    where enabled and deleted_at is null and wake_at <= now() - ${config.SWEEP_PATIENCE_MS}::int * interval '1 millisecond'
    order by wake_at limit ${ENDPOINTS_A_SWEEP}`;
  oldestDueAgeSeconds.set(late[0]?.age_seconds ?? 0);
  if (late.length === 0) return 0;
  // A queue that can't be asked takes no reminders either.
  const waiting = await queue.waiting().catch(() => Number.POSITIVE_INFINITY);
  if (waiting >= QUEUE_IS_LONG) return 0;
  queue.remind(late.map(({ id }) => fromUuid('whe', id)));
  return late.length;
}
