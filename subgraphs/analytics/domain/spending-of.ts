import type { PayloadOf } from '@mint/platform/kafka/contract.ts';
import type { transactionCompleted, transactionReversed } from '@mint/schema/events/transactions.ts';
import type { Transfer } from './apply-spending.ts';
import type { TakenBack } from './take-back.ts';

/** What a completed transaction is to whoever paid; null when it is no spending: what comes from outside is nobody's. */
export function spendingOf(payload: PayloadOf<typeof transactionCompleted>): Transfer | null {
  const { kind, senderId } = payload;
  return kind === 'TRANSFER' && senderId !== null ? { ...payload, senderId } : null;
}

/** What a transaction that was taken back is to whoever had paid; null when it was no spending. */
export function takenBackOf(payload: PayloadOf<typeof transactionReversed>): TakenBack | null {
  const { kind, senderId, transactionId, restoredMinor } = payload;
  return kind === 'TRANSFER' && senderId !== null ? { transactionId, senderId, restoredMinor } : null;
}
