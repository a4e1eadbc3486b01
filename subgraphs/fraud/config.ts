import { isCurrency } from '@mint/platform/money/money.ts';
import { z } from 'zod';

const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
const points = whole(0, 1_000);
const minorUnits = whole(0, Number.MAX_SAFE_INTEGER).transform((amount) => BigInt(amount));

/** What the rules go by: each by a name of its own, so that a backtest can try another value. */
const ruleSettings = {
  /** From this score on a person must look at the transfer. */
  REVIEW_SCORE: whole(1, 100_000).default(50),
  /** From this score on it is refused. */
  BLOCK_SCORE: whole(1, 100_000).default(100),
  /** Transfers that a sender may make in the window; one more fires. */
  VELOCITY_MAX_TRANSFERS: whole(1, 500).default(3),
  /** What too many transfers in the window add to a score. */
  VELOCITY_SCORE: points.default(80),
  /** Completed transfers that a sender must have for the next to be compared with them. */
  LARGE_AMOUNT_MIN_TRANSFERS: whole(1, 1_000_000).default(5),
  /** How many standard deviations above the mean is too much; two decimals at most. */
  LARGE_AMOUNT_DEVIATIONS: z.coerce
    .number()
    .min(0.01)
    .max(1_000)
    .refine((value) => Number.isInteger(Math.round(value * 1e6) / 1e4), 'at most two decimals')
    .default(3),
  /** The least deviation that is reckoned with, in minor units of the base currency, so that a steady sender isn't flagged for a cent. */
  LARGE_AMOUNT_DEVIATION_FLOOR_MINOR: minorUnits.default(1_000n),
  /** What an amount far above the usual adds. */
  LARGE_AMOUNT_SCORE: points.default(60),
  /** What a recipient adds whom the sender has never paid. */
  NEW_RECIPIENT_SCORE: points.default(20),
  /** What an address in another country than the registered one adds. */
  GEO_ANOMALY_SCORE: points.default(40),
  /** The hours of the night in UTC: from the start of this one … */
  NIGHT_START_HOUR: whole(0, 23).default(0),
  /** … to the start of this one; it may lie past midnight. */
  NIGHT_END_HOUR: whole(0, 23).default(5),
  /** More than this, in minor units of the base currency, is large at night. */
  NIGHT_LARGE_ABOVE_MINOR: minorUnits.default(50_000n),
  /** What a large transfer at night adds. */
  NIGHT_LARGE_SCORE: points.default(30),
  /** Blocks whatever the thresholds are. */
  SANCTIONED_RECIPIENT_SCORE: points.default(100),
};

function checkRules(
  settings: z.output<z.ZodObject<typeof ruleSettings>>,
  fault: (name: keyof typeof ruleSettings, message: string) => void,
): void {
  if (settings.REVIEW_SCORE > settings.BLOCK_SCORE) fault('REVIEW_SCORE', 'at most BLOCK_SCORE');
  if (settings.NIGHT_START_HOUR === settings.NIGHT_END_HOUR) fault('NIGHT_END_HOUR', 'another hour than NIGHT_START_HOUR');
}

/** The rules' settings alone. */
export const ruleSettingsSchema = z.object(ruleSettings).superRefine((settings, context) => {
  checkRules(settings, (name, message) => context.addIssue({ code: 'custom', path: [name], message }));
});

export type RuleSettings = z.output<typeof ruleSettingsSchema>;

/** The domain's own settings; the addresses of auth and transactions (`AUTH_RPC_URL`, `TRANSACTIONS_RPC_URL`) are read by the platform. */
export const configSchema = z
  .object({
    ...ruleSettings,
    /** The currency that amounts are compared in: what `base_currency` must be. */
    BASE_CURRENCY: z.string().refine(isCurrency, 'not a currency').default('USD'),
    /** The window that transfers are counted in. */
    VELOCITY_WINDOW_SECONDS: whole(1, 86_400).default(300),
    /** How long Redis may take over its count before Postgres alone answers. */
    VELOCITY_REDIS_TIMEOUT_MS: whole(5, 1_000).default(50),
    /** How long recent transfers are kept for counting; longer than the window. */
    RECENT_TRANSFERS_RETENTION_HOURS: whole(1, 8_760).default(48),
    /** How long a held transfer waits for a decision. */
    CASE_EXPIRY_SECONDS: whole(1, 2_592_000).default(86_400),
    /** How often cases past their time are looked for. */
    CASE_SWEEP_INTERVAL_MS: whole(50, 3_600_000).default(5_000),
    /** How long a decision waits for the transfer to come to its outcome; it does so later by itself. */
    RESOLVE_TIMEOUT_MS: whole(50, 20_000).default(3_000),
    /** How long auth may take to tell of people whose events have not come yet. */
    PEOPLE_TIMEOUT_MS: whole(10, 10_000).default(500),
    /** An MMDB or CSV file of countries by address, in place of the one that comes with this package. */
    GEO_DATABASE_PATH: z.string().min(1).max(4_096).optional(),
    /** Assessments that may wait to be written; what comes on top is not kept. */
    ASSESSMENT_BUFFER_LIMIT: whole(1, 1_000_000).default(10_000),
    /** How long assessments are kept for backtests. */
    ASSESSMENT_RETENTION_DAYS: whole(1, 3_650).default(90),
  })
  .superRefine((settings, context) => {
    const fault = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
    checkRules(settings, fault);
    if (settings.RECENT_TRANSFERS_RETENTION_HOURS * 3_600 < 2 * settings.VELOCITY_WINDOW_SECONDS) {
      fault('RECENT_TRANSFERS_RETENTION_HOURS', 'at least twice VELOCITY_WINDOW_SECONDS');
    }
  });

export type FraudConfig = z.output<typeof configSchema>;
