import { z } from 'zod';

const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

/** The domain's own settings; the platform reads its own (database, Kafka, ports, identity). */
export const configSchema = z.object({
  /** How often events that were heard get their place in the chain. */
  APPEND_INTERVAL_MS: whole(10, 60_000).default(200),
  /** How many of them get it at once. */
  APPEND_BATCH_SIZE: whole(1, 5_000).default(500),
  /** How often the log is signed. What was appended since can be cut off again without a trace, and not be proven to anybody yet. */
  CHECKPOINT_INTERVAL_MS: whole(20, 3_600_000).default(10_000),
  /** How long `auditVerify` reads; less than the gateway waits for an answer. */
  VERIFY_BUDGET_MS: whole(0, 4_000).default(3_000),
  /** How often the whole log is read, whether or not anybody asks. */
  VERIFY_INTERVAL_MS: whole(20, 86_400_000).default(600_000),
});

export type AuditConfig = z.output<typeof configSchema>;
