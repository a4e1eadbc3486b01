import type { PayloadOf } from '@mint/platform/kafka/contract.ts';
import type { transactionCompleted } from '@mint/schema/events/transactions.ts';
import type { Transfer } from './apply-spending.ts';

/** What a completed transaction is to whoever paid; null when it is no spending: what comes from outside is nobody's. */
export function spendingOf(payload: PayloadOf<typeof transactionCompleted>): Transfer | null {
  const { kind, senderId } = payload;
  return kind === 'TRANSFER' && senderId !== null ? { ...payload, senderId } : null;
}
