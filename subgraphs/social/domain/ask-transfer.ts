import { type Id, isId } from '@mint/platform/ids/ids.ts';
import { type CreateTransferResponse, TransactionStatus } from '@mint/schema/proto/__generated__/transactions_pb.ts';
import type { SocialContext } from '../context.ts';
import type { PaymentFailure } from '../errors.ts';
import { paymentFailures } from './machine.ts';
import { type Payment, transferKeyOf } from './payment.ts';

/** What transactions says of a payment. */
export type TransferOutcome =
  | { readonly state: 'COMPLETED' | 'IN_REVIEW'; readonly transactionId: Id<'txn'> }
  | {
      readonly state: 'FAILED';
      /** Null when it was refused before there was one: then only as long as nobody asks again. */
      readonly transactionId: Id<'txn'> | null;
      readonly failure: PaymentFailure;
    };

/**
 * Has transactions pay, or tell what came of it when it was asked before: the key is the same. Throws ConnectError when that isn't known, and an
 * Error for an answer that can't be.
 * @param totpCode the payer's, when they are there to give one
 */
export async function askTransfer(
  context: SocialContext,
  payment: Payment,
  { timeoutMs, totpCode }: { readonly timeoutMs: number; readonly totpCode: string | null },
): Promise<TransferOutcome> {
  const request = {
    senderId: payment.payerId,
    recipientId: payment.payeeId,
    amountMinor: payment.amountMinor,
    currency: payment.currency,
    note: payment.note ?? '',
    idempotencyKey: transferKeyOf(payment),
    ipAddress: payment.ipAddress ?? '',
    ...(payment.budget && { budget: payment.budget }),
    inSession: payment.inSession,
    totpCode: totpCode ?? '',
  };
  return readAnswer(await context.transactions.createTransfer(request, { timeoutMs }));
}

function readAnswer({ transactionId, status, errorCode }: CreateTransferResponse): TransferOutcome {
  if (!isId('txn', transactionId)) {
    // A key of ours stands for one payment for ever: that it was used for something else is a bug, and says nothing of this one.
    if (status === TransactionStatus.UNSPECIFIED && errorCode !== '' && errorCode !== 'IDEMPOTENCY_KEY_REUSED') {
      return { state: 'FAILED', transactionId: null, failure: asFailure(errorCode) };
    }
  } else if (status === TransactionStatus.COMPLETED || status === TransactionStatus.REVERSED) {
    // Reversed later, it was paid all the same; what is owed then is between the two.
    return { state: 'COMPLETED', transactionId };
  } else if (status === TransactionStatus.IN_REVIEW) {
    return { state: 'IN_REVIEW', transactionId };
  } else if (status === TransactionStatus.FAILED) {
    return { state: 'FAILED', transactionId, failure: asFailure(errorCode) };
  } else if (status === TransactionStatus.CANCELLED) {
    return { state: 'FAILED', transactionId, failure: 'PAYMENT_CANCELLED' };
  }
  throw new Error(`transactions answered status ${status} ${errorCode} to a payment`);
}

/** The reason that the payer is told; those that only we could mend are one. */
export function asFailure(code: string): PaymentFailure {
  return paymentFailures.find((known) => known === code) ?? 'NOT_PROCESSED';
}
