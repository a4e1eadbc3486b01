import { databaseConfig, httpUrl, s3Config } from '@mint/platform/config/config.ts';
import { isCurrency } from '@mint/platform/money/money.ts';
import { z } from 'zod';

const whole = (fallback: number, { min, max }: { min: number; max: number }) =>
  z.coerce.number().int().min(min).max(max).default(fallback);

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
  ...s3Config,
  /** Where the files of statements are kept; made at the start when it isn't there. Holds nothing else. */
  STATEMENTS_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
    .default('mint-statements'),
  /** Where people reach the web app: the origin whose pages may read a statement by its link. */
  PUBLIC_URL: httpUrl.default('http://localhost:3000'),
  /** How long a link to a statement works. */
  STATEMENT_LINK_SECONDS: whole(300, { min: 1, max: 3_600 }),
  /** How long a request waits for its statement's file; one that takes longer is told that it is PENDING. */
  STATEMENT_WAIT_MS: whole(8_000, { min: 0, max: 25_000 }),
  /** Requests that may wait so at once in this process; more are answered at once. */
  STATEMENT_WAITERS: whole(100, { min: 0, max: 10_000 }),
  /** Files that may be in the making at once in this process, each in a thread with a database connection. */
  STATEMENT_CONCURRENCY: whole(1, { min: 1, max: 16 }),
  /** How long making one file may take. */
  STATEMENT_TIMEOUT_MS: whole(300_000, { min: 100, max: 3_600_000 }),
  /** How often statements are looked for that were left: after a failure, by a process that died. */
  STATEMENT_WORK_INTERVAL_MS: whole(1_000, { min: 10, max: 60_000 }),
  /** The most movements that one statement holds. */
  STATEMENT_MAX_ENTRIES: whole(200_000, { min: 1, max: 10_000_000 }),
  /** Statements that one person may have in the making at once. */
  STATEMENTS_UNDER_WAY: whole(3, { min: 1, max: 1_000 }),
  /** Statements that one person may ask for in a day. */
  STATEMENTS_PER_DAY: whole(50, { min: 1, max: 100_000 }),
  /** How long a statement and its file are kept. */
  STATEMENT_RETENTION_DAYS: whole(30, { min: 1, max: 3_650 }),
});

export type WalletConfig = z.output<typeof configSchema>;
