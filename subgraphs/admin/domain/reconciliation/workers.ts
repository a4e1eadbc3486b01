import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { repeat } from '@mint/platform/time/repeat.ts';
import type { AdminContext } from '../../context.ts';
import { followEvents } from './follow-events.ts';
import { forgetHeard } from './forget-heard.ts';
import { comparedAgeSeconds, mismatchesOpen } from './metrics.ts';
import { reportHealth } from './report-health.ts';
import { sweepEntries } from './sweep-entries.ts';
import { countNext } from './walk-entries.ts';
import type { WalkName } from './walk-names.ts';
import { compareNext, lookAgain, sweepTransactions } from './walk-transactions.ts';
import { compareWallets, lookAtFaults } from './walk-wallets.ts';

/** What makes a step of each walk. */
export const steps: Readonly<Record<WalkName, (context: AdminContext) => Promise<boolean>>> = {
  EVENTS: followEvents,
  FRONT: compareNext,
  OPEN: lookAgain,
  SWEEP: sweepTransactions,
  ENTRIES: countNext,
  ENTRIES_SWEEP: sweepEntries,
  FAULTS: lookAtFaults,
  WALLETS: compareWallets,
  FORGET: forgetHeard,
};

/** Compares transactions, ledger and events, for as long as the service runs. Of all processes one makes each step. */
export function startReconciliation(context: AdminContext, log: Logger) {
  const { RECONCILE_INTERVAL_MS: everyMs } = context.config;
  const walking = Object.entries(steps).map(([walk, step]) =>
    repeat(
      everyMs,
      () => step(context),
      (error) => log.warn({ err: error, walk }, 'the reconciliation could not go on'),
    ),
  );
  const measuring = repeat(
    everyMs,
    () => measure(context),
    (error) => log.warn({ err: error }, 'how the books stand could not be read'),
  );
  return { stop: () => Promise.all([...walking, measuring].map((each) => each.stop())).then(() => {}) };
}

/** Every process tells what is known, whoever has found it. */
async function measure({ database, config }: AdminContext): Promise<boolean> {
  const { mismatchCount, comparedBefore } = await reportHealth(database, config);
  mismatchesOpen.set(mismatchCount);
  if (comparedBefore !== null) comparedAgeSeconds.set((Date.now() - comparedBefore.getTime()) / 1000);
  return false;
}
