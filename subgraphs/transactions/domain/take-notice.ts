import type { Id } from '@mint/platform/ids/ids.ts';
import type { TransactionsContext } from '../context.ts';
import { advanceTransaction } from './advance-transaction.ts';
import { leaseOne } from './lease-work.ts';

/**
 * The payment source says that a charge has changed: goes on with its top-up. A notice of one that somebody has in hand, or that is done,
 * does nothing; a notice that was never given is made up for by recovery.
 */
export async function takeNotice(context: TransactionsContext, transactionId: Id<'txn'>): Promise<void> {
  const lease = await leaseOne(context, transactionId);
  if (lease !== null) await advanceTransaction(context, lease, performance.now() + context.config.TRANSACTION_TIMEOUT_MS);
}
