import type { ExchangeRates } from '@mint/platform/money/exchange-rates.ts';
import { repeat } from '@mint/platform/time/repeat.ts';
import type { TransactionsContext } from '../context.ts';

/** Rates that may be other ones tomorrow. */
export interface RefreshedRates {
  readonly exchangeRates: ExchangeRates;
  /** Reads them anew. Throws what reading throws; the rates known before stay, and grow old. */
  refreshRates(): Promise<void>;
}

/** Rates as `read` has them, now and whenever they are refreshed. Throws when they can't be read at first. */
export async function openRefreshedRates(read: () => Promise<ExchangeRates>): Promise<RefreshedRates> {
  let current = await read();
  return {
    exchangeRates: { rate: (...asked) => current.rate(...asked) },
    async refreshRates() {
      current = await read();
    },
  };
}

/** Refreshes the rates every so often until it is stopped, so that whoever replaces their file restarts nothing. */
export function startRatesRefresh({ config, refreshRates, log }: TransactionsContext): { stop(): Promise<void> } {
  return repeat(
    config.EXCHANGE_RATES_REFRESH_MS,
    async () => {
      await refreshRates();
      return false;
    },
    (error) => log.warn({ err: error }, 'exchange rates could not be refreshed; those known before stay'),
  );
}
