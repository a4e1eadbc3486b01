import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { listEndpoints } from '../../domain/list-endpoints.ts';
import type { GraphContext } from '../../graph-context.ts';

/** The viewer's endpoints, oldest first. */
export function webhookEndpoints(_: unknown, __: unknown, context: GraphContext) {
  return listEndpoints(context.domain, requireViewer(context).userId);
}
