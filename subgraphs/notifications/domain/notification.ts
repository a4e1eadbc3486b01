import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';
import type { NotificationKind } from './notification-kinds.ts';

/** One entry of a person's inbox. */
export interface Notification {
  readonly id: Id<'ntf'>;
  readonly userId: Id<'usr'>;
  /** Its place among the person's notifications, from 1, without gaps, in the order of commit. */
  readonly position: bigint;
  readonly kind: NotificationKind;
  readonly title: string;
  readonly body: string;
  readonly transactionId: Id<'txn'> | null;
  /** What it is about, when that is something other than a transaction. */
  readonly resourceId: string | null;
  readonly readAt: Date | null;
  readonly createdAt: Date;
}

/** A row of `notifications` as plain SQL answers it. */
export interface NotificationRow {
  readonly id: string;
  readonly user_id: string;
  readonly position: bigint;
  readonly kind: NotificationKind;
  readonly title: string;
  readonly body: string;
  readonly transaction_id: string | null;
  readonly resource_id: string | null;
  readonly read_at: Date | null;
  readonly created_at: Date;
}

/** The notification that a row holds. */
export function toNotification(row: NotificationRow): Notification {
  return {
    id: fromUuid('ntf', row.id),
    userId: fromUuid('usr', row.user_id),
    position: row.position,
    kind: row.kind,
    title: row.title,
    body: row.body,
    transactionId: row.transaction_id === null ? null : fromUuid('txn', row.transaction_id),
    resourceId: row.resource_id,
    readAt: row.read_at,
    createdAt: row.created_at,
  };
}
