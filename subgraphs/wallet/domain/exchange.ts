import { unavailable } from '@mint/platform/errors/errors.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import type { Money } from '@mint/platform/money/money.ts';
import { currentTraceparent } from '@mint/platform/telemetry/trace-context.ts';
import type { Account, AccountDirectory, AccountRef } from './find-account.ts';
import { type Ledger, type PostResult, postingEventTemplate } from './posting.ts';
import { retryContended } from './retry-contended.ts';

/** Money that changes its currency on its way from one person to another; named by its transaction. */
export interface ExchangeTerms {
  readonly transactionId: Id<'txn'>;
  readonly credit: AccountRef;
  /** More than zero. */
  readonly sends: Money;
  /** What the sender pays on top, in the currency of `sends`; zero for nothing. */
  readonly feeMinor: bigint;
  /** More than zero, in another currency. */
  readonly receives: Money;
}

/** The accounts that an exchange goes through. */
interface Parties {
  readonly debit: Account;
  readonly credit: Account;
  /** The exchange account that takes what is sent. */
  readonly sold: Account;
  /** The exchange account that gives what is received. */
  readonly bought: Account;
  /** Null when there is no fee. */
  readonly fees: Account | null;
}

/** A user's wallet that a reference names; null when there is none, or it is a system account. */
export async function findUserWallet(accounts: AccountDirectory, ref: AccountRef, currency: string): Promise<Account | null> {
  const account = await accounts.find(ref, currency);
  return account?.account === null ? account : null;
}

/** The system accounts of an exchange; they are opened when they are first needed. */
async function findSystemAccounts(accounts: AccountDirectory, { sends, feeMinor, receives }: ExchangeTerms) {
  const [sold, bought, fees] = await Promise.all([
    accounts.find({ system: 'FX' }, sends.currency),
    accounts.find({ system: 'FX' }, receives.currency),
    feeMinor > 0n ? accounts.find({ system: 'FEES' }, sends.currency) : null,
  ]);
  if (sold === null || bought === null || (feeMinor > 0n && fees === null))
    throw new Error('A system account could not be opened');
  return { sold, bought, fees };
}

/**
 * The events of an exchange, one a leg: each is true by itself in its one currency, so whoever follows postings needs to know of nothing new.
 * `type` is what the sender's own legs are told as.
 */
function legEvents(
  type: 'wallet.posted' | 'wallet.captured',
  { transactionId, sends, feeMinor, receives }: ExchangeTerms,
  parties: Parties,
) {
  const event = (leg: number, kind: 'EXCHANGE' | 'FEE', money: Money, debit: Account, credit: Account) =>
    `${postingEventTemplate({ transactionId, kind, ...money }, debit, credit).slice(0, -1)},"leg":${leg}}`;
  const { debit, credit, sold, bought, fees } = parties;
  const types: string[] = [type, 'wallet.posted'];
  const templates = [event(1, 'EXCHANGE', sends, debit, sold), event(2, 'EXCHANGE', receives, bought, credit)];
  if (fees !== null) {
    types.push(type);
    templates.push(event(3, 'FEE', { amountMinor: feeMinor, currency: sends.currency }, debit, fees));
  }
  return { types, templates };
}

interface Row<Outcome> {
  outcome: Outcome;
  side: PostResult['side'];
  debit_balance: bigint | null;
  debit_held: bigint | null;
  credit_balance: bigint | null;
  credit_held: bigint | null;
  posted_at: Date | null;
}

/**
 * Has the ledger take the one step that is an exchange: of money that is available (`post_exchange`) or held (`capture_exchange`). A process
 * that dies before the answer has exchanged all or nothing; asking again with the same terms tells which. No attempt begins after `deadlineAtMs`
 * (`Date.now()` time): SERVICE_UNAVAILABLE is thrown instead, so that callers know how long one may still be on its way.
 */
export async function runExchange<Outcome extends string>(
  { database: { sql }, accounts, wakeOutbox }: Ledger,
  step: 'post_exchange' | 'capture_exchange',
  terms: ExchangeTerms,
  { debit, credit }: Pick<Parties, 'debit' | 'credit'>,
  deadlineAtMs: number,
): Promise<PostResult<Outcome>> {
  const { transactionId, sends, feeMinor, receives } = terms;
  const system = await findSystemAccounts(accounts, terms);
  const done = step === 'post_exchange' ? 'POSTED' : 'CAPTURED';
  const { types, templates } = legEvents(done === 'POSTED' ? 'wallet.posted' : 'wallet.captured', terms, {
    debit,
    credit,
    ...system,
  });
  const row = await retryContended(async () => {
    if (Date.now() >= deadlineAtMs) throw unavailable('The ledger did not answer in time');
    const [answer] = await sql<Row<Outcome>[]>`
      select * from ${sql(step)}(
        ${toUuid(transactionId, 'txn')},
        row(
          ${debit.uuid}::uuid, ${credit.uuid}::uuid, ${system.sold.uuid}::uuid, ${system.bought.uuid}::uuid,
          ${system.fees?.uuid ?? null}::uuid, ${sends.amountMinor}::bigint, ${feeMinor}::bigint, ${sends.currency}::text,
          ${receives.amountMinor}::bigint, ${receives.currency}::text
        )::exchange_terms,
        ${transactionId}, ${types}::text[], ${templates}::text[], ${currentTraceparent()}
      )`;
    return answer as Row<Outcome>;
  });
  if (row.outcome === done) wakeOutbox();
  return {
    outcome: row.outcome,
    side: row.side,
    debitBalanceMinor: row.debit_balance,
    debitHeldMinor: row.debit_held,
    creditBalanceMinor: row.credit_balance,
    creditHeldMinor: row.credit_held,
    postedAt: row.posted_at,
  };
}
