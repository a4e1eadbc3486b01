/** Codes of postgres.js and of the system that mean the server could not be reached or went away. */
const UNREACHABLE = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EPIPE',
  'ENOENT',
]);

/** SQLSTATEs the server sends when it is stopping, starting, full or read-only after a failover. */
const SERVER_AWAY = new Set(['57P01', '57P02', '57P03', '57P05', '53300', '53200', '53100', '25006', '58000', '58030']);

/** The `code` of an error, or of the first error in its chain of causes (drizzle wraps what the driver throws). */
export function errorCode(error: unknown): string | null {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    const { code } = cause as { code?: unknown };
    if (typeof code === 'string') return code;
  }
  return null;
}

/** Whether the database could not be reached, is restarting or has no room: worth waiting for, not the work's fault. */
export function isConnectionFailure(error: unknown): boolean {
  const code = errorCode(error);
  return code !== null && (UNREACHABLE.has(code) || SERVER_AWAY.has(code) || code.startsWith('08'));
}

/** Whether the transaction lost against another one and would succeed on a second try. */
export function isSerializationFailure(error: unknown): boolean {
  const code = errorCode(error);
  return code === '40001' || code === '40P01';
}
