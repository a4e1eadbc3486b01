import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { currentTraceparent } from '@mint/platform/telemetry/trace-context.ts';
import type { PostingRefusal } from '../errors.ts';
import type { AccountRef } from './find-account.ts';
import type { Moved } from './post-money.ts';
import { type Ledger, type PostingKind, type PostResult, postingEventTemplate, refusal } from './posting.ts';
import { retryContended } from './retry-contended.ts';

export interface CaptureHold {
  readonly transactionId: Id<'txn'>;
  readonly kind: PostingKind;
  readonly credit: AccountRef;
}

export type CaptureOutcome =
  | 'CAPTURED'
  | 'REPLAYED'
  | 'HOLD_NOT_FOUND'
  | 'ALREADY_VOIDED'
  | Exclude<PostingRefusal, 'INSUFFICIENT_FUNDS'>;

interface Row {
  outcome: CaptureOutcome;
  side: PostResult['side'];
  debit_balance: bigint | null;
  debit_held: bigint | null;
  credit_balance: bigint | null;
  credit_held: bigint | null;
  posted_at: Date | null;
}

/**
 * Posts the whole of a hold to the account it was meant for, and ends the hold. Idempotent by transaction id; a hold that was
 * voided, or that expired and was released, is ALREADY_VOIDED.
 */
export async function captureHold(
  { database, accounts, wakeOutbox }: Ledger,
  { transactionId, kind, credit: creditRef }: CaptureHold,
): Promise<Moved<PostResult<CaptureOutcome>>> {
  const transaction = toUuid(transactionId, 'txn');
  const [hold] = await database.sql<{ wallet_id: string; amount: bigint; currency: string }[]>`
    select wallet_id, amount, currency from holds where transaction_id = ${transaction}`;
  if (hold === undefined) {
    const posted = await database.sql`select 1 from journal where transaction_id = ${transaction}`;
    return { result: refusal(posted.length > 0 ? 'KEY_MISMATCH' : 'HOLD_NOT_FOUND'), debit: null, credit: null };
  }
  const [debit, credit] = await Promise.all([
    accounts.find({ walletId: fromUuid('wal', hold.wallet_id) }, hold.currency),
    accounts.find(creditRef, hold.currency),
  ]);
  if (debit === null) throw new Error('A hold names a wallet that does not exist');
  if (credit === null) return { result: refusal('WALLET_NOT_FOUND', 'CREDIT'), debit, credit };

  const content = { transactionId, kind, amountMinor: hold.amount, currency: hold.currency };
  const event = postingEventTemplate(content, debit, credit);
  const row = await retryContended(async () => {
    const [answer] = await database.sql<Row[]>`
      select * from capture_hold(${transaction}, ${kind}, ${credit.uuid}, ${credit.account !== null}, ${transactionId}, ${event},
        ${currentTraceparent()})`;
    return answer as Row;
  });
  if (row.outcome === 'CAPTURED') wakeOutbox();
  const result = {
    outcome: row.outcome,
    side: row.side,
    debitBalanceMinor: row.debit_balance,
    debitHeldMinor: row.debit_held,
    creditBalanceMinor: row.credit_balance,
    creditHeldMinor: row.credit_held,
    postedAt: row.posted_at,
  };
  return { result, debit, credit };
}
