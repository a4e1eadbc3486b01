import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';
import type { AttemptError, DeliveryStatus, WebhookEvent } from './webhook-events.ts';

/** An event that is or was sent to an endpoint. */
export interface Delivery {
  readonly id: Id<'whd'>;
  readonly endpointId: Id<'whe'>;
  readonly event: WebhookEvent;
  readonly messageId: Id<'evt'>;
  readonly isTest: boolean;
  readonly body: string;
  readonly status: DeliveryStatus;
  readonly attemptCount: number;
  /** Null while it has none: it has its outcome, waits for an earlier event of its object, or for its endpoint to be enabled. */
  readonly nextAttemptAt: Date | null;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
}

/** A row of `deliveries` as raw SQL returns it. */
export interface DeliveryRow {
  id: string;
  endpoint_id: string;
  event: WebhookEvent;
  message_id: string;
  is_test: boolean;
  object_id: string;
  sequence: number;
  body: string;
  traceparent: string | null;
  status: DeliveryStatus;
  is_next: boolean;
  attempts: number;
  failures: number;
  next_attempt_at: Date;
  owed_since: Date;
  created_at: Date;
  settled_at: Date | null;
}

/**
 * The delivery that a row holds.
 * @param isSentTo whether its endpoint is enabled
 */
export function toDelivery(row: DeliveryRow, isSentTo: boolean): Delivery {
  return {
    id: fromUuid('whd', row.id),
    endpointId: fromUuid('whe', row.endpoint_id),
    event: row.event,
    messageId: fromUuid('evt', row.message_id),
    isTest: row.is_test,
    body: row.body,
    status: row.status,
    attemptCount: row.attempts,
    nextAttemptAt: isSentTo && row.status === 'PENDING' && row.is_next ? row.next_attempt_at : null,
    createdAt: row.created_at,
    settledAt: row.settled_at,
  };
}

/** One request that was made for a delivery. */
export interface Attempt {
  readonly at: Date;
  readonly responseStatus: number | null;
  readonly responseBody: string | null;
  readonly durationMs: number;
  readonly error: AttemptError | null;
}
