import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { MutationNotificationMarkAllReadArgs } from '../../__generated__/schema.ts';
import { markAllRead } from '../../domain/mark-read.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Marks the inbox as read. */
export async function notificationMarkAllRead(_: unknown, { input }: MutationNotificationMarkAllReadArgs, context: GraphContext) {
  const result = await markAllRead(context.domain, requireViewer(context).userId, input.upTo ?? null);
  return result.ok ? { markedCount: result.value, userErrors: [] } : { markedCount: null, userErrors: result.errors };
}
