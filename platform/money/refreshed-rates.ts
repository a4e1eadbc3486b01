import { type Repeated, repeat } from '../time/repeat.ts';
import type { ExchangeRates } from './exchange-rates.ts';

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

/** Refreshes the rates every so often until it is stopped, so that whoever publishes others restarts nothing. */
export function startRatesRefresh(
  { refreshRates }: Pick<RefreshedRates, 'refreshRates'>,
  everyMs: number,
  onFailure: (error: unknown) => void,
): Repeated {
  return repeat(
    everyMs,
    async () => {
      await refreshRates();
      return false;
    },
    onFailure,
  );
}
