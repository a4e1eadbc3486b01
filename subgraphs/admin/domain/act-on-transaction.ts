import { enumName } from '@mint/platform/rpc/enum-name.ts';
import {
  ForceCompleteOutcome,
  ReverseOutcome,
  type Transaction,
  TransactionStatus,
} from '@mint/schema/proto/__generated__/transactions_pb.ts';
import type { AdminContext } from '../context.ts';
import type { Refusal } from '../errors.ts';
import type { Action, Effect, Snapshot } from './action.ts';

/** How a transaction stands, as an action's record keeps it. */
export function snapshotOfTransaction(transaction: Transaction): Snapshot {
  const { status, amountMinor, currency, reversedMinor, shortMinor } = transaction;
  return {
    status: enumName(TransactionStatus, status),
    amountMinor: String(amountMinor),
    currency,
    ...(status === TransactionStatus.REVERSED && { reversedMinor: String(reversedMinor), shortMinor: String(shortMinor) }),
  };
}

/** Whether it is this person's money that moves. */
export const isParty = ({ senderId, recipientId }: Transaction, userId: string) => senderId === userId || recipientId === userId;

const reverseRefusals: Partial<Record<ReverseOutcome, Refusal>> = {
  [ReverseOutcome.NOT_FOUND]: 'NOT_FOUND',
  [ReverseOutcome.NOT_REVERSIBLE]: 'NOT_REVERSIBLE',
  [ReverseOutcome.NOTHING_LEFT]: 'NOTHING_LEFT',
  [ReverseOutcome.REFUSED]: 'REFUSED',
};

const completeRefusals: Partial<Record<ForceCompleteOutcome, Refusal>> = {
  [ForceCompleteOutcome.NOT_FOUND]: 'NOT_FOUND',
  [ForceCompleteOutcome.NOT_COMPLETABLE]: 'NOT_COMPLETABLE',
  [ForceCompleteOutcome.REFUSED]: 'REFUSED',
};

function effectOf({ before }: Action, refusal: Refusal | undefined, transaction: Transaction | undefined): Effect {
  if (refusal !== undefined || transaction === undefined) return { done: false, refusal: refusal ?? 'NOT_FOUND' };
  return { done: true, before, after: snapshotOfTransaction(transaction) };
}

/** Takes a completed transaction back. */
export async function reverseTransaction({ transactions }: AdminContext, action: Action): Promise<Effect> {
  const { resourceId: transactionId, adminId: actorId, reason } = action;
  const { outcome, transaction } = await transactions.reverseTransaction({ transactionId, actorId, reason });
  return effectOf(action, reverseRefusals[outcome], transaction);
}

/** Completes a transaction that stands still. */
export async function forceCompleteTransaction({ transactions }: AdminContext, action: Action): Promise<Effect> {
  const { resourceId: transactionId, adminId: actorId, reason } = action;
  const { outcome, transaction } = await transactions.forceCompleteTransaction({ transactionId, actorId, reason });
  return effectOf(action, completeRefusals[outcome], transaction);
}
