import { idOf } from '@mint/schema/events/ids.ts';
import { z } from 'zod';
import type { NotificationKind } from './notification-kinds.ts';

/** In the currency's smallest unit. */
const minorUnits = z.string().regex(/^\d{1,19}$/);

/** What an e-mail about a transaction tells. */
const aboutTransaction = z.object({
  transactionId: idOf('txn'),
  amountMinor: minorUnits,
  currency: z.string().length(3),
  /** The other person's name, as it was when it happened; null when there is none or it isn't known. */
  counterparty: z.string().nullable(),
  note: z.string().nullable(),
  /** Why it failed, as the end of a sentence. */
  reason: z.string().nullable(),
});

/** What an e-mail about a request for money tells. */
const aboutRequest = z.object({
  moneyRequestId: idOf('mrq'),
  amountMinor: minorUnits,
  currency: z.string().length(3),
  /** The other person's name, as it was when it happened; null when it isn't known. */
  counterparty: z.string().nullable(),
  note: z.string().nullable(),
  /** When the request ends by itself. */
  until: z.iso.datetime(),
});

/** What an e-mail about a split bill tells. */
const aboutSplit = z.object({
  splitId: idOf('spl'),
  title: z.string(),
  amountMinor: minorUnits,
  currency: z.string().length(3),
  /** The other person's name, as it was when it happened; null when there is none or it isn't known. */
  counterparty: z.string().nullable(),
});

/** What an e-mail tells that asks the person to follow a link with a token; the token is minted when the mail is written. */
const withToken = z.object({ requestId: z.uuid() });

/** What an e-mail about a transfer under review tells. */
const aboutReview = aboutTransaction.extend({ until: z.iso.datetime() });

/** What an e-mail about a budget tells. Sums may be larger than any one amount. */
const aboutBudget = z.object({
  category: z.string(),
  month: z.string().regex(/^\d{4}-\d{2}$/),
  limitMinor: z.string().regex(/^\d{1,60}$/),
  spentMinor: z.string().regex(/^\d{1,60}$/),
  currency: z.string().length(3),
});

/** What an e-mail about a statement tells. */
const aboutStatement = z.object({
  statementId: idOf('stm'),
  currency: z.string().length(3),
  format: z.enum(['CSV', 'PDF']),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
});

/** What an e-mail about a schedule tells. */
const aboutSchedule = z.object({
  scheduleId: idOf('sch'),
  /** In the currency's smallest unit. */
  amountMinor: z.string().regex(/^\d{1,19}$/),
  currency: z.string().length(3),
  /** The recipient's name, as it was when it happened; null when it isn't known. */
  counterparty: z.string().nullable(),
  note: z.string().nullable(),
});

/** What an e-mail about a run of a schedule tells. */
const aboutScheduledRun = aboutSchedule.extend({
  dueAt: z.iso.datetime(),
  /** The zone by whose clocks `dueAt` is told; UTC when absent. */
  timeZone: z.string().optional(),
});

/** What an e-mail about a webhook endpoint tells: its host, as the rest of its URL may be a secret. */
const aboutWebhook = z.object({ host: z.string(), reason: z.string() });

/** What an e-mail about a batch of payouts that has ended tells. */
const aboutPayouts = z.object({ payoutBatchId: idOf('pob'), heading: z.string(), summary: z.string() });

const rejection = z.object({ reason: z.string() });

/** What is told of something by when it happened. */
const dated = z.object({ occurredAt: z.iso.datetime() });

/** What an e-mail about a new API key tells. */
const aboutApiKey = z.object({ keyName: z.string(), keyPrefix: z.string(), madeAt: z.iso.datetime() });

