import type { Tx } from '@mint/platform/database/database.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { dayOf } from '@mint/platform/money/exchange-rates.ts';
import type { AnalyticsContext } from '../context.ts';
import { announceBudget } from './announce-budget.ts';
import { countedAs } from './counted-as.ts';
import { expressMoney } from './express-money.ts';
import { matchCategories } from './match-categories.ts';
import { monthOf } from './month.ts';
import { merchantKey, namedCategory } from './normalise-text.ts';
import { lockPerson } from './people.ts';
import { bringMonthUp } from './recount-month.ts';
import { spentOf } from './take-back.ts';

/** A transfer that left a person, as its event tells it. */
export interface Transfer {
  readonly transactionId: Id<'txn'>;
  readonly senderId: Id<'usr'>;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly note: string | null;
  readonly merchant: string | null;
  /** The kind of spending that the sender named. */
  readonly category: string | null;
  readonly occurredAt: Date;
}

/** What follows from a transfer alone, whoever sent it and whatever they have set since. */
export interface SpendingFacts {
  readonly transactionId: string;
  readonly userId: string;
  readonly occurredAt: Date;
  readonly month: string;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly merchant: string | null;
  readonly merchantKey: string | null;
  readonly namedCategory: string | null;
  readonly foundCategory: string;
}

/** What follows from transfers alone, with ids as the database keeps them. One statement for all. */
export async function factsOf(sql: Tx['sql'] | AnalyticsContext['database']['sql'], transfers: readonly Transfer[]) {
  const found = await matchCategories(sql, transfers);
  return transfers.map(
    (transfer, place): SpendingFacts => ({
      transactionId: toUuid(transfer.transactionId, 'txn'),
      userId: toUuid(transfer.senderId, 'usr'),
      occurredAt: transfer.occurredAt,
      month: monthOf(transfer.occurredAt),
      amountMinor: transfer.amountMinor,
      currency: transfer.currency,
      merchant: transfer.merchant,
      merchantKey: transfer.merchant === null ? null : merchantKey(transfer.merchant),
      namedCategory: namedCategory(transfer.category),
      foundCategory: found[place] as string,
    }),
  );
}

/**
 * Counts a completed transfer, as far as it was not taken back, among its sender's spendings, and announces the budget that it brings to its end. A transfer that is counted already
 * changes nothing, however often and in whatever order transfers are told of.
 */
export async function applySpending(tx: Tx, context: AnalyticsContext, told: Transfer): Promise<void> {
  const { exchangeRates, defaultCurrency, log } = context;
  const person = await lockPerson(tx, told.senderId, defaultCurrency);
  const transfer = { ...told, amountMinor: await spentOf(tx, told.transactionId, told.amountMinor) };
  if (transfer.amountMinor === 0n) return;
  const [facts] = await factsOf(tx.sql, [transfer]);
  if (facts === undefined) throw new Error('A transfer has no facts');
  await bringMonthUp(tx, exchangeRates, person, facts.month);
  const expressed = expressMoney(exchangeRates, transfer, person.baseCurrency, dayOf(transfer.occurredAt));
  if (expressed === null) {
    const { transactionId, currency } = transfer;
    log.warn({ transactionId, currency, into: person.baseCurrency }, 'a spending is in no sum: there is no rate of its day');
  }
  const category = await addSpending(tx, facts, expressed, person.baseCurrency);
  // Also when it was there already: a rebuild that read the topic faster than this announces nothing.
  await announceBudget(tx, context, person, { month: facts.month, category, transactionId: transfer.transactionId });
}

/** Writes the spending and adds it to its three sums, in one statement. Answers what it is counted as. */
async function addSpending(tx: Tx, facts: SpendingFacts, expressed: bigint | null, currency: string): Promise<string> {
  const minor = expressed?.toString() ?? null;
  const [added] = await tx.sql<{ category: string }[]>`
    with added as (
      insert into spendings (transaction_id, user_id, occurred_at, month, amount_minor, currency, merchant, merchant_key,
        named_category, found_category, category, expressed_minor, expressed_in)
      select spending.*, ${countedAs(tx.sql)}, ${minor}::numeric, ${currency}::text
      from (values (${facts.transactionId}::uuid, ${facts.userId}::uuid, ${facts.occurredAt}::timestamptz, ${facts.month}::text,
        ${facts.amountMinor}::bigint, ${facts.currency}::text, ${facts.merchant}::text, ${facts.merchantKey}::text,
        ${facts.namedCategory}::text, ${facts.foundCategory}::text)
      ) as spending (transaction_id, user_id, occurred_at, month, amount_minor, currency, merchant, merchant_key, named_category, found_category)
      on conflict (transaction_id) do nothing
      returning user_id, month, category, merchant_key, merchant, occurred_at, expressed_minor
    ), counted as (select * from added where expressed_minor is not null
    ), month_sum as (
      insert into months as sums (user_id, month, currency, total_minor, transactions)
      select user_id, month, ${currency}::text, coalesce(expressed_minor, 0), num_nonnulls(expressed_minor) from added
      on conflict (user_id, month) do update set
        total_minor = sums.total_minor + excluded.total_minor, transactions = sums.transactions + excluded.transactions
    ), category_sum as (
      insert into month_categories as sums (user_id, month, category, total_minor, transactions)
      select user_id, month, category, expressed_minor, 1 from counted
      on conflict (user_id, month, category) do update set
        total_minor = sums.total_minor + excluded.total_minor, transactions = sums.transactions + 1
    ), merchant_sum as (
      insert into month_merchants as sums (user_id, month, merchant_key, merchant, last_at, total_minor, transactions)
      select user_id, month, merchant_key, merchant, occurred_at, expressed_minor, 1 from counted where merchant_key is not null
      on conflict (user_id, month, merchant_key) do update set
        merchant = case when (excluded.last_at, excluded.merchant collate "C") > (sums.last_at, sums.merchant collate "C")
          then excluded.merchant else sums.merchant end,
        last_at = greatest(sums.last_at, excluded.last_at),
        total_minor = sums.total_minor + excluded.total_minor, transactions = sums.transactions + 1
    )
    select category from added`;
  if (added !== undefined) return added.category;
  const [known] = await tx.sql<
    { category: string }[]
  >`select category from spendings where transaction_id = ${facts.transactionId}`;
  if (known === undefined) throw new Error('A spending is neither new nor known');
  return known.category;
}
