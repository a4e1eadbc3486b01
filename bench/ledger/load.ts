/** What a run of callers came to. Latencies in milliseconds. */
export interface LoadFigure {
  readonly callers: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/**
 * Runs `callers` of them side by side, each with its next call as soon as the last is answered, and measures all but the first
 * `warmUpSeconds`. Throws when a call does.
 */
export async function load(
  callers: number,
  seconds: number,
  warmUpSeconds: number,
  call: () => Promise<void>,
): Promise<LoadFigure> {
  const startedAt = performance.now();
  const measureFrom = startedAt + warmUpSeconds * 1_000;
  const until = measureFrom + seconds * 1_000;
  const latenciesMs: number[] = [];
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (let now = performance.now(); now < until; ) {
        await call();
        const then = now;
        now = performance.now();
        if (now >= measureFrom && now < until) latenciesMs.push(now - then);
      }
    }),
  );
  latenciesMs.sort((a, b) => a - b);
  const at = (share: number) => Math.round((latenciesMs[Math.floor(latenciesMs.length * share)] ?? Number.NaN) * 1_000) / 1_000;
  return { callers, perSecond: Math.round(latenciesMs.length / seconds), p50Ms: at(0.5), p99Ms: at(0.99) };
}
