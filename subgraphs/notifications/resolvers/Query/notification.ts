import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { QueryNotificationArgs } from '../../__generated__/schema.ts';
import type { GraphContext } from '../../graph-context.ts';

/** One notification of the viewer's. */
export async function notification(_: unknown, { id }: QueryNotificationArgs, context: GraphContext) {
  requireViewer(context);
  return context.loaders.notification.load(id);
}
