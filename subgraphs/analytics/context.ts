import { pathToFileURL } from 'node:url';
import type { Database } from '@mint/platform/database/database.ts';
import type { SubgraphDeps } from '@mint/platform/graphql/define-subgraph.ts';
import { readExchangeRates } from '@mint/platform/money/exchange-rates.ts';
import { openRefreshedRates, type RefreshedRates } from '@mint/platform/money/refreshed-rates.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { exchangeRatesSource } from '@mint/schema/exchange-rates.ts';
import type { AnalyticsConfig } from './config.ts';
import { seedCategories } from './domain/seed-categories.ts';

/** What the domain works with. */
export interface AnalyticsContext extends RefreshedRates {
  readonly database: Database;
  /** How often the rates are read anew. */
  readonly ratesRefreshMs: number;
  /** The currency that a person's figures are in until they choose another. */
  readonly defaultCurrency: string;
  readonly log: Logger;
}

/** Opens the domain's context, and puts what the file of categories says into the database. Throws when a file can't be read, or isn't in order. */
export async function openContext({
  config,
  database,
  log,
}: Pick<SubgraphDeps<AnalyticsConfig>, 'config' | 'database' | 'log'>): Promise<AnalyticsContext> {
  const { CATEGORIES_FILE: path } = config;
  await seedCategories(database, path === undefined ? new URL('./categories.json', import.meta.url) : pathToFileURL(path));
  return {
    database,
    ...(await openRefreshedRates(() => readExchangeRates(exchangeRatesSource(config)))),
    ratesRefreshMs: config.EXCHANGE_RATES_REFRESH_MS,
    defaultCurrency: config.BASE_CURRENCY,
    log,
  };
}
