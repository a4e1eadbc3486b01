import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { repeat } from '@mint/platform/time/repeat.ts';
import type { AdminContext } from '../context.ts';
import { expireApprovals } from './expire-approvals.ts';
import { recoverActions } from './recover-actions.ts';

/** Ends actions that were begun and stand still. */
export function startRecovery(context: AdminContext, log: Logger) {
  return repeat(
    context.config.RECOVERY_INTERVAL_MS,
    async () => (await recoverActions(context)) === context.config.RECOVERY_BATCH_SIZE,
    (error) => log.warn({ err: error }, 'actions that stand still could not be looked for'),
  );
}

/** Ends approvals that nobody decides. */
export function startExpiry(context: AdminContext, log: Logger) {
  return repeat(
    context.config.RECOVERY_INTERVAL_MS,
    async () => (await expireApprovals(context)) === context.config.RECOVERY_BATCH_SIZE,
    (error) => log.warn({ err: error }, 'approvals past their time could not be looked for'),
  );
}
