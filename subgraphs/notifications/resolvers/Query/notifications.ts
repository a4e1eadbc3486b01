import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { type InboxPage, listNotifications } from '../../domain/list-notifications.ts';
import type { GraphContext } from '../../graph-context.ts';

/** The viewer's inbox, newest first. */
export function notifications(_: unknown, page: InboxPage, context: GraphContext) {
  return listNotifications(context.domain, requireViewer(context).userId, page);
}
