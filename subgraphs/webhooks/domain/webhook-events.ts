/** What an endpoint can be told of, in the order people are shown it. */
export const webhookEvents = [
  'TRANSACTION_COMPLETED',
  'TRANSACTION_FAILED',
  'TRANSACTION_CANCELLED',
  'TRANSACTION_HELD',
  'TRANSACTION_REVERSED',
  'PAYOUT_BATCH_ENDED',
  'WALLET_FROZEN',
  'WALLET_UNFROZEN',
  'MONEY_REQUEST_CREATED',
  'MONEY_REQUEST_ACCEPTED',
  'MONEY_REQUEST_DECLINED',
  'MONEY_REQUEST_CANCELLED',
  'MONEY_REQUEST_EXPIRED',
  'SPLIT_SETTLED',
  'BUDGET_WARNING',
  'BUDGET_EXCEEDED',
] as const;

export type WebhookEvent = (typeof webhookEvents)[number];

/** What becomes of a delivery. */
export const deliveryStatuses = ['PENDING', 'DELIVERED', 'FAILED'] as const;

export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** Why nothing is sent to an endpoint. */
export const disabledReasons = ['OWNER', 'FAILING', 'GONE'] as const;

export type DisabledReason = (typeof disabledReasons)[number];

/** Why an attempt failed. */
export const attemptErrors = [
  'INVALID_URL',
  'NAME_NOT_RESOLVED',
  'ADDRESS_NOT_PUBLIC',
  'CONNECTION_FAILED',
  'TLS_FAILED',
  'TIMED_OUT',
  'INVALID_RESPONSE',
  'REDIRECTED',
  'STATUS_REFUSED',
] as const;

export type AttemptError = (typeof attemptErrors)[number];
