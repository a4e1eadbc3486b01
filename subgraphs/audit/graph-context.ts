import type { Viewer } from '@mint/platform/auth/viewer.ts';
import { forbidden } from '@mint/platform/errors/errors.ts';
import { type RequestContext, requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { AuditContext } from './context.ts';

/** What this subgraph's resolvers get as their context. */
export type GraphContext = RequestContext<AuditContext>;

/** Throws FORBIDDEN for anybody but an operator in a session of their own, whatever their token says. */
export function requireAdmin(context: GraphContext): void {
  const { role, apiKeyId } = requireViewer(context);
  if (role !== 'ADMIN' || apiKeyId !== null) throw forbidden('Only operators do this');
}

/** Who asks. Throws FORBIDDEN for anybody but a person in a session of their own, whatever their token says. */
export function requireSession(context: GraphContext): Viewer {
  const viewer = requireViewer(context);
  if (viewer.apiKeyId !== null) throw forbidden('Only people in their own session do this');
  return viewer;
}
