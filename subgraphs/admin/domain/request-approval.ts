import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { type Id, isId, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { type ApprovalKind, adminApprovalRequested } from '@mint/schema/events/admin.ts';
import { TransactionStatus } from '@mint/schema/proto/__generated__/transactions_pb.ts';
import type { AdminContext } from '../context.ts';
import type { ApprovalRequestErrorCode } from '../errors.ts';
import { isParty } from './act-on-transaction.ts';
import { type Approval, type ApprovalRow, toApproval } from './approval.ts';
import { readReason } from './read-reason.ts';
import { selfMessage } from './refusal-messages.ts';

const underWay: ReadonlySet<TransactionStatus> = new Set([
  TransactionStatus.PENDING,
  TransactionStatus.PROCESSING,
  TransactionStatus.IN_REVIEW,
]);

/** Why a transaction in this state is nothing to ask for. */
function unfit(kind: ApprovalKind, status: TransactionStatus) {
  const path = ['input', 'transactionId'];
  if (kind === 'TRANSACTION_REVERSE' && status !== TransactionStatus.COMPLETED)
    return userError('NOT_REVERSIBLE' as const, 'Only a completed transaction can be taken back.', path);
  if (kind === 'TRANSACTION_FORCE_COMPLETE' && !underWay.has(status))
    return userError('NOT_COMPLETABLE' as const, 'This transaction has its end already.', path);
  return null;
}

/** Asks for something that moves money. Nothing moves: a second operator decides. One request of a kind and a transaction waits at a time. */
export async function requestApproval(
  { database, transactions, config }: AdminContext,
  wanted: { readonly kind: ApprovalKind; readonly transactionId: string; readonly adminId: Id<'usr'>; readonly reason: string },
): Promise<Result<Approval, ApprovalRequestErrorCode>> {
  const { kind, transactionId, adminId } = wanted;
  const given = readReason(wanted.reason);
  if ('fault' in given) return fail(given.fault);
  const [transaction] = isId('txn', transactionId)
    ? (await transactions.getTransactions({ ids: [transactionId] })).transactions
    : [];
  if (transaction === undefined || !isId('txn', transactionId))
    return fail(userError('NOT_FOUND', 'There is no such transaction.', ['input', 'transactionId']));
  if (isParty(transaction, adminId)) return fail(userError('SELF', selfMessage, ['input', 'transactionId']));
  const fault = unfit(kind, transaction.status);
  if (fault) return fail(fault);
  const approval = await database.transaction(async (tx) => {
    // One whose time is over waits no longer, whether or not the sweep has come by.
    await tx.sql`
      update approvals set status = 'EXPIRED'
      where transaction_id = ${toUuid(transactionId, 'txn')} and kind = ${kind} and status = 'PENDING' and expires_at <= now()`;
    const [row] = await tx.sql<ApprovalRow[]>`
      insert into approvals (id, kind, transaction_id, requested_by, reason, status, created_at, expires_at)
      values (
        ${toUuid(newId('apr'), 'apr')}, ${kind}, ${toUuid(transactionId, 'txn')}, ${toUuid(adminId, 'usr')}, ${given.reason},
        'PENDING', now(), now() + make_interval(hours => ${config.APPROVAL_TTL_HOURS})
      )
      on conflict (transaction_id, kind) where status = 'PENDING' do nothing
      returning *`;
    if (row === undefined) return null;
    const made = toApproval(row);
    const { id: approvalId, requestedBy, reason, createdAt: occurredAt } = made;
    await addEvent(
      tx,
      adminApprovalRequested,
      { approvalId, kind, transactionId, requestedBy, reason, occurredAt },
      { actor: requestedBy },
    );
    return made;
  });
  if (approval === null)
    return fail(
      userError('ALREADY_REQUESTED', 'It was asked for already, and waits for a decision.', ['input', 'transactionId']),
    );
  return ok(approval);
}
