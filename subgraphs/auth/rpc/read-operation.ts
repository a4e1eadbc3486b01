import { Code, ConnectError } from '@connectrpc/connect';
import { isId } from '@mint/platform/ids/ids.ts';
import { ChangeUserOutcome } from '@mint/schema/proto/__generated__/auth_pb.ts';
import type { Operation, OperationOutcome } from '../domain/operate-users.ts';
import { toMessage } from './user-message.ts';

const maxReasonLength = 500;

const invalid = (message: string) => new ConnectError(message, Code.InvalidArgument);

/** What is done to whom, by whom and why; in the caller's own name when it names nobody. Throws InvalidArgument. */
export function readOperation(
  { userId, actorId, reason }: { readonly userId: string; readonly actorId: string; readonly reason: string },
  caller: string,
): Operation {
  const text = reason.trim();
  if (!isId('usr', userId)) throw invalid('not a usr_ id');
  if (actorId !== '' && !isId('usr', actorId)) throw invalid('actor_id is no usr_ id');
  if (text.length === 0 || text.length > maxReasonLength) throw invalid(`reason must have 1 to ${maxReasonLength} characters`);
  return { userId, actor: actorId === '' ? caller : actorId, reason: text };
}

/** What came of it, as the caller is told. */
export function writeOutcome({ outcome, user, before }: OperationOutcome) {
  return {
    outcome: ChangeUserOutcome[outcome],
    ...(user && { user: toMessage(user) }),
    ...(before && { before: toMessage(before) }),
  };
}
