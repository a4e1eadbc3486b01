import { fromUuid, toUuid } from '@mint/platform/ids/ids.ts';
import type { TransactionsContext } from '../context.ts';

const LEASE_MS = 30_000;
const TIMEOUT_MS = 10_000;

/**
 * Tells the payment source to give back the charges of top-ups that were cancelled, refused or taken back, until it has said so for each.
 * Answers how many it has given back.
 */
export async function returnPayments(context: TransactionsContext): Promise<number> {
  const { sql } = context.database;
  const due = await sql<{ transaction_id: string; return_minor: bigint | null }[]>`
    update payments set attempts = attempts + 1,
      next_attempt_at = now() + least(${LEASE_MS} * power(2, least(attempts, 6)), 3600000) * interval '1 millisecond'
    where transaction_id in (
      select transaction_id from payments where next_attempt_at <= now()
      order by next_attempt_at limit ${context.config.RECOVERY_BATCH_SIZE} for update skip locked
    )
    returning transaction_id, return_minor`;
  const returned = await Promise.all(
    due.map(async ({ transaction_id, return_minor: returnMinor }) => {
      const transactionId = fromUuid('txn', transaction_id);
      try {
        const signal = AbortSignal.timeout(TIMEOUT_MS);
        if (returnMinor === null) await context.paymentSource.cancel(transactionId, signal);
        else await context.paymentSource.refund(transactionId, returnMinor, signal);
        await sql`
          update payments set state = 'RETURNED', next_attempt_at = null
          where transaction_id = ${toUuid(transactionId, 'txn')} and state = 'RETURNING'`;
        return true;
      } catch (error) {
        context.log.warn({ err: error, transactionId }, 'a charge could not be given back yet');
        return false;
      }
    }),
  );
  return returned.filter(Boolean).length;
}
