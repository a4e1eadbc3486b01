import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';
import type { ApprovalKind, VoidReason } from '@mint/schema/events/admin.ts';
import type { ApprovalStatus } from './states.ts';

/** What one operator asked for and a second one decides. */
export interface Approval {
  readonly id: Id<'apr'>;
  readonly kind: ApprovalKind;
  /** What it is about; one of the two. */
  readonly transactionId: Id<'txn'> | null;
  readonly userId: Id<'usr'> | null;
  readonly requestedBy: Id<'usr'>;
  readonly reason: string;
  readonly input: unknown;
  readonly status: ApprovalStatus;
  /** Why nobody can agree to it any more; null unless VOID. */
  readonly voidReason: VoidReason | null;
  readonly decidedBy: Id<'usr'> | null;
  readonly decisionReason: string | null;
  readonly decidedAt: Date | null;
  readonly actionId: Id<'act'> | null;
  readonly createdAt: Date;
  /** Before then nobody can agree to it; null: at once. */
  readonly notBefore: Date | null;
  readonly expiresAt: Date;
}

/** An approval as its row has it. */
export interface ApprovalRow {
  readonly id: string;
  readonly kind: ApprovalKind;
  readonly transaction_id: string | null;
  readonly user_id: string | null;
  readonly requested_by: string;
  readonly reason: string;
  readonly input: unknown;
  readonly status: ApprovalStatus;
  readonly void_reason: VoidReason | null;
  readonly decided_by: string | null;
  readonly decision_reason: string | null;
  readonly decided_at: Date | null;
  readonly action_id: string | null;
  readonly created_at: Date;
  readonly not_before: Date | null;
  readonly expires_at: Date;
}

/** The approval of a row. */
export function toApproval(row: ApprovalRow): Approval {
  return {
    id: fromUuid('apr', row.id),
    kind: row.kind,
    transactionId: row.transaction_id === null ? null : fromUuid('txn', row.transaction_id),
    userId: row.user_id === null ? null : fromUuid('usr', row.user_id),
    requestedBy: fromUuid('usr', row.requested_by),
    reason: row.reason,
    input: row.input,
    status: row.status,
    voidReason: row.void_reason,
    decidedBy: row.decided_by === null ? null : fromUuid('usr', row.decided_by),
    decisionReason: row.decision_reason,
    decidedAt: row.decided_at,
    actionId: row.action_id === null ? null : fromUuid('act', row.action_id),
    createdAt: row.created_at,
    notBefore: row.not_before,
    expiresAt: row.expires_at,
  };
}

/** The id of what an approval is about. */
export function resourceOf({ transactionId, userId }: Pick<Approval, 'transactionId' | 'userId'>): Id<'txn'> | Id<'usr'> {
  const resourceId = transactionId ?? userId;
  if (resourceId === null) throw new Error('An approval is about nothing');
  return resourceId;
}
