import { type ExchangeTerms, findUserWallet, runExchange } from './exchange.ts';
import type { AccountRef } from './find-account.ts';
import type { Moved } from './post-money.ts';
import { type Ledger, type PostResult, refusal } from './posting.ts';

export interface ExchangeMoney extends ExchangeTerms {
  readonly debit: AccountRef;
}

/**
 * Moves money from one person's wallet to another's in another currency, once for each transaction id: what is sent goes to the exchange
 * account of its currency, what is received comes from that of the other, and the fee goes to the fees. A replay answers as the first time
 * did, other content under the same id is KEY_MISMATCH, a refusal leaves nothing behind. Throws SERVICE_UNAVAILABLE past the deadline.
 */
export async function exchangeMoney(
  ledger: Ledger,
  { debit: debitRef, ...terms }: ExchangeMoney,
  deadlineAtMs: number,
): Promise<Moved<PostResult>> {
  const [debit, credit] = await Promise.all([
    findUserWallet(ledger.accounts, debitRef, terms.sends.currency),
    findUserWallet(ledger.accounts, terms.credit, terms.receives.currency),
  ]);
  if (debit === null || credit === null) {
    return { result: refusal('WALLET_NOT_FOUND', debit === null ? 'DEBIT' : 'CREDIT'), debit, credit };
  }
  return { result: await runExchange(ledger, 'post_exchange', terms, { debit, credit }, deadlineAtMs), debit, credit };
}
