import { forbidden } from '@mint/platform/errors/errors.ts';
import type { RequestContext } from '@mint/platform/graphql/request-context.ts';
import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import type DataLoader from 'dataloader';
import type { AdminContext } from './context.ts';
import type { Action } from './domain/action.ts';

/** One request's batched reads. */
export interface AdminLoaders {
  readonly action: DataLoader<Id<'act'>, Action | null>;
}

/** What this subgraph's resolvers get as their context. */
export type GraphContext = RequestContext<AdminContext, AdminLoaders>;

/** The operator who asks: a person with the office, in a session of their own. Throws FORBIDDEN for anybody else, whatever their token says. */
export function requireAdmin(context: GraphContext): Id<'usr'> {
  const { userId, role, apiKeyId } = requireViewer(context);
  if (role !== 'ADMIN' || apiKeyId !== null) throw forbidden('Only operators do this');
  return userId;
}
