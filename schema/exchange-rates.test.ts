import { pathToFileURL } from 'node:url';
import { readExchangeRates } from '@mint/platform/money/exchange-rates.ts';
import { expect, test } from 'vitest';
import { exchangeRatesSource, hasOwnRates } from './exchange-rates.ts';

test('the file of rates that ships is in order, and gives way to one that is named, and that to a server', async () => {
  const rates = await readExchangeRates(exchangeRatesSource({}));
  expect(rates.rate('KWD', 'USD')).not.toBeNull();
  const own = { EXCHANGE_RATES_FILE: '/rates.json' };
  const live = { ...own, EXCHANGE_RATES_URL: 'https://rates.example/latest' };
  expect(exchangeRatesSource(own)).toEqual(pathToFileURL('/rates.json'));
  expect(exchangeRatesSource(live).href).toBe('https://rates.example/latest');
  expect([{}, own, live].map(hasOwnRates)).toEqual([false, true, true]);
});
