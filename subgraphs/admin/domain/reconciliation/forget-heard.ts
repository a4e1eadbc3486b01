import type { AdminContext } from '../../context.ts';
import { takeStep } from './walk.ts';

const CHUNK = 5_000;
const PAUSE_MS = 3_600_000;
const DAY_MS = 86_400_000;

/**
 * Removes what was heard longer ago than it is kept: from then on no event is demanded of what happened before. Both are one commit, so that nobody
 * misses what was removed. Answers whether there is more to remove.
 */
export function forgetHeard(context: AdminContext): Promise<boolean> {
  const { config } = context;
  return takeStep<null>(context, 'FORGET', async () => ({
    position: null,
    pauseMs: PAUSE_MS,
    isAtEnd: true,
    async write({ sql }) {
      const since = new Date(Date.now() - config.RECONCILE_KEEP_DAYS * DAY_MS);
      await sql`update heard_since set since = greatest(since, ${since}::timestamptz)`;
      const { count: postings } = await sql`
        delete from heard_postings where (transaction_id, leg, event_id) in (
          select transaction_id, leg, event_id from heard_postings where posted_at < ${since} order by posted_at limit ${CHUNK})`;
      const { count: ends } = await sql`
        delete from heard_ends where (transaction_id, status, event_id) in (
          select transaction_id, status, event_id from heard_ends where occurred_at < ${since} order by occurred_at limit ${CHUNK})`;
      // As many as could be had: the rest goes at once.
      if (postings === CHUNK || ends === CHUNK) await sql`update walks set next_at = now() where name = 'FORGET'`;
    },
  }));
}
