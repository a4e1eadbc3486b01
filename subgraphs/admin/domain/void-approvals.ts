import type { Tx } from '@mint/platform/database/database.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvents } from '@mint/platform/outbox/outbox.ts';
import { adminApprovalVoided, type VoidReason } from '@mint/schema/events/admin.ts';
import { type Approval, type ApprovalRow, resourceOf, toApproval } from './approval.ts';

/** Which approvals are meant, of those that wait. */
type Waiting =
  | { readonly id: Id<'apr'> }
  /** All that somebody asked for until a moment. */
  | { readonly requestedBy: Id<'usr'>; readonly until: Date }
  /** All that was asked for about a second factor that was in force until a moment. */
  | { readonly secondFactorOf: Id<'usr'>; readonly until: Date };

/** Has nobody agree any more to what waits for a second operator, and tells of it. Answers with those that waited. */
export async function voidApprovals(tx: Tx, which: Waiting, voidReason: VoidReason): Promise<Approval[]> {
  const { sql } = tx;
  const condition =
    'id' in which
      ? sql`id = ${toUuid(which.id, 'apr')}`
      : 'requestedBy' in which
        ? sql`requested_by = ${toUuid(which.requestedBy, 'usr')} and created_at <= ${which.until}`
        : sql`user_id = ${toUuid(which.secondFactorOf, 'usr')} and kind = 'USER_TOTP_RESET' and created_at <= ${which.until}`;
  const rows = await sql<ApprovalRow[]>`
    update approvals set status = 'VOID', void_reason = ${voidReason} where status = 'PENDING' and ${condition} returning *`;
  const ended = rows.map(toApproval);
  const occurredAt = new Date();
  await addEvents(
    tx,
    ended.map((approval) => {
      const { id: approvalId, kind, requestedBy } = approval;
      return {
        contract: adminApprovalVoided,
        payload: { approvalId, kind, resourceId: resourceOf(approval), requestedBy, voidReason, occurredAt },
      };
    }),
  );
  return ended;
}
