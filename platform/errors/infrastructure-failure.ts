import { Code, ConnectError } from '@connectrpc/connect';
import { isConnectionFailure } from '../database/connection-failure.ts';
import { DatabaseBusyError } from '../database/instrument.ts';

/** Names of errors that mean a dependency is away, given by libraries that throw no code. */
const AWAY = new Set([
  'MaxRetriesPerRequestError',
  'BrokenCircuitError',
  'IsolatedCircuitError',
  'BulkheadRejectedError',
  'KafkaJSConnectionError',
  'KafkaJSNumberOfRetriesExceeded',
]);

/**
 * Whether something this process depends on is away or too busy: the database, Redis, Kafka or another service. Such work is
 * right as it is and worth waiting for; any other failure would happen again.
 */
export function isInfrastructureFailure(error: unknown): boolean {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    if (cause instanceof DatabaseBusyError || AWAY.has(cause.name)) return true;
    if (cause instanceof ConnectError && (cause.code === Code.Unavailable || cause.code === Code.DeadlineExceeded)) return true;
  }
  return isConnectionFailure(error);
}
