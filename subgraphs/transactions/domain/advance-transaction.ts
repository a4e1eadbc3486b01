import { setTimeout as pause } from 'node:timers/promises';
import { Code, ConnectError } from '@connectrpc/connect';
import { isConnectionFailure } from '@mint/platform/database/connection-failure.ts';
import { backOffMs } from '@mint/platform/time/back-off.ts';
import type { TransactionsContext } from '../context.ts';
import { awaitReview } from './await-review.ts';
import { captureHold } from './capture-hold.ts';
import { awaitPayment, chargePayment } from './charge-payment.ts';
import { reloadTransaction } from './find-transactions.ts';
import { holdForReview } from './hold-for-review.ts';
import { type Lease, releaseLease } from './lease-work.ts';
import type { Step } from './machine.ts';
import { postToLedger } from './post-to-ledger.ts';
import { releaseHold } from './release-hold.ts';
import type { TakeStep } from './step.ts';
import type { Transaction } from './transaction.ts';

/** What is done at each step. */
const takeStep = {
  CHARGE: chargePayment,
  AWAIT_CHARGE: awaitPayment,
  POST: postToLedger,
  HOLD: holdForReview,
  REVIEW: awaitReview,
  CAPTURE: captureHold,
  RELEASE: releaseHold,
} as const satisfies Record<Exclude<Step, 'DONE'>, TakeStep>;

/** With less time than this left nothing new is begun. */
const SHORTEST_TRY_MS = 50;
const PAUSE_MS = 200;
const LAID_DOWN = { firstMs: 500, ceilingMs: 15_000 };

const transientCodes = new Set([Code.Unavailable, Code.DeadlineExceeded, Code.Canceled, Code.Aborted, Code.ResourceExhausted]);

/** Whether trying again may help: somebody didn't answer, or not in time. Anything else is a bug that a person must see. */
function isTransient(error: unknown): boolean {
  if (error instanceof ConnectError) return transientCodes.has(error.code);
  return isConnectionFailure(error) || (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError'));
}

/**
 * Takes a transaction through its steps until it has its outcome, has to wait, or `deadline` (of `performance.now()`) is near; then lays
 * it down for recovery. The lease must last until the deadline. Answers with the transaction as it got.
 * Throws what a step threw when trying again can't help, after laying the transaction down.
 */
export async function advanceTransaction(context: TransactionsContext, lease: Lease, deadline: number): Promise<Transaction> {
  let { transaction } = lease;
  let postingUnknown = false;
  const remainingMs = () => Math.floor(deadline - performance.now());
  const layDown = async (retryInMs: number) => {
    // When this fails too the lease runs out by itself, and then recovery has it.
    await releaseLease(context, { ...lease, transaction }, { retryInMs, postingUnknown }).catch((error: unknown) =>
      context.log.warn({ err: error, transactionId: transaction.id }, 'could not lay a transaction down'),
    );
    return transaction;
  };

  while (transaction.step !== 'DONE') {
    if (remainingMs() < SHORTEST_TRY_MS) return layDown(backOffMs(lease.attempts + 1, LAID_DOWN));
    // What the ledger may yet do, though nobody hears its answer.
    const posting = transaction.step === 'POST' || transaction.step === 'HOLD';
    try {
      const settlesInMs = lease.unsettledUntil === null ? 0 : lease.unsettledUntil.getTime() - Date.now();
      const outcome = await takeStep[transaction.step](context, transaction, {
        remainingMs: remainingMs(),
        refusalIsFinal: !postingUnknown && settlesInMs <= 0,
        refusalIsFinalInMs: postingUnknown ? context.config.POSTING_SETTLE_MS : Math.max(0, settlesInMs),
      });
      if (outcome === 'MOVED_BY_ANOTHER') {
        transaction = await reloadTransaction(context, transaction.id);
        continue;
      }
      ({ transaction } = outcome);
      if (outcome.retryInMs !== undefined) return layDown(outcome.retryInMs);
    } catch (error) {
      postingUnknown ||= posting;
      if (!isTransient(error)) {
        context.log.error({ err: error, transactionId: transaction.id, step: transaction.step }, 'a transaction cannot go on');
        await layDown(backOffMs(lease.attempts + 1, LAID_DOWN));
        throw error;
      }
      context.log.warn({ err: error, transactionId: transaction.id, step: transaction.step }, 'a step has no answer');
      await pause(Math.min(PAUSE_MS * (0.5 + Math.random()), Math.max(0, remainingMs())));
      // The answer that was lost may have been written down.
      transaction = await reloadTransaction(context, transaction.id).catch(() => transaction);
    }
  }
  return transaction;
}
