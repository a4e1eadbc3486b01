import { setTimeout as pause } from 'node:timers/promises';

/**
 * Does a piece of work over and over, at once while it answers that there is more, else after about `intervalMs`. A failure is told to `onFailure`
 * and waits for the next time. Stopping waits for what is in hand.
 */
export function runEvery(
  intervalMs: number,
  work: () => Promise<{ readonly more: boolean }>,
  onFailure: (error: unknown) => void,
): { stop(): Promise<void> } {
  const stopping = new AbortController();

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const { more } = await work().catch((error: unknown) => {
        onFailure(error);
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
