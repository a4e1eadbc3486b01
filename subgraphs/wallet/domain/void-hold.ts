import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { currentTraceparent } from '@mint/platform/telemetry/trace-context.ts';
import type { HoldResult } from './hold-money.ts';
import type { Ledger } from './posting.ts';
import { retryContended } from './retry-contended.ts';

export type VoidOutcome = 'VOIDED' | 'REPLAYED' | 'HOLD_NOT_FOUND' | 'ALREADY_CAPTURED';

interface Row {
  outcome: VoidOutcome;
  balance: bigint | null;
  held: bigint | null;
}

/** Ends a hold and makes its money available again. Idempotent by transaction id; a captured hold stays captured. */
export async function voidHold(
  { database, accounts, wakeOutbox }: Ledger,
  transactionId: Id<'txn'>,
  reason: 'VOIDED' | 'EXPIRED',
): Promise<HoldResult<VoidOutcome>> {
  const transaction = toUuid(transactionId, 'txn');
  const [hold] = await database.sql<{ wallet_id: string; amount: bigint; currency: string }[]>`
    select wallet_id, amount, currency from holds where transaction_id = ${transaction}`;
  if (hold === undefined) return { outcome: 'HOLD_NOT_FOUND', account: null, balanceMinor: null, heldMinor: null };
  const account = await accounts.find({ walletId: fromUuid('wal', hold.wallet_id) }, hold.currency);
  if (account === null) throw new Error('A hold names a wallet that does not exist');

  const event = `{"transactionId":"${transactionId}","walletId":"${account.id}","userId":"${account.userId}","amountMinor":"${hold.amount}","currency":"${hold.currency}","reason":"${reason}","voidedAt":"%s"}`;
  const row = await retryContended(async () => {
    const [answer] = await database.sql<Row[]>`
      select * from void_hold(${transaction}, ${transactionId}, ${event}, ${currentTraceparent()})`;
    return answer as Row;
  });
  if (row.outcome === 'VOIDED') wakeOutbox();
  return { outcome: row.outcome, account, balanceMinor: row.balance, heldMinor: row.held };
}
