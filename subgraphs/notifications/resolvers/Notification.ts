import type { Notification as NotificationEntry } from '../domain/notification.ts';
import type { GraphContext } from '../graph-context.ts';

/** A notification; by reference only to whom it belongs. */
export const Notification = {
  async __resolveReference({ id }: { readonly id: string }, context: GraphContext) {
    return context.viewer === null ? null : context.loaders.notification.load(id);
  },
  resourceId: ({ resourceId, transactionId }: NotificationEntry) => resourceId ?? transactionId,
  transaction: ({ transactionId }: NotificationEntry) => (transactionId === null ? null : { id: transactionId }),
};
