import { readFileSync } from 'node:fs';
import { defineSubgraph, type Running } from '@mint/platform/graphql/define-subgraph.ts';
import { createLoader } from '@mint/platform/graphql/loader.ts';
import { startWorker } from '@mint/platform/jobs/jobs.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { sharedTypeDefs } from '@mint/schema/graphql/shared.ts';
import type { Resolvers } from './__generated__/schema.ts';
import { configSchema, type NotificationsConfig } from './config.ts';
import { closeContext, type NotificationsContext, openContext } from './context.ts';
import { findNotifications } from './domain/find-notifications.ts';
import { sendMailJob } from './domain/mail-jobs.ts';
import type { Notification as NotificationEntry } from './domain/notification.ts';
import { sendMail } from './domain/send-mail.ts';
import { startMailSweep } from './domain/sweep-mails.ts';
import { onAdminApprovalVoided } from './events/on-admin-approval-voided.ts';
import { onAdminTotpResetDecided } from './events/on-admin-totp-reset-decided.ts';
import { onAdminTotpResetRequested } from './events/on-admin-totp-reset-requested.ts';
import { onAnalyticsBudgetExceeded } from './events/on-analytics-budget-exceeded.ts';
import { onAnalyticsBudgetWarning } from './events/on-analytics-budget-warning.ts';
import { onApiKeyCreated } from './events/on-api-key-created.ts';
import { onKycApproved } from './events/on-kyc-approved.ts';
import { onKycFrozen } from './events/on-kyc-frozen.ts';
import { onKycRejected } from './events/on-kyc-rejected.ts';
import { onKycUnfrozen } from './events/on-kyc-unfrozen.ts';
import { onMoneyRequestAccepted } from './events/on-money-request-accepted.ts';
import { onMoneyRequestCancelled } from './events/on-money-request-cancelled.ts';
import { onMoneyRequestCreated } from './events/on-money-request-created.ts';
import { onMoneyRequestDeclined } from './events/on-money-request-declined.ts';
import { onMoneyRequestExpired } from './events/on-money-request-expired.ts';
import { onMoneyRequestReminded } from './events/on-money-request-reminded.ts';
import { onPayoutBatchCompleted } from './events/on-payout-batch-completed.ts';
import { onScheduleEnded } from './events/on-schedule-ended.ts';
import { onSchedulePaused } from './events/on-schedule-paused.ts';
import { onScheduleRunFailed } from './events/on-schedule-run-failed.ts';
import { onScheduleRunUpcoming } from './events/on-schedule-run-upcoming.ts';
import { onSessionReuseDetected } from './events/on-session-reuse-detected.ts';
import { onSplitCancelled } from './events/on-split-cancelled.ts';
import { onSplitCreated } from './events/on-split-created.ts';
import { onSplitSettled } from './events/on-split-settled.ts';
import { onSplitSharePaid } from './events/on-split-share-paid.ts';
import { onStatementFailed } from './events/on-statement-failed.ts';
import { onStatementMade } from './events/on-statement-made.ts';
import { onTransactionCancelled } from './events/on-transaction-cancelled.ts';
import { onTransactionCompleted } from './events/on-transaction-completed.ts';
import { onTransactionFailed } from './events/on-transaction-failed.ts';
import { onTransactionHeldForReview } from './events/on-transaction-held-for-review.ts';
import { onTransactionReversed } from './events/on-transaction-reversed.ts';
import { onUserEmailVerificationRequested } from './events/on-user-email-verification-requested.ts';
import { onUserPasswordChanged } from './events/on-user-password-changed.ts';
import { onUserPasswordReset } from './events/on-user-password-reset.ts';
import { onUserPasswordResetRequested } from './events/on-user-password-reset-requested.ts';
import { onUserProfileUpdated } from './events/on-user-profile-updated.ts';
import { onUserRecoveryCodeUsed } from './events/on-user-recovery-code-used.ts';
import { onUserRecoveryCodesRegenerated } from './events/on-user-recovery-codes-regenerated.ts';
import { onUserRegistered } from './events/on-user-registered.ts';
import { onUserTotpDisabled } from './events/on-user-totp-disabled.ts';
import { onUserTotpEnabled } from './events/on-user-totp-enabled.ts';
import { onUserTotpReset } from './events/on-user-totp-reset.ts';
import { onUserTotpThresholdSet } from './events/on-user-totp-threshold-set.ts';
import { onWebhookEndpointDisabled } from './events/on-webhook-endpoint-disabled.ts';
import type { GraphContext, NotificationLoaders } from './graph-context.ts';
import { notificationMarkAllRead } from './resolvers/Mutation/notificationMarkAllRead.ts';
import { notificationMarkRead } from './resolvers/Mutation/notificationMarkRead.ts';
import { notificationPreferencesUpdate } from './resolvers/Mutation/notificationPreferencesUpdate.ts';
import { Notification } from './resolvers/Notification.ts';
import { notification } from './resolvers/Query/notification.ts';
import { notificationPreferences } from './resolvers/Query/notificationPreferences.ts';
import { notifications } from './resolvers/Query/notifications.ts';
import { unreadNotificationCount } from './resolvers/Query/unreadNotificationCount.ts';
import { notificationReceived } from './resolvers/Subscription/notificationReceived.ts';

