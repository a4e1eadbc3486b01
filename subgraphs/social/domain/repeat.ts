import { setTimeout as pause } from 'node:timers/promises';

/**
 * Repeats `work` until it is stopped, at once when it says that there is more, else after `everyMs`, more or less a half; a
 * failure waits for the next turn. Stopping waits for what is in hand.
 */
export function repeat(
  everyMs: number,
  work: () => Promise<boolean>,
  onFailure: (error: unknown) => void,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  async function loop(): Promise<void> {
    while (!signal.aborted) {
      const isMore = await work().catch((error: unknown) => {
        onFailure(error);
        return false;
      });
      if (!isMore) await pause(everyMs * (0.5 + Math.random()), null, { signal, ref: false }).catch(() => null);
    }
  }
  const running = loop();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
