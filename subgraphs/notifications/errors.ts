/** Why `notificationMarkRead` refused. */
export type MarkReadErrorCode = 'NOT_FOUND' | 'TOO_MANY_IDS';

/** Why `notificationMarkAllRead` refused. */
export type MarkAllReadErrorCode = 'NOT_FOUND';

/** Why `notificationPreferencesUpdate` refused. */
export type PreferencesErrorCode = 'KIND_REQUIRED' | 'EMAIL_ONLY' | 'KIND_REPEATED';
