import type { RequestContext } from '@mint/platform/graphql/request-context.ts';
import type DataLoader from 'dataloader';
import type { NotificationsContext } from './context.ts';
import type { Notification } from './domain/notification.ts';

/** One request's loaders. */
export interface NotificationLoaders {
  /** The viewer's notifications by id; null for those of others. */
  readonly notification: DataLoader<string, Notification | null>;
}

/** What this subgraph's resolvers get as their context. */
export type GraphContext = RequestContext<NotificationsContext, NotificationLoaders>;
