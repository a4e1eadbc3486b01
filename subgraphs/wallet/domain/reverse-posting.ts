import { unavailable } from '@mint/platform/errors/errors.ts';
import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { currentTraceparent } from '@mint/platform/telemetry/trace-context.ts';
import type { Account, AccountDirectory } from './find-account.ts';
import type { Ledger } from './posting.ts';
import { retryContended } from './retry-contended.ts';

/** What became of a reversal; the amounts are zero unless REVERSED or REPLAYED. */
export interface ReversalResult {
  readonly outcome: 'REVERSED' | 'REPLAYED' | 'NOT_FOUND' | 'NOTHING_LEFT' | 'BALANCE_LIMIT';
  /** What was taken back, and what was no longer there, in the currency that had been received. */
  readonly takenMinor: bigint;
  readonly shortMinor: bigint;
  /** What came back to who had paid, in the currency that had been sent. */
  readonly restoredMinor: bigint;
  readonly postedAt: Date | null;
}

interface Row {
  outcome: ReversalResult['outcome'];
  taken: bigint | null;
  short: bigint | null;
  restored: bigint | null;
  posted_at: Date | null;
}

interface LegRow {
  leg: number;
  debit_wallet_id: string;
  credit_wallet_id: string;
  currency: string;
}

/** The event of one leg that is taken back, with %s for what only the ledger's step knows: both balances, the amount, the moment. */
function eventTemplate(transactionId: Id<'txn'>, leg: number, currency: string, debit: Account, credit: Account): string {
  return `{"transactionId":"${transactionId}","kind":"REVERSAL","debit":${debit.eventSide},"credit":${credit.eventSide},"amountMinor":"%s","currency":"${currency}","postedAt":"%s","leg":${leg}}`;
}

/**
 * A posting's own legs, each turned round: what was credited is debited. In the order of the reversal's legs: of an exchange what the recipient
 * gives comes first, though it was given second.
 */
async function turnedRound(accounts: AccountDirectory, legs: readonly LegRow[]) {
  const inOrder = legs.length === 1 ? legs : legs.toSorted((one, other) => orderOf(one) - orderOf(other));
  return Promise.all(
    inOrder.map(async ({ debit_wallet_id, credit_wallet_id, currency }) => {
      const [debit, credit] = await Promise.all([
        accounts.find({ walletId: fromUuid('wal', credit_wallet_id) }, currency),
        accounts.find({ walletId: fromUuid('wal', debit_wallet_id) }, currency),
      ]);
      if (debit === null || credit === null) throw new Error('A posting names an account that does not exist');
      return { debit, credit, currency };
    }),
  );
}

const orderOf = ({ leg }: LegRow) => (leg === 2 ? 1 : leg === 1 ? 2 : leg);

/**
 * Takes back what a transaction moved, as much of it as is available, once however often it is asked. A process that dies before the answer has taken
 * all of it back or nothing; asking again tells which. No attempt begins after `deadlineAtMs` (`Date.now()` time): SERVICE_UNAVAILABLE is thrown.
 */
export async function reversePosting(
  { database: { sql }, accounts, wakeOutbox }: Ledger,
  transactionId: Id<'txn'>,
  deadlineAtMs: number,
): Promise<ReversalResult> {
  const transaction = toUuid(transactionId, 'txn');
  const legs = await sql<LegRow[]>`
    select 1 as leg, debit_wallet_id, credit_wallet_id, currency from journal where transaction_id = ${transaction}
    union all
    select leg, debit_wallet_id, credit_wallet_id, currency from exchange_legs where transaction_id = ${transaction}`;
  if (legs.length === 0) return { outcome: 'NOT_FOUND', takenMinor: 0n, shortMinor: 0n, restoredMinor: 0n, postedAt: null };
  const turned = await turnedRound(accounts, legs);
  const events = turned.map(({ debit, credit, currency }, index) =>
    eventTemplate(transactionId, 4 + index, currency, debit, credit),
  );
  const row = await retryContended(async () => {
    if (Date.now() >= deadlineAtMs) throw unavailable('The ledger did not answer in time');
    const [answer] = await sql<Row[]>`
      select * from reverse_posting(${transaction}, ${transactionId}, ${events}::text[], ${currentTraceparent()})`;
    return answer as Row;
  });
  if (row.outcome === 'REVERSED') wakeOutbox();
  return {
    outcome: row.outcome,
    takenMinor: row.taken ?? 0n,
    shortMinor: row.short ?? 0n,
    restoredMinor: row.restored ?? 0n,
    postedAt: row.posted_at,
  };
}
