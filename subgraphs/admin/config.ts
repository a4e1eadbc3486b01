import { z } from 'zod';

const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

/** The domain's own settings; the addresses of its peers (`AUTH_RPC_URL` …) are read by the platform. */
export const configSchema = z.object({
  /** How long one operator's request waits for a second operator. */
  APPROVAL_TTL_HOURS: whole(1, 720).default(72),
  /** How long the owner of a second factor that operators would reset has to say no, before anybody can agree to it. */
  TOTP_RESET_WAIT_HOURS: whole(0, 168).default(24),
  /** How long a peer may take over one command; more than it gives itself, less than the gateway waits. */
  PEER_TIMEOUT_MS: whole(100, 60_000).default(4_000),
  /** How long whoever carries an action out has it alone. */
  ACTION_LEASE_MS: whole(100, 600_000).default(15_000),
  /** How often actions that stand still, and approvals past their time, are looked for. */
  RECOVERY_INTERVAL_MS: whole(50, 60_000).default(1_000),
  /** How many of them are taken at once. */
  RECOVERY_BATCH_SIZE: whole(1, 100).default(20),
  /** The longest pause between two tries of an action. */
  RETRY_MAX_MS: whole(50, 3_600_000).default(60_000),
});

export type AdminConfig = z.output<typeof configSchema>;
