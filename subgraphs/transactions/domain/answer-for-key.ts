import { setTimeout as pause } from 'node:timers/promises';
import { unavailable } from '@mint/platform/errors/errors.ts';
import type { TransactionsContext } from '../context.ts';
import { advanceTransaction } from './advance-transaction.ts';
import { reloadTransaction } from './find-transactions.ts';
import { leaseOne } from './lease-work.ts';
import type { Transaction } from './transaction.ts';

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 250;

/** Whether a request can be answered: the outcome is there, or is somebody's to decide who may take hours. */
export function isAnswerable(transaction: Transaction): boolean {
  return transaction.step === 'DONE' || transaction.step === 'AWAIT_CHARGE' || transaction.step === 'REVIEW';
}

/**
 * A transaction that was made before with the same key, once it can be answered: goes on with it when it was left lying, else waits
 * for whoever has it in hand. Throws SERVICE_UNAVAILABLE at the deadline (of `performance.now()`).
 */
export async function awaitTransaction(
  context: TransactionsContext,
  earlier: Transaction,
  deadline: number,
): Promise<Transaction> {
  let transaction = earlier;
  for (let pauseMs = FIRST_PAUSE_MS; !isAnswerable(transaction); pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)) {
    if (performance.now() + pauseMs >= deadline) throw unknownOutcome();
    const lease = await leaseOne(context, transaction.id);
    if (lease !== null) {
      transaction = await advanceTransaction(context, lease, deadline);
      if (isAnswerable(transaction)) break;
      throw unknownOutcome();
    }
    await pause(pauseMs);
    transaction = await reloadTransaction(context, transaction.id);
  }
  return transaction;
}

/** What a request says when time is up and nobody knows yet whether money has moved. */
export function unknownOutcome() {
  return unavailable('The outcome is not known yet. Ask again with the same key: nothing is done twice.', {
    retryAfterMs: 1_000,
  });
}
