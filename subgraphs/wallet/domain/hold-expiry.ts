import type { Logger } from '@mint/platform/telemetry/logger.ts';
import type { Ledger } from './posting.ts';
import { releaseExpiredHolds } from './release-expired-holds.ts';

/** Looks for holds past their time every `intervalMs`, a little earlier or later, until stopped; a failure waits for the next look. */
export function startHoldExpiry(ledger: Ledger, intervalMs: number, log: Logger): { stop(): Promise<void> } {
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    try {
      let released: number;
      do released = await releaseExpiredHolds(ledger);
      while (released > 0 && !stopping);
    } catch (error) {
      log.warn({ err: error }, 'expired holds could not be released');
    }
    wait();
  }

  function wait(): void {
    if (stopping) return;
    timer = setTimeout(
      () => {
        looking = look();
      },
      intervalMs * (0.8 + Math.random() * 0.4),
    );
  }

  wait();
  return {
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
