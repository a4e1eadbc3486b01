import type { EventContract, PayloadOf } from '@mint/platform/kafka/contract.ts';
import * as admin from '@mint/schema/events/admin.ts';
import * as analytics from '@mint/schema/events/analytics.ts';
import { auditCheckpointed } from '@mint/schema/events/audit.ts';
import * as auth from '@mint/schema/events/auth.ts';
import * as fraud from '@mint/schema/events/fraud.ts';
import * as kyc from '@mint/schema/events/kyc.ts';
import * as social from '@mint/schema/events/social.ts';
import * as transactions from '@mint/schema/events/transactions.ts';
import * as wallet from '@mint/schema/events/wallet.ts';
import * as webhooks from '@mint/schema/events/webhooks.ts';

/** Who is concerned by an event of one kind, and what of it they may see. */
export interface Audience {
  readonly contract: EventContract;
  /** Where the payload names them: a member, or a way through members and lists such as `shares.userId`. */
  readonly person: string;
  /** The members of the payload that they see. */
  readonly members: readonly string[];
  /** Only of events of which this holds. */
  readonly only?: { readonly member: string; readonly is: string };
}

type Member<C extends EventContract> = keyof PayloadOf<C> & string;

function see<C extends EventContract>(
  contract: C,
  person: Member<C> | `${Member<C>}.userId`,
  members: readonly Member<C>[],
  only?: { readonly member: Member<C>; readonly is: string },
): Audience {
  return { contract, person, members, ...(only && { only }) };
}

const transfer = ['transactionId', 'kind', 'recipientId', 'amountMinor', 'currency', 'note', 'occurredAt'] as const;
const asRecipient = ['senderId', ...transfer, 'recipientAmountMinor', 'recipientCurrency'] as const;
const asSender = [
  ...asRecipient,
  'merchant',
  'category',
  'baseAmountMinor',
  'baseCurrency',
  'feeMinor',
  'scheduleId',
  'payoutBatchId',
] as const;
/** Of a top-up there is no sender: whoever it goes to has made it. */
const topUp = { member: 'kind', is: 'TOP_UP' } as const;
const transfers = { member: 'kind', is: 'TRANSFER' } as const;

const posting = ['transactionId', 'kind', 'amountMinor', 'currency', 'postedAt', 'leg'] as const;
const hold = ['transactionId', 'walletId', 'userId', 'amountMinor', 'currency'] as const;
const statement = ['statementId', 'userId', 'walletId', 'currency', 'format', 'from', 'to', 'occurredAt'] as const;
const schedule = ['scheduleId', 'ownerId', 'recipientId', 'amountMinor', 'currency', 'note', 'occurredAt'] as const;
const batch = ['payoutBatchId', 'ownerId', 'allOrNothing', 'totalMinor', 'currency', 'occurredAt'] as const;
const request = [
  'moneyRequestId',
  'requesterId',
  'payerId',
  'amountMinor',
  'currency',
  'note',
  'expiresAt',
  'occurredAt',
] as const;
const split = ['splitId', 'creatorId', 'title', 'totalMinor', 'currency', 'occurredAt'] as const;
const contact = ['contactId', 'ownerId', 'userId', 'occurredAt'] as const;
const endpoint = ['endpointId', 'ownerId', 'host', 'occurredAt'] as const;
const profile = ['userId', 'profileId'] as const;
const budget = [
  'userId',
  'budgetId',
  'category',
  'month',
  'limitMinor',
  'spentMinor',
  'currency',
  'transactionId',
  'reachedAt',
] as const;

/**
 * What people see of the log: nothing but what stands here. Never among it: why an operator did something and who that was, what fraud rules found,
 * what only the other party of a transfer knows, and ids that serve the house alone.
 */
