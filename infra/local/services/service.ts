/** Where progress goes: one line at a time, without a line end. */
export type Report = (line: string) => void;

/** What every service's start is given. */
export interface ServiceSetting {
  /** Everything the services write lies below it. */
  dataFolder: string;
  /** What was fetched once and is kept (jars, packages); may be shared by many data folders. */
  downloadsFolder: string;
  report: Report;
  /** Aborted when the start is given up: another service failed, or the person did. */
  signal: AbortSignal;
}

/** A failure whose message is all a person needs: what is wrong and what to do, on one line. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
}

/** The message of anything thrown, on one line. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  const message = error instanceof Error ? error.message || error.name : String(error);
  const code = (error as { code?: unknown } | null)?.code;
  return (message || String(code ?? 'unknown')).replaceAll(/\s*\n\s*/g, ' ');
}

/** Seconds since `startedAt` (from performance.now()), as "1.2 s". */
export function secondsSince(startedAt: number): string {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}

/**
 * Asks `check` again and again until it stops throwing.
 * Throws a ServiceError naming `what` when `timeoutMs` have gone by, and the signal's reason when it is aborted.
 */
export async function untilHealthy(
  what: string,
  check: () => Promise<void>,
  options: { timeoutMs: number; signal: AbortSignal; everyMs?: number },
): Promise<void> {
  const deadline = performance.now() + options.timeoutMs;
  for (;;) {
    options.signal.throwIfAborted();
    try {
      return await check();
    } catch (error) {
      if (performance.now() > deadline)
        throw new ServiceError(`${what} did not answer within ${Math.round(options.timeoutMs / 1000)} s: ${reasonOf(error)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, options.everyMs ?? 50));
  }
}
