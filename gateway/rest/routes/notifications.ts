import type { RestRoute } from '../route.ts';

/** The inbox, and what comes into it as it comes. */
export const notificationRoutes: readonly RestRoute[] = [
  { method: 'GET', path: '/notifications', operation: 'RestNotifications' },
  { method: 'GET', path: '/notifications/unread-count', operation: 'RestUnreadNotificationCount' },
  {
    method: 'GET',
    path: '/notifications/stream',
    operation: 'RestNotificationStream',
    stream: { event: 'notification', cursor: 'id' },
  },
  { method: 'GET', path: '/notifications/preferences', operation: 'RestNotificationPreferences' },
  {
    method: 'PATCH',
    path: '/notifications/preferences',
    operation: 'RestUpdateNotificationPreferences',
    answer: 'preferences',
  },
  {
    method: 'POST',
    path: '/notifications/read',
    operation: 'RestMarkNotificationsRead',
    answer: 'notifications',
    statuses: { NOT_FOUND: 422 },
  },
  {
    method: 'POST',
    path: '/notifications/read-all',
    operation: 'RestMarkAllNotificationsRead',
    statuses: { NOT_FOUND: 422 },
  },
  { method: 'GET', path: '/notifications/{id}', operation: 'RestNotification' },
  { method: 'POST', path: '/notifications/{id}/read', operation: 'RestMarkNotificationRead', answer: 'notifications' },
];
