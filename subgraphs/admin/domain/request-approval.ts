import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { type Id, isId } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { adminApprovalRequested, type TransactionApprovalKind } from '@mint/schema/events/admin.ts';
import { TransactionStatus } from '@mint/schema/proto/__generated__/transactions_pb.ts';
import type { AdminContext } from '../context.ts';
import type { ApprovalRequestErrorCode } from '../errors.ts';
import { isParty } from './act-on-transaction.ts';
import type { Approval } from './approval.ts';
import { readReason } from './read-reason.ts';
import { alreadyRequested, selfMessage } from './refusal-messages.ts';
import { writeApproval } from './write-approval.ts';

const underWay: ReadonlySet<TransactionStatus> = new Set([
  TransactionStatus.PENDING,
  TransactionStatus.PROCESSING,
  TransactionStatus.IN_REVIEW,
]);

/** Why a transaction in this state is nothing to ask for. */
function unfit(kind: TransactionApprovalKind, status: TransactionStatus) {
  const path = ['input', 'transactionId'];
  if (kind === 'TRANSACTION_REVERSE' && status !== TransactionStatus.COMPLETED)
    return userError('NOT_REVERSIBLE' as const, 'Only a completed transaction can be taken back.', path);
  if (kind === 'TRANSACTION_FORCE_COMPLETE' && !underWay.has(status))
    return userError('NOT_COMPLETABLE' as const, 'This transaction has its end already.', path);
  return null;
}

/** Asks for something that moves money. Nothing moves: a second operator decides. One request of a kind and a transaction waits at a time. */
export async function requestApproval(
  context: AdminContext,
  wanted: {
    readonly kind: TransactionApprovalKind;
    readonly transactionId: string;
    readonly adminId: Id<'usr'>;
    readonly reason: string;
  },
): Promise<Result<Approval, ApprovalRequestErrorCode>> {
  const { database, transactions } = context;
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
    const made = await writeApproval(context, tx, { kind, about: { transactionId }, requestedBy: adminId, reason: given.reason });
    if (made === null) return null;
    const { id: approvalId, requestedBy, reason, createdAt: occurredAt } = made;
    await addEvent(
      tx,
      adminApprovalRequested,
      { approvalId, kind, transactionId, requestedBy, reason, occurredAt },
      { actor: requestedBy },
    );
    return made;
  });
  return approval === null ? fail(alreadyRequested('transactionId')) : ok(approval);
}
