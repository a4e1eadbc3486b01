/** Where progress goes: one line at a time, without a line end. */
export type Report = (line: string) => void;

/** What every service's start is given. */
export interface ServiceSetting {
  /** Everything the services write lies below it. */
  dataFolder: string;
  /** What was fetched once and is kept (jars, packages); may be shared by many data folders. */
  downloadsFolder: string;
  /** Where programs are looked for (PATH) and mirrors are named. */
  env: Record<string, string | undefined>;
  report: Report;
  /** Aborted when the start is given up: another service failed, or the person did. */
  signal: AbortSignal;
}

/** In the order in which they start; they stop the other way round. */
export const serviceNames = ['postgres', 'redis', 'kafka', 's3', 'mail'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** Where objects go, and the keys that sign requests. */
export interface S3Access {
  endpoint: string;
  accessKey: string;
  secretKey: string;
}

/** Where the services answer, whoever started them. */
export interface ServiceAddresses {
  /** The superuser's, or whatever DATABASE_URL gave. */
  databaseUrl: string;
  redisUrl: string;
  kafkaBrokers: string[];
  s3: S3Access;
  smtpUrl: string;
  /** Where caught mail is read; undefined when SMTP_URL was given without MAIL_WEB_URL. */
  mailWebUrl: string | undefined;
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
