import { pathToFileURL } from 'node:url';

/** Where a deployment has its exchange rates from, when not from the file that ships. */
export interface ExchangeRatesSettings {
  readonly EXCHANGE_RATES_FILE?: string | undefined;
  /** A server that publishes them, in the file's format; goes before the file. */
  readonly EXCHANGE_RATES_URL?: string | undefined;
}

/** Whether the rates are a deployment's own, rather than those that ship for development. */
export function hasOwnRates({ EXCHANGE_RATES_FILE, EXCHANGE_RATES_URL }: ExchangeRatesSettings): boolean {
  return EXCHANGE_RATES_FILE !== undefined || EXCHANGE_RATES_URL !== undefined;
}

/** The source of exchange rates, one for all domains: the file that ships unless a deployment names its own. */
export function exchangeRatesSource({ EXCHANGE_RATES_FILE, EXCHANGE_RATES_URL }: ExchangeRatesSettings): URL {
  if (EXCHANGE_RATES_URL !== undefined) return new URL(EXCHANGE_RATES_URL);
  return EXCHANGE_RATES_FILE === undefined
    ? new URL('./exchange-rates.json', import.meta.url)
    : pathToFileURL(EXCHANGE_RATES_FILE);
}
