import { repeat } from '@mint/platform/time/repeat.ts';
import type { TransactionsContext } from '../../context.ts';
import { carryOutRuns } from './carry-out-runs.ts';
import { giveNotice } from './give-notice.ts';
import { planRuns } from './plan-runs.ts';

/** Gives notices, plans what is due and carries it out, a batch of each. Answers whether any batch was full. */
export async function workSchedules(context: TransactionsContext): Promise<boolean> {
  const full = context.config.SCHEDULE_BATCH_SIZE;
  const noticed = await giveNotice(context);
  const planned = await planRuns(context);
  const carriedOut = await carryOutRuns(context);
  return noticed === full || planned === full || carriedOut === full;
}

/** Runs schedules until it is stopped; stopping waits for what is in hand. */
export function startSchedules(context: TransactionsContext): { stop(): Promise<void> } {
  return repeat(
    context.config.SCHEDULE_INTERVAL_MS,
    () => workSchedules(context),
    (error) => context.log.warn({ err: error }, 'schedules could not be looked at'),
  );
}
