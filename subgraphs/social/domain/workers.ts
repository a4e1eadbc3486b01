import { startWorker } from '@mint/platform/jobs/jobs.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { repeat } from '@mint/platform/time/repeat.ts';
import type { SocialContext } from '../context.ts';
import { expireRequest, expireRequests } from './expire-requests.ts';
import { expireRequestJob } from './expiry-jobs.ts';
import { recoverPayments } from './recover-payments.ts';

interface Running {
  stop(): Promise<void>;
}

/** Ends each request when its time is over. */
export function startExpiry(context: SocialContext, log: Logger): Running {
  return startWorker(expireRequestJob, context.queueLocation, log, ({ payload }) =>
    expireRequest(context, payload.moneyRequestId),
  );
}

/** Ends the requests whose job was lost. */
export function startExpirySweep(context: SocialContext, log: Logger): Running {
  return repeat(
    context.config.EXPIRY_SWEEP_INTERVAL_MS,
    async () => (await expireRequests(context)) > 0,
    (error) => log.warn({ err: error }, 'requests past their time could not be looked for'),
  );
}

/** Goes on with payments that stand still. */
export function startRecovery(context: SocialContext, log: Logger): Running {
  return repeat(
    context.config.RECOVERY_INTERVAL_MS,
    async () => (await recoverPayments(context)) === context.config.RECOVERY_BATCH_SIZE,
    (error) => log.warn({ err: error }, 'payments that stand still could not be looked for'),
  );
}
