import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '@mint/platform/testing/eventually.ts';

/** One way of reading something. Throws when it was not answered as it should be. */
export type Read = () => Promise<void>;

/** People who look at things all the time. */
export interface ReadLoad {
  /** What went wrong. */
  readonly failures: readonly string[];
  /** How many were answered. */
  answered(): number;
  /** Resolves when `count` more have been answered. */
  untilMore(count: number): Promise<void>;
  stop(): Promise<void>;
}

/** Has each of the reads done over and over, each in `lanes` at once with `paceMs` between two. */
export function startReadLoad(
  reads: Readonly<Record<string, Read>>,
  { lanes, paceMs }: { readonly lanes: number; readonly paceMs: number },
): ReadLoad {
  const failures: string[] = [];
  let answered = 0;
  let stopping = false;
  const run = async (name: string, read: Read) => {
    while (!stopping) {
      await read().then(
        () => {
          answered += 1;
        },
        (error: unknown) => failures.push(`${name}: ${error}`),
      );
      await pause(paceMs);
    }
  };
  const running = Object.entries(reads).flatMap(([name, read]) => Array.from({ length: lanes }, () => run(name, read)));
  return {
    failures,
    answered: () => answered,
    async untilMore(count) {
      const goal = answered + count;
      await eventually(
        () => {
          if (answered < goal)
            throw new Error(`${answered} of ${goal} reads were answered; ${failures.join('; ') || 'none failed'}`);
        },
        { timeoutMs: 60_000 },
      );
    },
    async stop() {
      stopping = true;
      await Promise.all(running);
    },
  };
}
