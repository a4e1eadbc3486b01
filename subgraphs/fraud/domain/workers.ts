import type { Logger } from '@mint/platform/telemetry/logger.ts';
import type { FraudContext } from '../context.ts';
import { expireCases } from './expire-cases.ts';
import { forgetOld } from './forget-old.ts';
import { runEvery } from './run-every.ts';

const RETENTION_INTERVAL_MS = 600_000;

/** Looks for cases past their time until it is stopped. */
export function startCaseExpiry(context: FraudContext, log: Logger): { stop(): Promise<void> } {
  const work = async () => ({ more: (await expireCases(context)) > 0 });
  return runEvery(context.config.CASE_SWEEP_INTERVAL_MS, work, log, 'cases past their time could not be looked for');
}

/** Deletes what is past its keeping until it is stopped. */
export function startRetention(context: FraudContext, log: Logger): { stop(): Promise<void> } {
  const work = async () => {
    await forgetOld(context);
    return { more: false };
  };
  return runEvery(RETENTION_INTERVAL_MS, work, log, 'what is past its keeping could not be deleted');
}
