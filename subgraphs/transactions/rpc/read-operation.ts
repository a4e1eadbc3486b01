import { Code, ConnectError } from '@connectrpc/connect';
import { isId } from '@mint/platform/ids/ids.ts';

const maxReasonLength = 500;
const invalid = (message: string) => new ConnectError(message, Code.InvalidArgument);

/** What an operator does to a transaction, and why; in the caller's own name when it names nobody. Throws InvalidArgument. */
export function readOperation(
  { transactionId, actorId, reason }: { readonly transactionId: string; readonly actorId: string; readonly reason: string },
  caller: string,
) {
  const text = reason.trim();
  if (!isId('txn', transactionId)) throw invalid('not a txn_ id');
  if (actorId !== '' && !isId('usr', actorId)) throw invalid('actor_id is no usr_ id');
  if (text.length === 0 || text.length > maxReasonLength) throw invalid(`reason must have 1 to ${maxReasonLength} characters`);
  return { id: transactionId, actor: actorId === '' ? caller : actorId, reason: text };
}

/** Some of the caller's time is for the way back. */
const RESERVE_MS = 100;

/** When a call has to be answered, of `performance.now()`; never later than `longestMs` from now. */
export function deadlineOf(timeoutMs: number | undefined, longestMs: number): number {
  return performance.now() + Math.min((timeoutMs ?? Number.POSITIVE_INFINITY) - RESERVE_MS, longestMs);
}
