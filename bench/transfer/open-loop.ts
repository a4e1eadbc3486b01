/** What an open loop came to. Latencies in milliseconds, each from the moment at which its call was due. */
export interface OpenLoopFigure {
  readonly calls: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

/**
 * Makes calls at a fixed rate, whether or not earlier ones were answered, as many people who know nothing of each other do. A call that starts
 * late because the machine is busy counts from when it was due, so a stall is felt by all who would have come during it.
 * Throws when a call does.
 */
export async function openLoop(perSecond: number, seconds: number, call: () => Promise<void>): Promise<OpenLoopFigure> {
  const calls = Math.round(perSecond * seconds);
  const intervalMs = 1_000 / perSecond;
  const startedAt = performance.now() + intervalMs;
  const latenciesMs: number[] = [];
  const running: Promise<void>[] = [];
  for (let index = 0; index < calls; index += 1) {
    const dueAt = startedAt + index * intervalMs;
    const waitMs = dueAt - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    running.push(call().then(() => void latenciesMs.push(performance.now() - dueAt)));
  }
  await Promise.all(running);
  latenciesMs.sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round((latenciesMs[Math.min(calls - 1, Math.floor(calls * share))] ?? Number.NaN) * 100) / 100;
  return { calls, p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1) };
}
