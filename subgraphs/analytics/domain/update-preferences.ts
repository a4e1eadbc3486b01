import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { dayOf } from '@mint/platform/money/exchange-rates.ts';
import type { AnalyticsContext } from '../context.ts';
import type { PreferencesUpdateErrorCode } from '../errors.ts';
import { expressMoney } from './express-money.ts';
import { lockPerson } from './people.ts';

/** How a person wants their figures. */
export interface Preferences {
  readonly baseCurrency: string;
}

/**
 * Sets the currency that a person's figures are in. Past months are expressed in it when they are next read or added to, a month at a time, by each day's
 * rate; so this costs the same whatever the person has spent. Fails with CURRENCY_NOT_SUPPORTED.
 */
export async function updatePreferences(
  { database, exchangeRates, defaultCurrency }: AnalyticsContext,
  userId: Id<'usr'>,
  { baseCurrency }: Preferences,
  at = new Date(),
): Promise<Result<Preferences, PreferencesUpdateErrorCode>> {
  const refused = fail(
    userError('CURRENCY_NOT_SUPPORTED', 'There are no exchange rates of this currency.', ['input', 'baseCurrency']),
  );
  return database.transaction(async (tx) => {
    const person = await lockPerson(tx, userId, defaultCurrency);
    if (person.baseCurrency === baseCurrency) return ok({ baseCurrency });
    if (exchangeRates.rate(person.baseCurrency, baseCurrency, dayOf(at)) === null) return refused;
    const limits = await tx.sql<{ limit_minor: bigint; currency: string; set_on: string }[]>`
      select limit_minor, currency, set_on from budgets where user_id = ${toUuid(userId, 'usr')}`;
    const expressed = limits.map(({ limit_minor: amountMinor, currency, set_on: day }) =>
      expressMoney(exchangeRates, { amountMinor, currency }, baseCurrency, day),
    );
    if (expressed.includes(null)) return refused;
    await tx.sql`update people set base_currency = ${baseCurrency} where user_id = ${toUuid(userId, 'usr')}`;
    return ok({ baseCurrency });
  });
}
