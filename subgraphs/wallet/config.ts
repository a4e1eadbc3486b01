import { databaseConfig } from '@mint/platform/config/config.ts';
import { isCurrency } from '@mint/platform/money/money.ts';
import { z } from 'zod';

/** The wallet's own settings, and the database's, because postings take connections of their own. */
export const configSchema = z.object({
  ...databaseConfig,
  /** The currency of the wallet that everyone has from the start. */
  FIRST_WALLET_CURRENCY: z.string().refine(isCurrency, 'not a currency').default('USD'),
  /** Postings that may wait in this process; more are refused at once. */
  POSTING_QUEUE_LIMIT: z.coerce.number().int().min(1).max(1_000_000).default(10_000),
  /** How long a posting may take, its waiting included, when its caller sets no shorter deadline. */
  POSTING_TIMEOUT_MS: z.coerce.number().int().min(10).max(30_000).default(2_000),
  /** How often holds past their time are looked for. */
  HOLD_EXPIRY_INTERVAL_MS: z.coerce.number().int().min(100).max(3_600_000).default(5_000),
  /** Accounts whose ids are kept in memory. */
  ACCOUNT_CACHE_SIZE: z.coerce.number().int().min(100).max(10_000_000).default(100_000),
});

export type WalletConfig = z.output<typeof configSchema>;
