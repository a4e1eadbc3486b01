import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import type { SubscriptionNotificationReceivedArgs } from '../../__generated__/schema.ts';
import type { GraphContext } from '../../graph-context.ts';

/** The viewer's notifications as they come, after the cursor of a broken-off subscription or after the one the client names. */
export const notificationReceived = {
  subscribe(_: unknown, { after }: SubscriptionNotificationReceivedArgs, context: GraphContext) {
    return context.domain.live.follow(requireViewer(context).userId, context.resumeAfter ?? after ?? null);
  },
};
