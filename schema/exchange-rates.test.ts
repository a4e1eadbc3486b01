import { pathToFileURL } from 'node:url';
import { readExchangeRates } from '@mint/platform/money/exchange-rates.ts';
import { expect, test } from 'vitest';
import { exchangeRatesFile } from './exchange-rates.ts';

test('the file of rates that ships is in order, and gives way to one that is named', async () => {
  const rates = await readExchangeRates(exchangeRatesFile(undefined));
  expect(rates.rate('KWD', 'USD')).not.toBeNull();
  expect(exchangeRatesFile('/rates.json')).toEqual(pathToFileURL('/rates.json'));
});
