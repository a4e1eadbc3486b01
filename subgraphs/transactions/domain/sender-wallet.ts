import { type Id, isId } from '@mint/platform/ids/ids.ts';
import type { Transaction } from './transaction.ts';

/** The wallet that the ledger took a transfer's money from; null for a top-up, and when the ledger names none. */
export function senderWalletOf(
  transaction: Transaction,
  answer: { readonly debit?: { readonly walletId: string } },
): Id<'wal'> | null {
  const walletId = answer.debit?.walletId;
  return transaction.senderId !== null && isId('wal', walletId) ? walletId : null;
}
