import type { Tx } from '@mint/platform/database/database.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import type { ApprovalKind } from '@mint/schema/events/admin.ts';
import type { AdminContext } from '../context.ts';
import { type Approval, type ApprovalRow, toApproval } from './approval.ts';

/** What one operator asks for. */
export interface NewApproval {
  readonly kind: ApprovalKind;
  readonly about: { readonly transactionId: Id<'txn'> } | { readonly userId: Id<'usr'> };
  readonly requestedBy: Id<'usr'>;
  readonly reason: string;
  readonly input?: unknown;
  /** How long nobody can agree to it. */
  readonly waitHours?: number;
}

/**
 * Writes down what one operator asks for, in the transaction of what tells of it. Null when one of its kind and thing waits for a decision already.
 */
export async function writeApproval(
  { config }: Pick<AdminContext, 'config'>,
  tx: Tx,
  { kind, about, requestedBy, reason, input = {}, waitHours }: NewApproval,
): Promise<Approval | null> {
  const { sql } = tx;
  const transactionId = 'transactionId' in about ? toUuid(about.transactionId, 'txn') : null;
  const userId = 'userId' in about ? toUuid(about.userId, 'usr') : null;
  // One whose time is over waits no longer, whether or not the sweep has come by.
  await sql`
    update approvals set status = 'EXPIRED'
    where ${transactionId === null ? sql`user_id = ${userId}` : sql`transaction_id = ${transactionId}`}
      and kind = ${kind} and status = 'PENDING' and expires_at <= now()`;
  const [row] = await sql<ApprovalRow[]>`
    insert into approvals (
      id, kind, transaction_id, user_id, requested_by, reason, input, status, created_at, not_before, expires_at
    ) values (
      ${toUuid(newId('apr'), 'apr')}, ${kind}, ${transactionId}, ${userId}, ${toUuid(requestedBy, 'usr')}, ${reason},
      ${JSON.stringify(input)}::text::json, 'PENDING', now(),
      ${waitHours === undefined ? null : sql`now() + make_interval(hours => ${waitHours})`},
      now() + make_interval(hours => ${(waitHours ?? 0) + config.APPROVAL_TTL_HOURS})
    )
    on conflict do nothing
    returning *`;
  return row === undefined ? null : toApproval(row);
}
