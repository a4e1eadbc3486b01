import type { NotificationKind } from '@mint/sdk/__generated__/graphql.ts';

/** Where each kind of thing has its page, by the prefix of its id. */
const pages: Readonly<Record<string, (id: string) => string>> = {
  txn: (id) => `/transactions/${id}`,
  mrq: (id) => `/requests/${id}`,
  spl: (id) => `/requests/splits/${id}`,
  sch: (id) => `/schedules/${id}`,
  stm: (id) => `/statements/${id}`,
  pob: (id) => `/developers/payouts/${id}`,
  whe: (id) => `/developers/webhooks/${id}`,
  key: () => '/developers',
};

/** Where what has no id of its own is to be seen. */
const pagesOfKinds: Partial<Record<NotificationKind, string>> = {
  WELCOME: '/wallet',
  BUDGET_WARNING: '/insights#budgets',
  BUDGET_EXCEEDED: '/insights#budgets',
  IDENTITY_VERIFIED: '/verification',
  IDENTITY_REJECTED: '/verification',
  SECURITY_ALERT: '/settings/security',
};

/** The page of the very thing that a notification is about; null when there is none. */
export function pageOf({
  kind,
  resourceId,
}: {
  readonly kind: NotificationKind;
  readonly resourceId: string | null;
}): string | null {
  const page = resourceId === null ? undefined : pages[resourceId.slice(0, resourceId.indexOf('_'))]?.(resourceId);
  return page ?? pagesOfKinds[kind] ?? null;
}
