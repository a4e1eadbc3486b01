import type { Tx } from '@mint/platform/database/database.ts';
import { unavailable } from '@mint/platform/errors/errors.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { AnalyticsContext } from '../context.ts';
import { lockPerson, readBaseCurrency } from './people.ts';
import { bringMonthUp } from './recount-month.ts';

const ATTEMPTS = 5;

/**
 * Reads figures of months in the person's base currency, all as they were at one moment. Months that are still in a currency from before are brought up
 * first, each in a commit of its own so that nobody waits long for the person. Throws SERVICE_UNAVAILABLE when the currency changes all the while.
 */
export async function readFigures<T>(
  { database, exchangeRates, defaultCurrency }: AnalyticsContext,
  userId: Id<'usr'>,
  months: readonly string[],
  read: (tx: Tx, baseCurrency: string) => Promise<T>,
): Promise<T> {
  for (let attempts = 0; attempts < ATTEMPTS; attempts += 1) {
    const seen = await database.transaction(
      async (tx) => {
        const baseCurrency = await readBaseCurrency(tx.sql, userId, defaultCurrency);
        const stale = await tx.sql<{ month: string }[]>`
          select month from months
          where user_id = ${toUuid(userId, 'usr')} and month = any(${[...months]}::text[]) and currency <> ${baseCurrency}`;
        return stale.length > 0 ? { stale } : { figures: await read(tx, baseCurrency) };
      },
      { isolation: 'repeatable read' },
    );
    if ('figures' in seen) return seen.figures as T;
    for (const { month } of seen.stale) {
      await database.transaction(async (tx) => {
        await bringMonthUp(tx, exchangeRates, await lockPerson(tx, userId, defaultCurrency), month);
      });
    }
  }
  throw unavailable('The base currency has just been changed. Try again.');
}
