import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '@mint/platform/telemetry/logger.ts';

/**
 * Does `work` over and over until it is stopped: at once again while it says that there is more, else about every `intervalMs`, at a moment of its own
 * in each process. A failure is logged and waits for the next time; stopping waits for what is in hand.
 */
export function runEvery(
  intervalMs: number,
  work: () => Promise<{ readonly more: boolean }>,
  log: Logger,
  complaint: string,
): { stop(): Promise<void> } {
  const stopping = new AbortController();

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const { more } = await work().catch((error: unknown) => {
        log.warn({ err: error }, complaint);
        return { more: false };
      });
      if (more) continue;
      await pause(intervalMs * (0.5 + Math.random()), null, { signal: stopping.signal, ref: false }).catch(() => null);
    }
  }

  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
