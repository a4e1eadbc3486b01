import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { currentTraceparent } from '@mint/platform/telemetry/trace-context.ts';
import type { PostingRefusal } from '../errors.ts';
import type { Account, AccountRef } from './find-account.ts';
import type { Ledger } from './posting.ts';
import { retryContended } from './retry-contended.ts';

export interface HoldMoney {
  readonly transactionId: Id<'txn'>;
  readonly debit: AccountRef;
  /** More than zero. */
  readonly amountMinor: bigint;
  readonly currency: string;
  /** When the hold ends by itself; null: never. */
  readonly expiresAt: Date | null;
}

export type HoldOutcome =
  | 'HELD'
  | 'REPLAYED'
  | 'ALREADY_CAPTURED'
  | 'ALREADY_VOIDED'
  | Exclude<PostingRefusal, 'SAME_WALLET' | 'BALANCE_LIMIT'>;

/** A hold's outcome and the wallet's figures as they stand. */
export interface HoldResult<Outcome = HoldOutcome> {
  readonly outcome: Outcome;
  readonly account: Account | null;
  readonly balanceMinor: bigint | null;
  readonly heldMinor: bigint | null;
}

interface Row {
  outcome: HoldOutcome;
  balance: bigint | null;
  held: bigint | null;
}

/** Reserves money in a user's wallet until it is captured or voided by the same transaction id. Idempotent by that id. */
export async function holdMoney({ database, accounts, wakeOutbox }: Ledger, hold: HoldMoney): Promise<HoldResult> {
  const account = await accounts.find(hold.debit, hold.currency);
  if (account === null || account.account !== null) {
    return { outcome: 'WALLET_NOT_FOUND', account: null, balanceMinor: null, heldMinor: null };
  }
  const expiresAt = hold.expiresAt === null ? 'null' : `"${hold.expiresAt.toISOString()}"`;
  const event = `{"transactionId":"${hold.transactionId}","walletId":"${account.id}","userId":"${account.userId}","amountMinor":"${hold.amountMinor}","currency":"${hold.currency}","expiresAt":${expiresAt},"heldAt":"%s"}`;
  const row = await retryContended(async () => {
    const [answer] = await database.sql<Row[]>`
      select * from hold_funds(${toUuid(hold.transactionId, 'txn')}, ${account.uuid}, ${hold.amountMinor}, ${hold.currency},
        ${hold.expiresAt}, ${hold.transactionId}, ${event}, ${currentTraceparent()})`;
    return answer as Row;
  });
  if (row.outcome === 'HELD') wakeOutbox();
  return { outcome: row.outcome, account, balanceMinor: row.balance, heldMinor: row.held };
}
