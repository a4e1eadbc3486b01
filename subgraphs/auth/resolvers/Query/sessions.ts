import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { type LiveSession, listSessions } from '../../domain/list-sessions.ts';
import type { GraphContext } from '../../graph-context.ts';

/** The viewer's live sessions. */
export async function sessions(
  _parent: unknown,
  _args: unknown,
  context: GraphContext,
): Promise<(LiveSession & { readonly current: boolean })[]> {
  const { userId, sessionId } = requireViewer(context);
  const live = await listSessions(context.domain, userId);
  return live.map((session) => ({ ...session, current: session.id === sessionId }));
}
