import { repeat } from '@mint/platform/time/repeat.ts';
import type { TransactionsContext } from '../context.ts';

const BATCH = 1_000;

/**
 * Removes quotes that nobody used, a day after their time, at most 1,000, the oldest first. Until then a transfer that names one hears that it
 * has expired. Answers how many; safe to run in several processes at once.
 */
export async function sweepQuotes({ database: { sql } }: TransactionsContext): Promise<number> {
  const swept = await sql`
    delete from quotes where id in (
      select id from quotes where transaction_id is null and expires_at < now() - interval '1 day'
      order by expires_at limit ${BATCH} for update skip locked
    )`;
  return swept.count;
}

/** Sweeps every so often until it is stopped. */
export function startQuoteSweep(context: TransactionsContext): { stop(): Promise<void> } {
  return repeat(
    context.config.QUOTE_SWEEP_INTERVAL_MS,
    async () => (await sweepQuotes(context)) === BATCH,
    (error) => context.log.warn({ err: error }, 'old quotes could not be removed'),
  );
}
