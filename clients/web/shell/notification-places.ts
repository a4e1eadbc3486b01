import type { NotificationKind } from '@mint/sdk/__generated__/graphql.ts';

/** Where what a notification tells of is to be seen, of those that are about something other than a transaction. */
const pages: Partial<Record<NotificationKind, string>> = {
  MONEY_REQUEST_RECEIVED: '/requests',
  MONEY_REQUEST_REMINDER: '/requests',
  MONEY_REQUEST_CANCELLED: '/requests',
  MONEY_REQUEST_ACCEPTED: '/requests/sent',
  MONEY_REQUEST_DECLINED: '/requests/sent',
  MONEY_REQUEST_EXPIRED: '/requests/sent',
  SPLIT_SHARE_ASKED: '/requests/splits',
  SPLIT_SHARE_PAID: '/requests/splits',
  SPLIT_SETTLED: '/requests/splits',
  SPLIT_CANCELLED: '/requests/splits',
  SCHEDULED_TRANSFER_UPCOMING: '/schedules',
  SCHEDULED_TRANSFER_FAILED: '/schedules',
  SCHEDULE_PAUSED: '/schedules',
  SCHEDULE_ENDED: '/schedules',
  BUDGET_WARNING: '/insights',
  BUDGET_EXCEEDED: '/insights',
  STATEMENT_READY: '/statements',
  STATEMENT_FAILED: '/statements',
};

/** The page that a notification leads to; null when it leads nowhere. */
export function pageOf(notification: {
  readonly kind: NotificationKind;
  readonly transaction: { readonly id: string } | null;
}): string | null {
  const { kind, transaction } = notification;
  return pages[kind] ?? (transaction ? `/transactions/${transaction.id}` : null);
}
