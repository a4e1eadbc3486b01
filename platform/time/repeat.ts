import { setTimeout as pause } from 'node:timers/promises';

/** Work that is repeated. */
export interface Repeated {
  /** Ends the pause before the next turn; while a turn is under way, the pause after it. */
  wake(): void;
  /** Waits for what is in hand. */
  stop(): Promise<void>;
}

/**
 * Repeats `work` until it is stopped, at once when it says that there is more, else after `everyMs`, more or less a half, or when it is
 * woken; a failure waits for the next turn.
 */
export function repeat(everyMs: number, work: () => Promise<boolean>, onFailure: (error: unknown) => void): Repeated {
  let isStopping = false;
  let waking = new AbortController();
  async function loop(): Promise<void> {
    while (!isStopping) {
      waking = new AbortController();
      const { signal } = waking;
      const isMore = await work().catch((error: unknown) => {
        onFailure(error);
        return false;
      });
      if (!isMore) await pause(everyMs * (0.5 + Math.random()), null, { signal, ref: false }).catch(() => null);
    }
  }
  const running = loop();
  return {
    wake: () => waking.abort(),
    async stop() {
      isStopping = true;
      waking.abort();
      await running;
    },
  };
}
