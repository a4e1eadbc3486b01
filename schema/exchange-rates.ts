import { pathToFileURL } from 'node:url';

/** The file of exchange rates that ships, one for all domains; a deployment names its own by a path. */
export function exchangeRatesFile(path: string | undefined): URL {
  return path === undefined ? new URL('./exchange-rates.json', import.meta.url) : pathToFileURL(path);
}
