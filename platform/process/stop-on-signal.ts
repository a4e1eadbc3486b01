/** How long stopping may take before the process leaves anyway: less than the 30 s after which Kubernetes kills it. */
const STOP_TIMEOUT_MS = 25_000;

/** The parts of `process` that leaving in order needs. */
export type LeavingProcess = Pick<NodeJS.Process, 'on' | 'exit' | 'stderr'>;

/**
 * Lets a process leave in order when it is told to: `stop` is called at the first signal, later ones change nothing, and the process
 * exits with 0 once all was closed. It exits with 1 when stopping fails, which is said on standard error, and when it takes longer
 * than `timeoutMs`: a dependency that went first must not keep a process, and its ports, for ever.
 *
 * @param host `process`.
 * @param stop Finishes what is in hand and closes everything.
 * @param options `signals` are those that end it, SIGTERM and SIGINT unless told; `timeoutMs` is 25 s unless told.
 */
export function stopOnSignal(
  host: LeavingProcess,
  stop: () => Promise<void>,
  {
    signals = ['SIGTERM', 'SIGINT'],
    timeoutMs = STOP_TIMEOUT_MS,
  }: { signals?: readonly NodeJS.Signals[]; timeoutMs?: number } = {},
): void {
  let stopping = false;
  for (const signal of signals) {
    host.on(signal, () => {
      // One Ctrl+C arrives from the terminal and from the supervisor.
      if (stopping) return;
      stopping = true;
      setTimeout(() => {
        host.stderr.write(`not stopped within ${timeoutMs / 1000} s: leaving\n`);
        host.exit(1);
      }, timeoutMs).unref();
      stop().then(
        () => host.exit(0),
        (error: unknown) => {
          host.stderr.write(`stopping failed: ${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
          host.exit(1);
        },
      );
    });
  }
}
