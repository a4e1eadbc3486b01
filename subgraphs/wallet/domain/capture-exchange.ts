import { fromUuid, toUuid } from '@mint/platform/ids/ids.ts';
import type { CaptureOutcome } from './capture-hold.ts';
import { type ExchangeTerms, findUserWallet, runExchange } from './exchange.ts';
import type { Moved } from './post-money.ts';
import { type Ledger, type PostResult, refusal } from './posting.ts';

/**
 * Exchanges the whole of a hold, which was of what is sent and the fee together, and ends the hold. Idempotent by transaction id; a hold that
 * was voided is ALREADY_VOIDED, and one of another amount KEY_MISMATCH. A refusal leaves the hold as it was.
 * Throws SERVICE_UNAVAILABLE past the deadline.
 */
export async function captureExchange(
  ledger: Ledger,
  terms: ExchangeTerms,
  deadlineAtMs: number,
): Promise<Moved<PostResult<CaptureOutcome>>> {
  const { database, accounts } = ledger;
  const transaction = toUuid(terms.transactionId, 'txn');
  const [hold] = await database.sql<{ wallet_id: string; currency: string }[]>`
    select wallet_id, currency from holds where transaction_id = ${transaction}`;
  if (hold === undefined) {
    const posted = await database.sql`select 1 from journal where transaction_id = ${transaction}`;
    return { result: refusal(posted.length > 0 ? 'KEY_MISMATCH' : 'HOLD_NOT_FOUND'), debit: null, credit: null };
  }
  const [debit, credit] = await Promise.all([
    accounts.find({ walletId: fromUuid('wal', hold.wallet_id) }, hold.currency),
    findUserWallet(accounts, terms.credit, terms.receives.currency),
  ]);
  if (debit === null) throw new Error('A hold names a wallet that does not exist');
  if (credit === null) return { result: refusal('WALLET_NOT_FOUND', 'CREDIT'), debit, credit };
  return { result: await runExchange(ledger, 'capture_exchange', terms, { debit, credit }, deadlineAtMs), debit, credit };
}
