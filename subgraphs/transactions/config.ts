import { httpUrl } from '@mint/platform/config/config.ts';
import { hasOwnRates } from '@mint/schema/exchange-rates.ts';
import { z } from 'zod';

/** How old a deployment's own rates may be: those of a Friday last until the banks have opened on Monday. */
const OWN_RATES_MAX_AGE_HOURS = 96;

const millisecondsBetween = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

/** The domain's own settings; the addresses of wallet and auth (`WALLET_RPC_URL`, `AUTH_RPC_URL`) are read by the platform. */
export const configSchema = z.object({
  /** Whether a person must have confirmed the e-mail address before moving money. */
  REQUIRE_VERIFIED_EMAIL: z.stringbool().default(false),
  /** How long a request works on its transaction before it answers that the outcome isn't known yet; less than the gateway waits. */
  TRANSACTION_TIMEOUT_MS: millisecondsBetween(100, 60_000).default(4_000),
  /** How long a posting that was sent and not answered may still reach the ledger; more than the wallet's own deadlines together. */
  POSTING_SETTLE_MS: millisecondsBetween(100, 120_000).default(10_000),
  /** How often a transfer under review asks how its case stands, for the day when the verdict got lost on its way. */
  REVIEW_POLL_MS: millisecondsBetween(100, 86_400_000).default(300_000),
  /** The file of exchange rates by which money is exchanged and held against limits; the one that ships, for development, when not given. */
  EXCHANGE_RATES_FILE: z.string().optional(),
  /** A server that publishes exchange rates, in the file's format; goes before the file. */
  EXCHANGE_RATES_URL: httpUrl.optional(),
  /** How often that file is read anew, so that it can be replaced while this runs. */
  EXCHANGE_RATES_REFRESH_MS: millisecondsBetween(10, 86_400_000).default(60_000),
  /** How old a rate may be to quote by: 96 for a deployment's own file; without end for the one that ships, which is for development. */
  RATE_MAX_AGE_HOURS: z.coerce.number().int().min(1).max(1_000_000).optional(),
  /** How long a quote holds. */
  QUOTE_TTL_SECONDS: z.coerce.number().int().min(1).max(3_600).default(60),
  /** What an exchange costs, in hundredths of a per cent of what is sent. */
  FX_FEE_BASIS_POINTS: z.coerce.number().int().min(0).max(10_000).default(50),
  /** How often quotes that nobody used are looked for, to be removed a day after their time. */
  QUOTE_SWEEP_INTERVAL_MS: millisecondsBetween(100, 86_400_000).default(600_000),
  /** How often the recovery worker looks for transactions that stand still. */
  RECOVERY_INTERVAL_MS: millisecondsBetween(50, 60_000).default(1_000),
  /** How many of them it takes at once. */
  RECOVERY_BATCH_SIZE: z.coerce.number().int().min(1).max(500).default(50),
  /** How long the sandbox payment source takes over a charge that it was told to delay. */
  SANDBOX_DELAY_MS: millisecondsBetween(0, 600_000).default(3_000),
  /** How far apart two runs of a schedule must be by the clock. */
  SCHEDULE_MIN_INTERVAL_MINUTES: z.coerce.number().int().min(1).max(1_440).default(60),
  /** How many schedules a person may have that are not over. */
  SCHEDULES_PER_PERSON: z.coerce.number().int().min(1).max(1_000).default(50),
  /** How long ahead a person is told of a run. */
  SCHEDULE_NOTICE_MINUTES: z.coerce.number().int().min(1).max(10_080).default(1_440),
  /** How long a run for which there is too little money waits before its second attempt, its third and so on; as many as there are. */
  SCHEDULE_RETRY_MINUTES: z
    .string()
    .regex(/^\d{1,5}(,\d{1,5}){0,9}$/)
    .default('60,360,1440')
    .transform((list) => list.split(',').map(Number)),
  /** After how many failed runs in a row a schedule pauses itself. */
  SCHEDULE_FAILURES_BEFORE_PAUSE: z.coerce.number().int().min(1).max(100).default(3),
  /** How long a worker has a run to itself; more than all the deadlines of asking for a transfer together. */
  SCHEDULE_LEASE_MS: millisecondsBetween(1_000, 600_000).default(60_000),
  /** How often the worker looks for schedules that are due. */
  SCHEDULE_INTERVAL_MS: millisecondsBetween(50, 60_000).default(1_000),
  /** How many schedules, runs and notices it takes at once. */
  SCHEDULE_BATCH_SIZE: z.coerce.number().int().min(1).max(500).default(50),
  /** How many payouts a worker carries out at once. */
  PAYOUT_CONCURRENCY: z.coerce.number().int().min(1).max(100).default(8),
  /** How long a worker has a payout to itself; more than all the deadlines of asking for a transfer together. */
  PAYOUT_LEASE_MS: millisecondsBetween(1_000, 600_000).default(60_000),
  /** How often the worker looks for payouts when there are none. */
  PAYOUT_INTERVAL_MS: millisecondsBetween(50, 60_000).default(500),
  /** How many batches of payouts a person may have under way. */
  PAYOUT_BATCHES_PER_PERSON: z.coerce.number().int().min(1).max(1_000).default(20),
});

export type TransactionsConfig = z.output<typeof configSchema>;

/** How old a rate may be, in hours, to quote by. */
export function rateMaxAgeHours(config: TransactionsConfig): number {
  return config.RATE_MAX_AGE_HOURS ?? (hasOwnRates(config) ? OWN_RATES_MAX_AGE_HOURS : Number.POSITIVE_INFINITY);
}
