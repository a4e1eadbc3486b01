import { fail, forbidden, ok, type Result, type UserError, userError } from '@mint/platform/errors/errors.ts';
import { type Id, isId, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { adminApprovalDecided } from '@mint/schema/events/admin.ts';
import { UserRole, UserStatus } from '@mint/schema/proto/__generated__/auth_pb.ts';
import type { AdminContext } from '../context.ts';
import type { ApprovalDecideErrorCode } from '../errors.ts';
import { isParty, snapshotOfTransaction } from './act-on-transaction.ts';
import type { Action, Snapshot } from './action.ts';
import { type Approval, type ApprovalRow, toApproval } from './approval.ts';
import { carryOut, writeAction } from './perform-action.ts';
import { readReason } from './read-reason.ts';
import { refusalMessages, selfMessage, underWayMessage } from './refusal-messages.ts';

/** What an operator decides. */
export interface Decision {
  readonly approvalId: string;
  readonly approve: boolean;
  readonly adminId: Id<'usr'>;
  readonly reason: string;
}

type Decided = { readonly approval: Approval; readonly action: Action | null } | UserError<ApprovalDecideErrorCode>;

const path = ['input', 'approvalId'];
const notFound = () => userError('NOT_FOUND' as const, 'There is no such approval.', path);

async function find({ database }: AdminContext, id: Id<'apr'>): Promise<Approval | null> {
  const [row] = await database.sql<ApprovalRow[]>`select * from approvals where id = ${toUuid(id, 'apr')}`;
  return row === undefined ? null : toApproval(row);
}

/** Which of these people run the platform at this moment: the word of somebody who was let go counts for nothing. */
async function operatorsAmong({ auth }: AdminContext, ids: readonly Id<'usr'>[]): Promise<ReadonlySet<string>> {
  const { users } = await auth.getUsers({ ids: [...ids] });
  return new Set(users.filter(({ role, status }) => role === UserRole.ADMIN && status === UserStatus.ACTIVE).map(({ id }) => id));
}

/** Writes the decision down, and with an agreement what is to be done, under the approval's row lock: of two who decide, one does. */
function write(
  context: AdminContext,
  decision: Decision & { readonly id: Id<'apr'> },
  before: Snapshot | null,
): Promise<Decided> {
  const { id, approve, adminId, reason } = decision;
  return context.database.transaction(async (tx): Promise<Decided> => {
    const [row] = await tx.sql<(ApprovalRow & { readonly over: boolean })[]>`
      select *, expires_at <= now() as over from approvals where id = ${toUuid(id, 'apr')} for update`;
    if (row === undefined) return notFound();
    if (row.status === 'EXPIRED' || (row.status === 'PENDING' && row.over))
      return userError('EXPIRED', 'Nobody decided in time. Ask for it again.', path);
    if (row.status !== 'PENDING') return userError('ALREADY_DECIDED', 'It was decided already.', path);
    const { kind, transactionId } = toApproval(row);
    const action = approve
      ? await writeAction(tx, { kind, adminId, resourceId: transactionId, reason, before }, context.config.ACTION_LEASE_MS)
      : null;
    // Nothing is written: the approval waits on.
    if (approve && action === null) return userError('ACTION_UNDER_WAY', underWayMessage, path);
    const [decided] = await tx.sql<ApprovalRow[]>`
      update approvals
      set status = ${approve ? 'APPROVED' : 'REJECTED'}, decided_by = ${toUuid(adminId, 'usr')}, decision_reason = ${reason},
        decided_at = now(), action_id = ${action === null ? null : toUuid(action.id, 'act')}
      where id = ${row.id}
      returning *`;
    const approval = toApproval(decided as ApprovalRow);
    const occurredAt = approval.decidedAt as Date;
    await addEvent(
      tx,
      adminApprovalDecided,
      { approvalId: id, kind, transactionId, approved: approve, decidedBy: adminId, reason, occurredAt },
      { actor: adminId },
    );
    return { approval, action };
  });
}

/**
 * Agrees to what another operator asked for, which is then done, or does not. Throws what the owner of the transaction throws: what was agreed
 * to is then done by itself later.
 */
export async function decideApproval(
  context: AdminContext,
  decision: Decision,
): Promise<Result<Approval, ApprovalDecideErrorCode>> {
  const given = readReason(decision.reason);
  if ('fault' in given) return fail(given.fault);
  const asked = isId('apr', decision.approvalId) ? await find(context, decision.approvalId) : null;
  if (asked === null) return fail(notFound());
  if (asked.requestedBy === decision.adminId)
    return fail(userError('SAME_ADMIN', 'You asked for it yourself: another operator decides.', path));
  const [operators, { transactions }] = await Promise.all([
    operatorsAmong(context, [asked.requestedBy, decision.adminId]),
    context.transactions.getTransactions({ ids: [asked.transactionId] }),
  ]);
  if (!operators.has(decision.adminId)) throw forbidden('Only operators do this');
  if (transactions.some((transaction) => isParty(transaction, decision.adminId)))
    return fail(userError('SELF', selfMessage, path));
  if (decision.approve && !operators.has(asked.requestedBy))
    return fail(userError('REQUESTER_NOT_ADMIN', 'Who asked for it does not run the platform any more.', path));
  const before = transactions[0] === undefined ? null : snapshotOfTransaction(transactions[0]);
  const decided = await write(context, { ...decision, reason: given.reason, id: asked.id }, before);
  if (!('approval' in decided)) return fail(decided);
  if (decided.action !== null) {
    const { refusal } = await carryOut(context, decided.action);
    if (refusal !== null) return fail(userError(refusal as ApprovalDecideErrorCode, refusalMessages[refusal]));
  }
  return ok(decided.approval);
}
