import { httpUrl } from '@mint/platform/config/config.ts';
import { isCurrency } from '@mint/platform/money/money.ts';
import { z } from 'zod';

const path = z.string().min(1).max(4_096).optional();

/** The domain's own settings; it calls no other domain. */
export const configSchema = z.object({
  /** The currency that a person's figures are in until they choose another. */
  BASE_CURRENCY: z.string().refine(isCurrency, 'not a currency').default('USD'),
  /** The file of exchange rates; the one that ships when not given. */
  EXCHANGE_RATES_FILE: path,
  /** A server that publishes exchange rates, in the file's format; goes before the file. */
  EXCHANGE_RATES_URL: httpUrl.optional(),
  /** How often exchange rates are read anew, so that whoever publishes them restarts nothing. */
  EXCHANGE_RATES_REFRESH_MS: z.coerce.number().int().min(10).max(86_400_000).default(60_000),
  /** The file of categories and what is recognised as each; the one that ships when not given. */
  CATEGORIES_FILE: path,
});

export type AnalyticsConfig = z.output<typeof configSchema>;