/** Every e-mail there is: what it needs to be told, kept as JSON until it is written, and the kind whose preference it follows. */
export const mailContracts = {
  welcome: { kind: 'WELCOME', data: z.object({ handle: z.string() }) },
  'verify-email': { kind: 'EMAIL_VERIFICATION', data: withToken },
  'reset-password': { kind: 'PASSWORD_RESET', data: withToken },
  'password-changed': { kind: 'SECURITY_ALERT', data: dated },
  'session-stolen': { kind: 'SECURITY_ALERT', data: dated },
  'api-key-created': { kind: 'SECURITY_ALERT', data: aboutApiKey },
  'second-factor-enabled': { kind: 'SECURITY_ALERT', data: dated },
  'second-factor-disabled': { kind: 'SECURITY_ALERT', data: dated },
  'second-factor-reset-requested': { kind: 'SECURITY_ALERT', data: dated.extend({ until: z.iso.datetime() }) },
  'second-factor-reset': { kind: 'SECURITY_ALERT', data: dated },
  'recovery-code-used': { kind: 'SECURITY_ALERT', data: dated.extend({ codesLeft: z.int().min(0) }) },
  'transfer-received': { kind: 'TRANSFER_RECEIVED', data: aboutTransaction },
  'transfer-sent': { kind: 'TRANSFER_SENT', data: aboutTransaction },
  'transfer-failed': { kind: 'TRANSFER_FAILED', data: aboutTransaction },
  'transfer-in-review': { kind: 'TRANSFER_IN_REVIEW', data: aboutReview },
  'transfer-cancelled': { kind: 'TRANSFER_CANCELLED', data: aboutTransaction },
  'transfer-returned': { kind: 'TRANSFER_REVERSED', data: aboutTransaction },
  'transfer-taken-back': { kind: 'TRANSFER_REVERSED', data: aboutTransaction },
  'top-up-taken-back': { kind: 'TOP_UP_REVERSED', data: aboutTransaction },
  'scheduled-transfer-upcoming': { kind: 'SCHEDULED_TRANSFER_UPCOMING', data: aboutScheduledRun },
  'scheduled-transfer-failed': { kind: 'SCHEDULED_TRANSFER_FAILED', data: aboutScheduledRun.extend({ reason: z.string() }) },
  'schedule-paused': { kind: 'SCHEDULE_PAUSED', data: aboutSchedule.extend({ reason: z.string() }) },
  'schedule-ended': { kind: 'SCHEDULE_ENDED', data: aboutSchedule },
  'payout-batch-ended': { kind: 'PAYOUT_BATCH_ENDED', data: aboutPayouts },
  'top-up-completed': { kind: 'TOP_UP_COMPLETED', data: aboutTransaction },
  'top-up-failed': { kind: 'TOP_UP_FAILED', data: aboutTransaction },
  'top-up-cancelled': { kind: 'TOP_UP_CANCELLED', data: aboutTransaction },
  'identity-verified': { kind: 'IDENTITY_VERIFIED', data: dated },
  'identity-rejected': { kind: 'IDENTITY_REJECTED', data: rejection },
  'request-received': { kind: 'MONEY_REQUEST_RECEIVED', data: aboutRequest },
  'request-reminder': { kind: 'MONEY_REQUEST_REMINDER', data: aboutRequest },
  'request-accepted': { kind: 'MONEY_REQUEST_ACCEPTED', data: aboutRequest },
  'request-declined': { kind: 'MONEY_REQUEST_DECLINED', data: aboutRequest },
  'request-cancelled': { kind: 'MONEY_REQUEST_CANCELLED', data: aboutRequest },
  'request-expired': { kind: 'MONEY_REQUEST_EXPIRED', data: aboutRequest },
  'split-share-asked': { kind: 'SPLIT_SHARE_ASKED', data: aboutSplit },
  'split-share-paid': { kind: 'SPLIT_SHARE_PAID', data: aboutSplit },
  'split-settled': { kind: 'SPLIT_SETTLED', data: aboutSplit },
  'split-cancelled': { kind: 'SPLIT_CANCELLED', data: aboutSplit },
  'account-frozen': { kind: 'SECURITY_ALERT', data: dated },
  'account-unfrozen': { kind: 'SECURITY_ALERT', data: dated },
  'budget-warning': { kind: 'BUDGET_WARNING', data: aboutBudget },
  'budget-exceeded': { kind: 'BUDGET_EXCEEDED', data: aboutBudget },
  'statement-ready': { kind: 'STATEMENT_READY', data: aboutStatement },
  'statement-failed': { kind: 'STATEMENT_FAILED', data: aboutStatement },
  'webhook-disabled': { kind: 'WEBHOOK_DISABLED', data: aboutWebhook },
} as const satisfies Record<string, { kind: NotificationKind; data: z.ZodType }>;

export type MailTemplate = keyof typeof mailContracts;
export type TransactionMailData = z.output<typeof aboutTransaction>;
export type RequestMailData = z.output<typeof aboutRequest>;
export type SplitMailData = z.output<typeof aboutSplit>;
export type BudgetMailData = z.output<typeof aboutBudget>;
export type StatementMailData = z.output<typeof aboutStatement>;
export type ScheduleMailData = z.output<typeof aboutSchedule>;

/** The text that names a template, or undefined when there is none of that name. */
export function asMailTemplate(name: string): MailTemplate | undefined {
  return Object.hasOwn(mailContracts, name) ? (name as MailTemplate) : undefined;
}

/** An e-mail that is to be written. */
export type MailContent = {
  [Template in MailTemplate]: { readonly template: Template; readonly data: z.input<(typeof mailContracts)[Template]['data']> };
}[MailTemplate];
