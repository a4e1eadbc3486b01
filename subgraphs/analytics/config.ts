import { isCurrency } from '@mint/platform/money/money.ts';
import { z } from 'zod';

const path = z.string().min(1).max(4_096).optional();

/** The domain's own settings; it calls no other domain. */
export const configSchema = z.object({
  /** The currency that a person's figures are in until they choose another. */
  BASE_CURRENCY: z.string().refine(isCurrency, 'not a currency').default('USD'),
  /** The file of exchange rates; the one that ships when not given. */
  EXCHANGE_RATES_FILE: path,
  /** The file of categories and what is recognised as each; the one that ships when not given. */
  CATEGORIES_FILE: path,
});

export type AnalyticsConfig = z.output<typeof configSchema>;
