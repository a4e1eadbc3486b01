import type { SocialContext } from '../context.ts';
import { leaseDue } from './lease-payments.ts';
import { paymentsRecoveredTotal } from './metrics.ts';
import { advancePayment } from './run-payment.ts';

/**
 * Takes up to a batch of payments that have stood still, or are to be asked after, and asks transactions for each with the key it was begun with.
 * Answers how many it took. Any number of workers and requests may run beside it.
 */
export async function recoverPayments(context: SocialContext): Promise<number> {
  const leases = await leaseDue(context, context.config.RECOVERY_BATCH_SIZE);
  const deadline = performance.now() + context.config.PAYMENT_TIMEOUT_MS;
  // One that fails is logged and laid down; the others go on.
  const ends = await Promise.allSettled(leases.map((lease) => advancePayment(context, lease, deadline, null)));
  for (const end of ends) paymentsRecoveredTotal.inc({ outcome: end.status === 'fulfilled' ? end.value.state : 'UNKNOWN' });
  return leases.length;
}