function workMails(context: NotificationsContext, log: Logger): Running {
  return startWorker(sendMailJob, context.queueLocation, log, ({ payload }) => sendMail(context, payload.emailId), {
    concurrency: context.config.MAIL_CONCURRENCY,
  });
}

/** Inbox, live notifications and e-mail. */
export const notificationsSubgraph = defineSubgraph<NotificationsConfig, NotificationsContext, NotificationLoaders>({
  name: 'notifications',
  configSchema,
  typeDefs: [sharedTypeDefs, readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8')],
  resolvers: {
    ...({
      Query: { notifications, notification, unreadNotificationCount, notificationPreferences },
      Mutation: { notificationMarkRead, notificationMarkAllRead, notificationPreferencesUpdate },
      Notification,
    } satisfies Resolvers<GraphContext>),
    // Yields the platform's live events, which carry their cursor, not bare results.
    Subscription: { notificationReceived },
  },
  migrations: new URL('./migrations/', import.meta.url),
  openContext,
  closeContext,
  handlers: [
    onUserRegistered,
    onUserTotpReset,
    onUserTotpThresholdSet,
    onAdminTotpResetRequested,
    onAdminTotpResetDecided,
    onAdminApprovalVoided,
    onUserRecoveryCodesRegenerated,
    onUserRecoveryCodeUsed,
    onUserTotpDisabled,
    onUserTotpEnabled,
    onUserProfileUpdated,
    onUserEmailVerificationRequested,
    onUserPasswordResetRequested,
    onUserPasswordReset,
    onUserPasswordChanged,
    onApiKeyCreated,
    onSessionReuseDetected,
    onTransactionCompleted,
    onTransactionFailed,
    onTransactionCancelled,
    onTransactionReversed,
    onTransactionHeldForReview,
    onPayoutBatchCompleted,
    onScheduleRunUpcoming,
    onScheduleRunFailed,
    onSchedulePaused,
    onScheduleEnded,
    onKycApproved,
    onKycRejected,
    onKycFrozen,
    onKycUnfrozen,
    onMoneyRequestCreated,
    onMoneyRequestReminded,
    onMoneyRequestAccepted,
    onMoneyRequestDeclined,
    onMoneyRequestExpired,
    onMoneyRequestCancelled,
    onSplitCreated,
    onSplitSharePaid,
    onSplitSettled,
    onSplitCancelled,
    onAnalyticsBudgetWarning,
    onAnalyticsBudgetExceeded,
    onStatementMade,
    onStatementFailed,
    onWebhookEndpointDisabled,
  ],
  workers: [workMails, startMailSweep],
  loaders: (context, viewer) => ({
    notification: createLoader<string, NotificationEntry>(async (ids) =>
      viewer === null ? new Map() : findNotifications(context, viewer.userId, ids),
    ),
  }),
});
