import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { findEndpoint } from '../../domain/list-endpoints.ts';
import type { GraphContext } from '../../graph-context.ts';

/** One endpoint of the viewer's. */
export function webhookEndpoint(_: unknown, { id }: { readonly id: string }, context: GraphContext) {
  return findEndpoint(context.domain, requireViewer(context).userId, id);
}
