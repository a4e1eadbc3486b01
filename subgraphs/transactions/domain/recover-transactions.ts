import { repeat } from '@mint/platform/time/repeat.ts';
import type { TransactionsContext } from '../context.ts';
import { advanceTransaction } from './advance-transaction.ts';
import { leaseDue } from './lease-work.ts';
import { returnPayments } from './return-payments.ts';
import { recoverReversals } from './reverse-transaction.ts';

/**
 * Takes up to a batch of transactions that have stood still and goes on with each from the step it reached. Answers how many it took.
 * Any number of workers and requests may run beside it.
 */
export async function recoverTransactions(context: TransactionsContext): Promise<number> {
  const leases = await leaseDue(context, context.config.RECOVERY_BATCH_SIZE);
  const deadline = performance.now() + context.config.TRANSACTION_TIMEOUT_MS;
  // One that fails is logged and laid down by the machine; the others go on.
  await Promise.allSettled(leases.map((lease) => advanceTransaction(context, lease, deadline)));
  return leases.length;
}

/** Runs recovery until it is stopped; stopping waits for what is in hand. */
export function startRecovery(context: TransactionsContext): { stop(): Promise<void> } {
  const { RECOVERY_INTERVAL_MS: intervalMs, RECOVERY_BATCH_SIZE: batchSize } = context.config;
  return repeat(
    intervalMs,
    async () => {
      const isFull = (await recoverTransactions(context)) === batchSize;
      await returnPayments(context);
      await recoverReversals(context);
      return isFull;
    },
    (error) => context.log.warn({ err: error }, 'recovery could not look for work'),
  );
}
