import { z } from 'zod';

const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

/** The domain's own settings; the addresses of auth and transactions (`AUTH_RPC_URL`, `TRANSACTIONS_RPC_URL`) are read by the platform. */
export const configSchema = z
  .object({
    /** How many contacts a person may keep. */
    MAX_CONTACTS: whole(1, 100_000).default(1_000),
    /** How many requests of one person may be open at once: each is mailed to somebody. */
    MAX_OPEN_REQUESTS: whole(1, 10_000).default(200),
    /** How many splits of one person may be open at once. */
    MAX_OPEN_SPLITS: whole(1, 10_000).default(100),
    /** How long a request stays open when its requester doesn't say. */
    REQUEST_EXPIRY_DAYS: whole(1, 365).default(7),
    /** How long a request may stay open at most. */
    REQUEST_EXPIRY_MAX_DAYS: whole(1, 365).default(90),
    /** How long after a reminder the next may be sent. */
    REMINDER_INTERVAL_SECONDS: whole(1, 2_592_000).default(86_400),
    /** How often requests past their time are looked for whose job was lost. */
    EXPIRY_SWEEP_INTERVAL_MS: whole(50, 3_600_000).default(15_000),
    /** How long transactions may take over one payment; more than it gives itself, less than the gateway waits. */
    PAYMENT_TIMEOUT_MS: whole(100, 60_000).default(4_500),
    /** How long after a call that had no answer transactions may still be at it; more than its own deadlines together. */
    PAYMENT_SETTLE_MS: whole(100, 120_000).default(15_000),
    /** How often payments that stand still are looked for. */
    RECOVERY_INTERVAL_MS: whole(50, 60_000).default(1_000),
    /** How many of them are taken at once. */
    RECOVERY_BATCH_SIZE: whole(1, 500).default(50),
    /** The longest pause between two tries of a payment whose outcome isn't known. */
    RETRY_MAX_MS: whole(50, 3_600_000).default(60_000),
    /** How often a payment under review is asked after, for the day when its event gets lost. */
    REVIEW_POLL_MS: whole(100, 86_400_000).default(300_000),
  })
  .refine((config) => config.REQUEST_EXPIRY_DAYS <= config.REQUEST_EXPIRY_MAX_DAYS, {
    path: ['REQUEST_EXPIRY_DAYS'],
    message: 'at most REQUEST_EXPIRY_MAX_DAYS',
  });

export type SocialConfig = z.output<typeof configSchema>;
