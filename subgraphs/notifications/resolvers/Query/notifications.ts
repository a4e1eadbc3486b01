import { parsePage, toConnection } from '@mint/platform/graphql/connection.ts';
import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { QueryNotificationsArgs } from '../../__generated__/schema.ts';
import { decodePosition, encodePosition } from '../../domain/inbox-cursor.ts';
import { listNotifications } from '../../domain/list-notifications.ts';
import type { GraphContext } from '../../graph-context.ts';

/** The viewer's inbox, newest first. Its cursors are places in the inbox, whose numbers have no gaps. */
export async function notifications(_: unknown, { first, after, unreadOnly }: QueryNotificationsArgs, context: GraphContext) {
  const { userId } = requireViewer(context);
  const page = parsePage({ first });
  const before = after == null ? null : decodePosition(after);
  const found = await listNotifications(context.domain, userId, { limit: page.limit, before, unreadOnly: unreadOnly ?? false });
  const { nodes, edges, pageInfo } = toConnection(found, page, (row) => encodePosition(row.position));
  return { nodes, edges, pageInfo: { ...pageInfo, hasPreviousPage: before !== null } };
}
