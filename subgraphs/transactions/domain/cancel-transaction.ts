import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { type Id, isId } from '@mint/platform/ids/ids.ts';
import type { TransactionsContext } from '../context.ts';
import type { CancelErrorCode } from '../errors.ts';
import { awaitTransaction } from './answer-for-key.ts';
import { concludeReview } from './conclude-review.ts';
import { findTransactions, reloadTransaction } from './find-transactions.ts';
import { moveTransaction } from './move-transaction.ts';
import { returnPayments } from './return-payments.ts';
import type { Transaction } from './transaction.ts';

/** Another writer can get in between only as often as a transaction has transitions. */
const MAX_ATTEMPTS = 5;

/**
 * Takes back a top-up whose payment source hasn't decided, or a transfer that waits for its review: it becomes CANCELLED, and whatever the
 * source has taken or takes yet goes back, or the hold is released. Only its maker can. Throws SERVICE_UNAVAILABLE when a hold could not be
 * released in time: then it is as soon as the ledger answers.
 */
export async function cancelTransaction(
  context: TransactionsContext,
  { userId, id }: { readonly userId: Id<'usr'>; readonly id: string },
): Promise<Result<Transaction, CancelErrorCode>> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const found = isId('txn', id) ? (await findTransactions(context, [id], { userId, isAdmin: false })).get(id) : undefined;
    if (found === undefined || found.principalId !== userId) {
      return fail(userError('NOT_FOUND', 'There is no such transaction of yours.', ['input', 'id']));
    }
    if (found.status === 'IN_REVIEW') {
      const withdrawn = await withdrawFromReview(context, found.id);
      return withdrawn.status === 'CANCELLED' ? ok(withdrawn) : notCancellable();
    }
    if (found.status !== 'PENDING') break;
    const cancelled = await moveTransaction(context, found, {
      to: 'CANCELLED',
      step: 'DONE',
      payment: { state: 'RETURNING' },
    });
    if (cancelled !== null) {
      // The worker gives the charge back in any case; this only spares it the wait.
      returnPayments(context).catch((error: unknown) => context.log.warn({ err: error }, 'charges were not given back yet'));
      return ok(cancelled);
    }
  }
  return notCancellable();
}

/** Competes with the reviewer, and with others of the person's devices: whichever verdict is first decides. */
async function withdrawFromReview(context: TransactionsContext, id: Id<'txn'>): Promise<Transaction> {
  const deadline = performance.now() + context.config.TRANSACTION_TIMEOUT_MS;
  await concludeReview(context.database.sql, id, 'WITHDRAWN');
  return awaitTransaction(context, await reloadTransaction(context, id), deadline);
}

function notCancellable() {
  return fail(userError('NOT_CANCELLABLE', 'Its money is moving, or it has ended already.', ['input', 'id']));
}
