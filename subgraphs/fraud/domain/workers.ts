import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { repeat } from '@mint/platform/time/repeat.ts';
import type { FraudContext } from '../context.ts';
import { expireCases } from './expire-cases.ts';
import { forgetOld } from './forget-old.ts';

const RETENTION_INTERVAL_MS = 600_000;

/** Looks for cases past their time until it is stopped. */
export function startCaseExpiry(context: FraudContext, log: Logger): { stop(): Promise<void> } {
  return repeat(
    context.config.CASE_SWEEP_INTERVAL_MS,
    async () => (await expireCases(context)) > 0,
    (error) => log.warn({ err: error }, 'cases past their time could not be looked for'),
  );
}

/** Deletes what is past its keeping until it is stopped. */
export function startRetention(context: FraudContext, log: Logger): { stop(): Promise<void> } {
  return repeat(
    RETENTION_INTERVAL_MS,
    async () => {
      await forgetOld(context);
      return false;
    },
    (error) => log.warn({ err: error }, 'what is past its keeping could not be deleted'),
  );
}
