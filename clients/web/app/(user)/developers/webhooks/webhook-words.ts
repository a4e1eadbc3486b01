import type {
  WebhookAttemptError,
  WebhookDeliveriesQuery,
  WebhookDeliveryStatus,
  WebhookDisabledReason,
  WebhookEndpointListQuery,
  WebhookEvent,
} from '@mint/sdk/__generated__/graphql.ts';
import type { ChipLook } from '../../../../ui/chip.tsx';

export type WebhookEndpoint = WebhookEndpointListQuery['webhookEndpoints'][number];
export type Delivery = NonNullable<WebhookDeliveriesQuery['webhookEndpoint']>['deliveries']['nodes'][number];

/** What can be told of, in words. */
export const eventNames = {
  TRANSACTION_COMPLETED: 'Transaction completed',
  TRANSACTION_FAILED: 'Transaction failed',
  TRANSACTION_CANCELLED: 'Transaction cancelled',
  TRANSACTION_HELD: 'Transaction held for review',
  TRANSACTION_REVERSED: 'Transaction reversed',
  WALLET_FROZEN: 'Wallet stopped',
  WALLET_UNFROZEN: 'Wallet in use again',
  MONEY_REQUEST_CREATED: 'Money request made',
  MONEY_REQUEST_ACCEPTED: 'Money request paid',
  MONEY_REQUEST_DECLINED: 'Money request declined',
  MONEY_REQUEST_CANCELLED: 'Money request taken back',
  MONEY_REQUEST_EXPIRED: 'Money request expired',
  SPLIT_SETTLED: 'Split settled',
  PAYOUT_BATCH_ENDED: 'Batch of payouts ended',
  BUDGET_WARNING: 'Budget nearly spent',
  BUDGET_EXCEEDED: 'Budget exceeded',
} as const satisfies Record<WebhookEvent, string>;

/** The same, to choose from. */
export const events = Object.entries(eventNames).map(([value, name]) => ({ value: value as WebhookEvent, name }));

/** Why nothing is sent, and what helps. */
export const disabledReasons = {
  OWNER: 'You turned it off. What happens meanwhile is not kept for it.',
  FAILING: 'Every attempt of five days failed. Mend the receiver, then turn it on: it gets what it is owed.',
  GONE: 'It answered 410 Gone: it wants nothing more. Turn it on if that was a mistake.',
} as const satisfies Record<WebhookDisabledReason, string>;

/** What became of a delivery, in a word. */
export const deliveryStates = {
  PENDING: { name: 'Waiting', look: 'warning' },
  DELIVERED: { name: 'Delivered', look: 'good' },
  FAILED: { name: 'Given up', look: 'danger' },
} as const satisfies Record<WebhookDeliveryStatus, { readonly name: string; readonly look: ChipLook }>;

/** Why an attempt failed, in words. */
export const attemptErrors = {
  INVALID_URL: 'Not a URL that may be sent to',
  NAME_NOT_RESOLVED: 'The host’s name has no address',
  ADDRESS_NOT_PUBLIC: 'The host’s address is not public',
  CONNECTION_FAILED: 'No connection',
  TLS_FAILED: 'No trusted encryption',
  TIMED_OUT: 'No answer in ten seconds',
  INVALID_RESPONSE: 'The answer was not HTTP',
  REDIRECTED: 'It redirects, which is not followed',
  STATUS_REFUSED: 'Refused',
} as const satisfies Record<WebhookAttemptError, string>;

/** How an endpoint stands. */
export function stateOf({ enabled, failingSince }: WebhookEndpoint): { readonly name: string; readonly look: ChipLook } {
  if (!enabled) return { name: 'Off', look: 'neutral' };
  return failingSince === null ? { name: 'On', look: 'good' } : { name: 'Failing', look: 'danger' };
}
