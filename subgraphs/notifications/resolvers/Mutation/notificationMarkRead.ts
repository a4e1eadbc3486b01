import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { MutationNotificationMarkReadArgs } from '../../__generated__/schema.ts';
import { markRead } from '../../domain/mark-read.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Marks notifications as read. */
export async function notificationMarkRead(_: unknown, { input }: MutationNotificationMarkReadArgs, context: GraphContext) {
  const result = await markRead(context.domain, requireViewer(context).userId, input.ids);
  return result.ok ? { notifications: result.value, userErrors: [] } : { notifications: null, userErrors: result.errors };
}
