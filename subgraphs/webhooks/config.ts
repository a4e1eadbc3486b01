import { encryptionKeys } from '@mint/platform/config/config.ts';
import { z } from 'zod';

const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
const DAY_MS = 86_400_000;

/** The domain's own settings; the platform reads its own (database, Redis, Kafka, ports, identity). */
export const configSchema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    /** 32 bytes in base64. Encrypts the signing secrets where they rest. Several, the newest first, while it is changed. */
    WEBHOOK_SECRET_KEY: encryptionKeys,
    /** Lets endpoints be on this machine, and without TLS: for development, never in production. */
    ALLOW_LOCAL_RECEIVERS: z.stringbool().default(false),
    /** The name servers to ask, `host:port` separated by commas; the system's when empty. */
    DNS_SERVERS: z
      .string()
      .regex(/^[0-9a-fA-F.:[\]]+(,[0-9a-fA-F.:[\]]+)*$/)
      .transform((text) => text.split(','))
      .optional(),
    /** How many endpoints a person may have. */
    MAX_ENDPOINTS: whole(1, 1_000).default(20),
    /** How many examples an endpoint may be sent in an hour. */
    MAX_TESTS_PER_HOUR: whole(1, 1_000).default(60),
    /** How many deliveries may be sent again at once. */
    MAX_REDELIVERED: whole(1, 10_000).default(1_000),
    /** How many requests a process makes at once. */
    DELIVERY_CONCURRENCY: whole(1, 2_000).default(128),
    /** How many of them go to one endpoint; one alone while it fails. */
    ENDPOINT_CONCURRENCY: whole(1, 100).default(4),
    /** How long a request may take in all, from the name to the answer's last byte. */
    ATTEMPT_TIMEOUT_MS: whole(50, 10_000).default(10_000),
    /** The pause after a first failure; doubled after each, half of it by chance. */
    RETRY_FIRST_MS: whole(1, 3_600_000).default(5_000),
    /** The longest pause. */
    RETRY_MAX_MS: whole(1, DAY_MS).default(DAY_MS / 4),
    /** How long a delivery is tried before it is given up. */
    GIVE_UP_AFTER_MS: whole(1, 30 * DAY_MS).default(3 * DAY_MS),
    /** How long every attempt may fail before the endpoint is disabled. */
    DISABLE_AFTER_MS: whole(1, 30 * DAY_MS).default(5 * DAY_MS),
    /** How long deliveries with an outcome stay on record. */
    DELIVERY_RETENTION_DAYS: whole(1, 3_650).default(30),
    /** How often endpoints are looked for whose reminder was lost. */
    SWEEP_INTERVAL_MS: whole(20, 3_600_000).default(5_000),
    /** How late a reminder may be before it counts as lost. */
    SWEEP_PATIENCE_MS: whole(0, 3_600_000).default(5_000),
  })
  .refine((config) => !(config.ALLOW_LOCAL_RECEIVERS && config.NODE_ENV === 'production'), {
    path: ['ALLOW_LOCAL_RECEIVERS'],
    message: 'not in production: whoever has an endpoint could reach what listens on this machine',
  });

export type WebhooksConfig = z.output<typeof configSchema>;
