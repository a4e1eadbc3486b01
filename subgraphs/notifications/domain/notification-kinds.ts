/** How a kind of notification is delivered when the person has said nothing, and whether they may change it. */
export interface KindRules {
  readonly email: boolean;
  readonly inApp: boolean;
  /** Keeps the account safe or was asked for by the person this minute: can't be switched off. */
  readonly required: boolean;
  /** Never stands in the inbox, e.g. because it is a link that proves an e-mail address. */
  readonly emailOnly: boolean;
}

const optional = { email: true, inApp: true, required: false, emailOnly: false } as const satisfies KindRules;
/** What the person has just done themselves is shown to them anyway; an e-mail only if they ask for it. */
const quiet = { ...optional, email: false } as const satisfies KindRules;
/** Comes with money, whose arrival is mailed by itself. */
const withMoney = quiet;
const linkByEmail = { email: true, inApp: false, required: true, emailOnly: true } as const satisfies KindRules;

/** Every kind of notification, in the order preferences are listed. */
export const kindRules = {
  WELCOME: optional,
  EMAIL_VERIFICATION: linkByEmail,
  PASSWORD_RESET: linkByEmail,
  SECURITY_ALERT: { email: true, inApp: true, required: true, emailOnly: false },
  TRANSFER_RECEIVED: optional,
  TRANSFER_SENT: quiet,
  TRANSFER_FAILED: optional,
  TRANSFER_CANCELLED: quiet,
  TRANSFER_IN_REVIEW: optional,
  TRANSFER_REVERSED: optional,
  SCHEDULED_TRANSFER_UPCOMING: optional,
  SCHEDULED_TRANSFER_FAILED: optional,
  SCHEDULE_PAUSED: optional,
  SCHEDULE_ENDED: optional,
  PAYOUT_BATCH_ENDED: optional,
  TOP_UP_COMPLETED: quiet,
  TOP_UP_FAILED: optional,
  TOP_UP_CANCELLED: quiet,
  TOP_UP_REVERSED: optional,
  IDENTITY_VERIFIED: optional,
  IDENTITY_REJECTED: optional,
  MONEY_REQUEST_RECEIVED: optional,
  MONEY_REQUEST_REMINDER: optional,
  MONEY_REQUEST_ACCEPTED: withMoney,
  MONEY_REQUEST_DECLINED: optional,
  MONEY_REQUEST_CANCELLED: optional,
  MONEY_REQUEST_EXPIRED: optional,
  SPLIT_SHARE_ASKED: optional,
  SPLIT_SHARE_PAID: withMoney,
  SPLIT_SETTLED: optional,
  SPLIT_CANCELLED: optional,
  BUDGET_WARNING: optional,
  BUDGET_EXCEEDED: optional,
  STATEMENT_READY: optional,
  STATEMENT_FAILED: optional,
  WEBHOOK_DISABLED: optional,
} as const satisfies Record<string, KindRules>;

export type NotificationKind = keyof typeof kindRules;

export const notificationKinds = Object.keys(kindRules) as readonly NotificationKind[];
