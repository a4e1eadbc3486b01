import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { countUnread } from '../../domain/count-unread.ts';
import type { GraphContext } from '../../graph-context.ts';

/** How many notifications the viewer has not read. */
export function unreadNotificationCount(_: unknown, __: unknown, context: GraphContext) {
  return countUnread(context.domain, requireViewer(context).userId);
}
