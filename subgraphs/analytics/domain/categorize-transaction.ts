import type { Tx } from '@mint/platform/database/database.ts';
import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { type Id, isId, toUuid } from '@mint/platform/ids/ids.ts';
import type { AnalyticsContext } from '../context.ts';
import type { CategorizeErrorCode } from '../errors.ts';
import { announceBudget } from './announce-budget.ts';
import { monthOf } from './month.ts';
import { checkCategory } from './parse-input.ts';
import { lockPerson } from './people.ts';
import { bringMonthUp } from './recount-month.ts';

/** What a person says that a transaction was. */
export interface Correction {
  readonly transactionId: string;
  readonly category: string;
  /** Whether the merchant's later transactions are so too. */
  readonly applyToMerchant: boolean;
}

interface SpendingRow {
  readonly month: string;
  readonly category: string;
  readonly merchant_key: string | null;
}

/**
 * Counts one of a person's spendings as another category, and remembers it; with `applyToMerchant`, of the merchant's transactions from now on too, which
 * the category that a transaction itself names still goes before. Answers with the transaction. Fails with NOT_FOUND, INVALID_CATEGORY, NO_MERCHANT.
 */
export async function categorizeTransaction(
  context: AnalyticsContext,
  userId: Id<'usr'>,
  { transactionId, category: name, applyToMerchant }: Correction,
  at = new Date(),
): Promise<Result<Id<'txn'>, CategorizeErrorCode>> {
  const checked = checkCategory(name);
  if (checked.error) return fail(checked.error);
  const category = checked.value;
  const unknown = fail(userError('NOT_FOUND', 'You have no such spending.', ['input', 'transactionId']));
  if (!isId('txn', transactionId)) return unknown;
  const [user, transaction] = [toUuid(userId, 'usr'), toUuid(transactionId, 'txn')];
  const { database, exchangeRates, defaultCurrency } = context;
  return database.transaction(async (tx) => {
    const person = await lockPerson(tx, userId, defaultCurrency);
    const [found] = await tx.sql<SpendingRow[]>`
      select month, category, merchant_key from spendings where transaction_id = ${transaction} and user_id = ${user}`;
    if (found === undefined) return unknown;
    if (applyToMerchant && found.merchant_key === null) {
      return fail(userError('NO_MERCHANT', 'This transaction names no merchant.', ['input', 'applyToMerchant']));
    }
    await bringMonthUp(tx, exchangeRates, person, found.month);
    await tx.sql`
      insert into corrections (transaction_id, user_id, category, corrected_at)
      values (${transaction}, ${user}, ${category}, ${at})
      on conflict (transaction_id) do update set category = excluded.category, corrected_at = excluded.corrected_at`;
    if (applyToMerchant && found.merchant_key !== null) await rememberMerchant(tx, user, found.merchant_key, category, at);
    if (found.category !== category) await moveSpending(tx, user, transaction, category);
    await announceBudget(tx, context, person, { month: found.month, category, transactionId });
    return ok(transactionId);
  });
}

/**
 * Remembers what a merchant's transactions are from a moment on, when that is another category than before. The moment is after all that is known of the
 * merchant, though clocks may differ: what is counted already stays as it is, in a rebuild as well.
 */
async function rememberMerchant({ sql }: Tx, user: string, merchantKey: string, category: string, at: Date): Promise<void> {
  await sql`
    insert into merchant_categories (user_id, merchant_key, since, category)
    select ${user}::uuid, ${merchantKey}::text,
      greatest(${at}::timestamptz, said.since + interval '1 millisecond', known.last_at + interval '1 millisecond'), ${category}::text
    from (select max(occurred_at) as last_at from spendings
      where user_id = ${user} and month >= ${monthOf(at)} and merchant_key = ${merchantKey}) as known
    left join (select since, category from merchant_categories
      where user_id = ${user} and merchant_key = ${merchantKey} order by since desc limit 1) as said on true
    where said.category is distinct from ${category}::text`;
}

/** Moves what a spending adds to its category's sum over to another's. The month's total and the merchant's are what they were. */
async function moveSpending({ sql }: Tx, user: string, transaction: string, category: string): Promise<void> {
  await sql`
    with spending as (
      select transaction_id, month, category, expressed_minor from spendings where transaction_id = ${transaction}
    ), renamed as (
      update spendings set category = ${category} where transaction_id = ${transaction}
    ), added as (
      insert into month_categories as sums (user_id, month, category, total_minor, transactions)
      select ${user}::uuid, month, ${category}::text, expressed_minor, 1 from spending where expressed_minor is not null
      on conflict (user_id, month, category) do update set
        total_minor = sums.total_minor + excluded.total_minor, transactions = sums.transactions + 1
    )
    update month_categories sums set total_minor = sums.total_minor - spending.expressed_minor, transactions = sums.transactions - 1
    from spending
    where sums.user_id = ${user} and sums.month = spending.month and sums.category = spending.category
      and spending.expressed_minor is not null`;
  await sql`
    delete from month_categories
    where user_id = ${user} and month = (select month from spendings where transaction_id = ${transaction}) and transactions = 0`;
}
