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
  /** How often transactions, ledger and events are compared. */
  RECONCILE_INTERVAL_MS: whole(50, 3_600_000).default(5_000),
  /** How old something must be to be compared: more than a request takes, and than clocks differ. */
  RECONCILE_SETTLE_MS: whole(100, 600_000).default(30_000),
  /** How many transactions, or wallets, are compared at once. */
  RECONCILE_PAGE_SIZE: whole(1, 1_000).default(500),
  /** The pause between two pages of what is compared once more, from the beginning. */
  RECONCILE_SWEEP_INTERVAL_MS: whole(50, 3_600_000).default(1_000),
  /** The pause before that begins anew. */
  RECONCILE_SWEEP_PAUSE_MS: whole(50, 86_400_000).default(600_000),
  /** How long money that has moved may wait for its transaction to say so. */
  RECONCILE_UNSETTLED_MS: whole(100, 86_400_000).default(900_000),
  /** How far the comparison may be behind before the ledger is not called healthy any more. */
  RECONCILE_STALE_MS: whole(1_000, 86_400_000).default(300_000),
  /** How long what was heard is kept to be compared with. */
  RECONCILE_KEEP_DAYS: whole(1, 3_650).default(90),
});

export type AdminConfig = z.output<typeof configSchema>;
