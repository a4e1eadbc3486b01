import type { Tx } from '@mint/platform/database/database.ts';
import { fail, forbidden, ok, type Result, type UserError, userError } from '@mint/platform/errors/errors.ts';
import { type Id, isId, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { adminApprovalDecided, adminTotpResetDecided, type VoidReason } from '@mint/schema/events/admin.ts';
import { UserRole, UserStatus } from '@mint/schema/proto/__generated__/auth_pb.ts';
import type { AdminContext } from '../context.ts';
import type { ApprovalDecideErrorCode } from '../errors.ts';
import { secondFactorInput, secondFactorSince, snapshotOfSecondFactor } from './act-on-second-factor.ts';
import { snapshotOfTransaction } from './act-on-transaction.ts';
import type { Action, Snapshot } from './action.ts';
import { type Approval, type ApprovalRow, resourceOf, toApproval } from './approval.ts';
import { carryOut, writeAction } from './perform-action.ts';
import { readReason } from './read-reason.ts';
import { refusalMessages, selfMessage, underWayMessage, voidMessages } from './refusal-messages.ts';
import { voidApprovals } from './void-approvals.ts';

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

/** What an approval is about, as it stands. */
interface Subject {
  /** Whose it is: none of them decides. */
  readonly owners: readonly string[];
  readonly before: Snapshot | null;
  /** Why nobody can agree to it any more. */
  readonly voidReason: VoidReason | null;
}

async function subjectOf(context: AdminContext, asked: Approval): Promise<Subject> {
  if (asked.transactionId !== null) {
    const [transaction] = (await context.transactions.getTransactions({ ids: [asked.transactionId] })).transactions;
    if (transaction === undefined) return { owners: [], before: null, voidReason: null };
    const { senderId, recipientId } = transaction;
    return { owners: [senderId, recipientId], before: snapshotOfTransaction(transaction), voidReason: null };
  }
  const userId = resourceOf(asked);
  const since = await secondFactorSince(context, userId);
  const isSame = since?.toISOString() === secondFactorInput.parse(asked.input).enabledAt;
  return { owners: [userId], before: snapshotOfSecondFactor(since), voidReason: isSame ? null : 'TOTP_NOT_ENABLED' };
}

/** Why what stands in a row can't be decided; null when it can. */
function closed({ status, void_reason: voidReason, over }: ApprovalRow & { readonly over: boolean }) {
  if (status === 'VOID' && voidReason !== null) return userError(voidReason, voidMessages[voidReason], path);
  if (status === 'EXPIRED' || (status === 'PENDING' && over))
    return userError('EXPIRED' as const, 'Nobody decided in time. Ask for it again.', path);
  return status === 'PENDING' ? null : userError('ALREADY_DECIDED' as const, 'It was decided already.', path);
}

/** Writes the decision down, and with an agreement what is to be done, under the approval's row lock: of two who decide, one does. */
function write(
  context: AdminContext,
  decision: Decision & { readonly id: Id<'apr'> },
  { before, voidReason }: Pick<Subject, 'before' | 'voidReason'>,
): Promise<Decided> {
  const { id, approve, adminId, reason } = decision;
  return context.database.transaction(async (tx): Promise<Decided> => {
    const [row] = await tx.sql<(ApprovalRow & { readonly over: boolean; readonly early: boolean })[]>`
      select *, expires_at <= now() as over, coalesce(not_before > now(), false) as early
      from approvals where id = ${toUuid(id, 'apr')} for update`;
    if (row === undefined) return notFound();
    const fault = closed(row);
    if (fault) return fault;
    if (voidReason !== null) {
      await voidApprovals(tx, { id }, voidReason);
      return userError(voidReason, voidMessages[voidReason], path);
    }
    if (approve && row.early)
      return userError('TOO_EARLY', 'The person whose account it is still has time to stop it. Agree after `notBefore`.', path);
    const { kind, input, ...asked } = toApproval(row);
    const resourceId = resourceOf(asked);
    const action = approve
      ? await writeAction(tx, { kind, adminId, resourceId, reason, input, before }, context.config.ACTION_LEASE_MS)
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
    await tell(tx, approval, decision);
    return { approval, action };
  });
}

/** Tells of a decision, in the transaction that makes it. */
async function tell(tx: Tx, { id: approvalId, kind, ...approval }: Approval, { approve, adminId, reason }: Decision) {
  const { transactionId, userId } = approval;
  const occurredAt = approval.decidedAt as Date;
  const told = { approvalId, approved: approve, decidedBy: adminId, reason, occurredAt };
  const by = { actor: adminId };
  if (userId !== null) await addEvent(tx, adminTotpResetDecided, { ...told, userId }, by);
  else if (transactionId !== null && kind !== 'USER_TOTP_RESET')
    await addEvent(tx, adminApprovalDecided, { ...told, kind, transactionId }, by);
}

/**
 * Agrees to what another operator asked for, which is then done, or does not. What was asked for by somebody who runs the platform no more is void
 * from then on. Throws what the owner of the thing throws: what was agreed to is then done by itself later.
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
  const [operators, { owners, before, voidReason }] = await Promise.all([
    operatorsAmong(context, [asked.requestedBy, decision.adminId]),
    subjectOf(context, asked),
  ]);
  if (!operators.has(decision.adminId)) throw forbidden('Only operators do this');
  if (owners.includes(decision.adminId)) return fail(userError('SELF', selfMessage, path));
  const decided = await write(
    context,
    { ...decision, reason: given.reason, id: asked.id },
    { before, voidReason: operators.has(asked.requestedBy) ? voidReason : 'REQUESTER_NOT_ADMIN' },
  );
  if (!('approval' in decided)) return fail(decided);
  if (decided.action !== null) {
    const { refusal } = await carryOut(context, decided.action);
    if (refusal !== null) return fail(userError(refusal as ApprovalDecideErrorCode, refusalMessages[refusal]));
  }
  return ok(decided.approval);
}
