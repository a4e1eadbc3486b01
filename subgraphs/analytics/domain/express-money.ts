import { convertMoney } from '@mint/platform/money/convert.ts';
import type { ExchangeRates } from '@mint/platform/money/exchange-rates.ts';
import type { Money } from '@mint/platform/money/money.ts';

/** An amount in another currency at the rate of a day, rounded half-even; as it is in its own. Null when no rate of that day is known. */
export function expressMoney(rates: ExchangeRates, money: Money, currency: string, day: string): bigint | null {
  if (money.currency === currency) return money.amountMinor;
  const rate = rates.rate(money.currency, currency, day);
  return rate === null ? null : convertMoney(money, rate).amountMinor;
}
