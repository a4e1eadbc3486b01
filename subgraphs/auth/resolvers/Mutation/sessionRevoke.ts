import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { MutationSessionRevokeArgs } from '../../__generated__/schema.ts';
import { revokeOtherSessions, revokeSession } from '../../domain/revoke-sessions.ts';
import type { GraphContext } from '../../graph-context.ts';
import { clearSessionCookies } from '../../session-cookies.ts';

/** Logs out of one of the viewer's sessions, or of all others. */
export async function sessionRevoke(_parent: unknown, { input }: MutationSessionRevokeArgs, context: GraphContext) {
  const { userId, sessionId: currentId } = requireViewer(context);
  if (input.others) {
    return { revokedSessionIds: await revokeOtherSessions(context.domain, userId, currentId), userErrors: [] };
  }
  const sessionId = input.sessionId ?? currentId;
  const revoked = await revokeSession(context.domain, userId, sessionId);
  // Also when the session had ended already: whoever logs out wants to be rid of it.
  if (sessionId === currentId) clearSessionCookies(context);
  if (!revoked.ok) return { revokedSessionIds: [], userErrors: revoked.errors };
  return { revokedSessionIds: revoked.value, userErrors: [] };
}
