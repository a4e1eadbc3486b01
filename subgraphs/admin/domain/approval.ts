import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';
import type { ApprovalKind } from '@mint/schema/events/admin.ts';
import type { ApprovalStatus } from './states.ts';

/** What one operator asked for and a second one decides. */
export interface Approval {
  readonly id: Id<'apr'>;
  readonly kind: ApprovalKind;
  readonly transactionId: Id<'txn'>;
  readonly requestedBy: Id<'usr'>;
  readonly reason: string;
  readonly status: ApprovalStatus;
  readonly decidedBy: Id<'usr'> | null;
  readonly decisionReason: string | null;
  readonly decidedAt: Date | null;
  readonly actionId: Id<'act'> | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** An approval as its row has it. */
export interface ApprovalRow {
  readonly id: string;
  readonly kind: ApprovalKind;
  readonly transaction_id: string;
  readonly requested_by: string;
  readonly reason: string;
  readonly status: ApprovalStatus;
  readonly decided_by: string | null;
  readonly decision_reason: string | null;
  readonly decided_at: Date | null;
  readonly action_id: string | null;
  readonly created_at: Date;
  readonly expires_at: Date;
}

/** The approval of a row. */
export function toApproval(row: ApprovalRow): Approval {
  return {
    id: fromUuid('apr', row.id),
    kind: row.kind,
    transactionId: fromUuid('txn', row.transaction_id),
    requestedBy: fromUuid('usr', row.requested_by),
    reason: row.reason,
    status: row.status,
    decidedBy: row.decided_by === null ? null : fromUuid('usr', row.decided_by),
    decisionReason: row.decision_reason,
    decidedAt: row.decided_at,
    actionId: row.action_id === null ? null : fromUuid('act', row.action_id),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}