export const audiences: readonly Audience[] = [
  see(auth.userRegistered, 'userId', ['userId', 'handle', 'displayName', 'email', 'country', 'registeredAt']),
  see(auth.userEmailVerificationRequested, 'userId', ['userId']),
  see(auth.userEmailVerified, 'userId', ['userId']),
  see(auth.userProfileUpdated, 'userId', ['userId', 'handle', 'displayName']),
  see(auth.userPasswordResetRequested, 'userId', ['userId']),
  see(auth.userPasswordReset, 'userId', ['userId']),
  see(auth.userPasswordChanged, 'userId', ['userId']),
  see(auth.userFrozen, 'userId', ['userId']),
  see(auth.userUnfrozen, 'userId', ['userId']),
  see(auth.userRoleChanged, 'userId', ['userId', 'role']),
  see(auth.sessionCreated, 'userId', ['userId', 'sessionId', 'ipAddress', 'userAgent']),
  see(auth.sessionRevoked, 'userId', ['userId', 'sessionIds', 'reason']),
  see(auth.sessionReuseDetected, 'userId', ['userId', 'sessionId']),
  see(auth.apiKeyCreated, 'userId', ['userId', 'apiKeyId', 'name', 'prefix', 'scopes', 'ipAllowlist', 'dailyLimit', 'expiresAt']),
  see(auth.apiKeyRotated, 'userId', ['userId', 'apiKeyId', 'prefix', 'previousSecretsEndAt']),
  see(auth.apiKeyRevoked, 'userId', ['userId', 'apiKeyIds', 'reason']),
  see(auth.userTotpEnabled, 'userId', ['userId']),
  see(auth.userTotpDisabled, 'userId', ['userId']),
  see(auth.userTotpReset, 'userId', ['userId']),
  see(auth.userTotpThresholdSet, 'userId', ['userId', 'threshold']),
  see(auth.userRecoveryCodesRegenerated, 'userId', ['userId']),
  see(auth.userRecoveryCodeUsed, 'userId', ['userId', 'codesLeft']),

  see(wallet.walletOpened, 'userId', ['walletId', 'userId', 'currency']),
  // Each side as it is, the other only by the amount: what somebody else has left is theirs to know.
  ...[wallet.walletPosted, wallet.walletCaptured].flatMap((contract) => [
    see(contract, 'debit.userId', [...posting, 'debit']),
    see(contract, 'credit.userId', [...posting, 'credit']),
  ]),
  see(wallet.walletHeld, 'userId', [...hold, 'heldAt', 'expiresAt']),
  see(wallet.walletVoided, 'userId', [...hold, 'voidedAt', 'reason']),
  see(wallet.walletFrozen, 'userId', ['walletId', 'userId']),
  see(wallet.walletUnfrozen, 'userId', ['walletId', 'userId']),
  see(wallet.statementMade, 'userId', statement),
  see(wallet.statementFailed, 'userId', statement),

  // Whoever is sent money hears of it when it has come; before, it is the sender's alone.
  see(transactions.transactionCreated, 'senderId', asSender),
  see(transactions.transactionCreated, 'recipientId', asSender, topUp),
  see(transactions.transactionHeldForReview, 'senderId', [...asSender, 'until']),
  see(transactions.transactionCompleted, 'senderId', asSender),
  see(transactions.transactionCompleted, 'recipientId', asSender, topUp),
  see(transactions.transactionCompleted, 'recipientId', asRecipient, transfers),
  see(transactions.transactionFailed, 'senderId', [...asSender, 'failureCode']),
  see(transactions.transactionFailed, 'recipientId', [...asSender, 'failureCode'], topUp),
  see(transactions.transactionCancelled, 'senderId', asSender),
  see(transactions.transactionCancelled, 'recipientId', asSender, topUp),
  see(transactions.transactionReversed, 'senderId', [...asSender, 'restoredMinor']),
  see(transactions.transactionReversed, 'recipientId', [...asSender, 'reversedMinor', 'restoredMinor'], topUp),
  see(transactions.transactionReversed, 'recipientId', [...asRecipient, 'reversedMinor'], transfers),

  see(transactions.scheduleCreated, 'ownerId', [...schedule, 'cron', 'timeZone', 'startsAt', 'endsAt', 'nextRunAt']),
  see(transactions.schedulePaused, 'ownerId', [...schedule, 'reason', 'failureCount']),
  see(transactions.scheduleResumed, 'ownerId', [...schedule, 'nextRunAt']),
  see(transactions.scheduleCancelled, 'ownerId', schedule),
  see(transactions.scheduleEnded, 'ownerId', schedule),
  see(transactions.scheduleRunUpcoming, 'ownerId', [...schedule, 'dueAt', 'timeZone']),
  see(transactions.scheduleRunSkipped, 'ownerId', [...schedule, 'dueAt']),
  see(transactions.scheduleRunCompleted, 'ownerId', [...schedule, 'dueAt', 'transactionId']),
  see(transactions.scheduleRunFailed, 'ownerId', [
    ...schedule,
    'dueAt',
    'transactionId',
    'failureCode',
    'attempts',
    'failureCount',
  ]),
  see(transactions.payoutBatchCreated, 'ownerId', [...batch, 'payoutCount', 'rejectedCount']),
  see(transactions.payoutBatchCompleted, 'ownerId', [...batch, 'status', 'paidCount', 'unpaidCount', 'paidMinor']),

  see(kyc.kycBasicSubmitted, 'userId', [...profile, 'legalName', 'country', 'submittedAt']),
  see(kyc.kycTierChanged, 'userId', [...profile, 'previousTier', 'tier', 'changedAt']),
  see(kyc.kycDocumentUploaded, 'userId', [...profile, 'documentId', 'kind', 'uploadedAt']),
  see(kyc.kycDocumentDeleted, 'userId', [...profile, 'documentId', 'deletedAt']),
  see(kyc.kycReviewRequested, 'userId', [...profile, 'submittedAt']),
  see(kyc.kycApproved, 'userId', [...profile, 'decidedAt']),
  see(kyc.kycRejected, 'userId', [...profile, 'decidedAt']),
  see(kyc.kycFrozen, 'userId', profile),
  see(kyc.kycUnfrozen, 'userId', profile),

  ...[
    social.moneyRequestCreated,
    social.moneyRequestReminded,
    social.moneyRequestDeclined,
    social.moneyRequestCancelled,
    social.moneyRequestExpired,
  ].flatMap((contract) => [see(contract, 'requesterId', request), see(contract, 'payerId', request)]),
  see(social.moneyRequestAccepted, 'requesterId', [...request, 'transactionId']),
  see(social.moneyRequestAccepted, 'payerId', [...request, 'transactionId']),
  see(social.splitCreated, 'creatorId', [...split, 'shares']),
  see(social.splitCreated, 'shares.userId', [...split, 'shares']),
  see(social.splitSharePaid, 'creatorId', [...split, 'share', 'transactionId']),
  see(social.splitSharePaid, 'share.userId', [...split, 'share', 'transactionId']),
  see(social.splitSettled, 'creatorId', split),
  see(social.splitCancelled, 'creatorId', [...split, 'shares']),
  see(social.splitCancelled, 'shares.userId', [...split, 'shares']),
  see(social.contactAdded, 'ownerId', contact),
  see(social.contactRemoved, 'ownerId', contact),

  see(analytics.analyticsBudgetWarning, 'userId', budget),
  see(analytics.analyticsBudgetExceeded, 'userId', budget),

  see(webhooks.webhookEndpointCreated, 'ownerId', [...endpoint, 'events', 'enabled']),
  see(webhooks.webhookEndpointUpdated, 'ownerId', [...endpoint, 'events', 'enabled']),
  see(webhooks.webhookEndpointDeleted, 'ownerId', endpoint),
  see(webhooks.webhookSecretRotated, 'ownerId', [...endpoint, 'previousUntil']),
  see(webhooks.webhookEndpointDisabled, 'ownerId', [...endpoint, 'reason', 'failingSince']),
  see(webhooks.webhookDeliveryFailed, 'ownerId', [...endpoint, 'deliveryId', 'event', 'attempts', 'error']),

  // An operator's own doings, with their own words. Whom these concern is told by the events of the domain that acted.
  see(admin.adminActionPerformed, 'adminId', [
    'actionId',
    'action',
    'adminId',
    'resourceId',
    'reason',
    'before',
    'after',
    'occurredAt',
  ]),
  see(admin.adminApprovalRequested, 'requestedBy', [
    'approvalId',
    'kind',
    'transactionId',
    'requestedBy',
    'reason',
    'occurredAt',
  ]),
  see(admin.adminApprovalDecided, 'decidedBy', [
    'approvalId',
    'kind',
    'transactionId',
    'approved',
    'decidedBy',
    'reason',
    'occurredAt',
  ]),
  see(admin.adminTotpResetRequested, 'requestedBy', [
    'approvalId',
    'userId',
    'requestedBy',
    'reason',
    'notBefore',
    'expiresAt',
    'occurredAt',
  ]),
  see(admin.adminTotpResetDecided, 'decidedBy', ['approvalId', 'userId', 'approved', 'decidedBy', 'reason', 'occurredAt']),
  see(admin.adminApprovalVoided, 'requestedBy', ['approvalId', 'kind', 'resourceId', 'requestedBy', 'voidReason', 'occurredAt']),
  // Whoever's second factor is asked to be ended may stop that: they see that it was asked, and what came of it.
  see(admin.adminTotpResetRequested, 'userId', ['approvalId', 'userId', 'notBefore', 'expiresAt', 'occurredAt']),
  see(admin.adminTotpResetDecided, 'userId', ['approvalId', 'userId', 'approved', 'occurredAt']),
  see(admin.adminApprovalVoided, 'resourceId', ['approvalId', 'kind', 'resourceId', 'voidReason', 'occurredAt']),
];

/** Kinds of events that nobody finds among their own: of the house as a whole, or of what it must not tell those whom it suspects. */
export const nobodys: readonly EventContract[] = [
  admin.ledgerMismatchFound,
  admin.ledgerMismatchResolved,
  auditCheckpointed,
  fraud.fraudCaseOpened,
  fraud.fraudCaseApproved,
  fraud.fraudCaseBlocked,
  fraud.fraudCaseExpired,
  fraud.fraudCaseWithdrawn,
  fraud.sanctionsListLoaded,
  kyc.kycLimitsChanged,
];
